import type { ReadAd } from '#shared/domain/page-reading';
import { isInsideHidden } from '../dom/is-hidden.ts';
import { oneLine } from '../dom/plain-text.ts';
import { unwrapLink } from '../dom/unwrap-link.ts';
import type { PostParts } from './post-parts.ts';

const groupPage = /\/groups\/[^/?#]+\/?(?:[?#].*)?$/;
const groupMember = /\/groups\/[^/?#]+\/user\/(\d+)/;

const notSomebody = /^https?:\/\/[^/]+[^?#]*?(?:\/(?:photo|reel|stories|hashtag|events|ads|help|watch)\b|\/(?:posts|videos|photos|permalink)\/)/;

interface NamedLink {
  name: string;
  url: string;
  link: Element;
}

function namedLinks(parts: PostParts, root: Element, base: string): NamedLink[] {
  const found: NamedLink[] = [];
  for (const link of parts.own.anchors) {
    if (!root.contains(link) || link.getAttribute('role') === 'button') continue;
    const href = link.getAttribute('href') ?? '';
    if (/^[?#]/.test(href)) continue;
    // Buttons such as "Follow" sit in the heading as links without a name of their own.
    const name = oneLine(link.textContent);
    if (!name || isInsideHidden(link, root)) continue;
    const target = unwrapLink(href, base);
    if (target.kind === 'inside' && !notSomebody.test(target.url)) found.push({ name, url: target.url, link });
  }
  return found;
}

/** Who wrote the post, and the group it stands in. In a group's own posts the heading names the group, the line below the person. */
export function readAuthor(parts: PostParts, base: string): { author?: ReadAd['author']; group?: ReadAd['group'] } {
  if (!parts.heading) return {};
  const { heading } = parts;
  const around = namedLinks(parts, parts.header ?? heading, base);
  const inHeading = around.filter(({ link }) => heading.contains(link));
  const groupLink = around.find((link) => groupPage.test(link.url));
  const member = around.find((link) => groupMember.test(link.url));
  const written = member ?? inHeading.find((link) => !groupPage.test(link.url)) ?? around.find((link) => !groupPage.test(link.url));
  const group = groupLink ? { group: { name: groupLink.name, url: groupLink.url } } : {};
  if (!written) return group;
  const person = member === written ? groupMember.exec(written.url) : null;
  const profileUrl = person ? new URL(`/${person[1]}`, base).href : written.url;
  return { ...group, author: { name: written.name, profileUrl, kind: 'unknown' } };
}
