import type { ReadAd } from '#shared/domain/page-reading';
import { isEmoji } from '../dom/block-text.ts';
import { isInsideHidden } from '../dom/is-hidden.ts';
import { isSplitIntoLetters } from '../dom/painted-letters.ts';
import { oneLine } from '../dom/plain-text.ts';
import { isMetaHost, isPlainlyInside, parseAddress, unwrapLink } from '../dom/unwrap-link.ts';
import { part } from './find-posts.ts';
import { isBefore, type PostParts } from './post-parts.ts';

export interface Attachments {
  links: ReadAd['links'];
  media: ReadAd['media'];
  callToAction?: string;
  headline?: string;
  description?: string;
  landingUrl?: string;
  /** A link whose target Meta encrypted was seen. */
  hiddenLanding: boolean;
}

/** Text of a card's part, or undefined where it is planted: shuffled letters and hidden words. */
function cardText(element: Element | null | undefined, post: Element): string | undefined {
  if (!element || isInsideHidden(element, post) || isSplitIntoLetters(element) || element.querySelector('[style*="order"]')) return undefined;
  return oneLine(element.textContent);
}

function isContent(element: Element, parts: PostParts): boolean {
  return !parts.header?.contains(element) && !isInsideHidden(element, parts.post);
}

function readLinks(parts: PostParts, base: string, into: Attachments): void {
  const cards = new Map<string, Element[]>();
  for (const anchor of parts.own.anchors) {
    const href = anchor.getAttribute('href') ?? '';
    if (isPlainlyInside(href) || /^[?#]/.test(href)) continue;
    const target = unwrapLink(href, base);
    if (target.kind === 'none' || target.kind === 'inside' || !isContent(anchor, parts)) continue;
    if (target.kind === 'hidden') {
      into.hiddenLanding = true;
      continue;
    }
    cards.set(target.url, [...(cards.get(target.url) ?? []), anchor]);
  }
  for (const [url, anchors] of cards) {
    const role = (name: string) => anchors.map((anchor) => cardText(anchor.querySelector(part(name)), parts.post)).find((text) => text !== undefined);
    const title = role('title');
    const texts = anchors.map((anchor) => cardText(anchor, parts.post)).filter((text) => text !== undefined);
    const label = title ?? texts.find((text) => text.length < 300);
    into.links.push({ url, ...(label ? { label } : {}) });
    const inMessage = anchors.every((anchor) => parts.message?.contains(anchor));
    if (inMessage) continue;
    into.landingUrl ??= url;
    into.headline ??= title;
    into.description ??= role('description');
    const button = anchors.map((anchor) => anchor.querySelector(`[data-ad-rendering-role^="cta"]`)).find((found) => found);
    const short = anchors.find((anchor) => anchor.getAttribute('role') === 'button' && (anchor.textContent ?? '').trim().length <= 30);
    into.callToAction ??= cardText(button, parts.post) ?? cardText(short, parts.post);
  }
  // A card's button may stand beside its link: it counts only where a real link was found, never in a planted card.
  if (!into.callToAction && into.landingUrl) {
    for (const button of [...parts.own.roles].flatMap(([role, elements]) => (role.startsWith('cta') ? elements : []))) {
      const anchor = button.closest('a[href]');
      if (anchor && unwrapLink(anchor.getAttribute('href'), base).kind === 'none') continue;
      if (isContent(button, parts)) into.callToAction ??= cardText(button, parts.post);
    }
  }
}

function isPicture(image: Element, parts: PostParts): boolean {
  const src = image.getAttribute('src') ?? '';
  if (!/^https?:/.test(src) || isEmoji(image) || /static\.xx\.fbcdn\.net|\/emoji\.php|\/rsrc\.php/.test(src)) return false;
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  const height = Number(image.getAttribute('height') ?? Number.NaN);
  if (width <= 60 || height <= 60) return false;
  return parts.likeButton === undefined || isBefore(image, parts.likeButton);
}

function readMedia(parts: PostParts, base: string, into: Attachments): void {
  const seen = new Set<string>();
  const add = (item: ReadAd['media'][number]) => {
    const name = item.url.replace(/[?#].*$/, '');
    if (seen.has(name)) return;
    seen.add(name);
    into.media.push(item);
  };
  const posters = new Set<Element>();
  const posterFiles = new Set<string>();
  const fileOf = (address: string | null) => (address ?? '').replace(/[?#].*$/, '');
  for (const video of parts.own.videos) {
    if (!isContent(video, parts)) continue;
    const box = video.closest('a[href]') ?? video.parentElement?.parentElement?.parentElement ?? video;
    for (const poster of box.querySelectorAll('img')) {
      posters.add(poster);
      posterFiles.add(fileOf(poster.getAttribute('src')));
    }
    const link = parts.own.anchors.find((anchor) => /\/(reel|videos|watch)\b/.test(anchor.getAttribute('href') ?? '') && isContent(anchor, parts));
    const own = ['src', 'data-video-url']
      .map((name) => parseAddress(video.getAttribute(name), base))
      .find((url) => url && isMetaHost(url.hostname) && !video.getAttribute('src')?.startsWith('blob:'));
    const page = link ? unwrapLink(link.getAttribute('href'), base) : undefined;
    const poster = parseAddress(video.getAttribute('poster'), base) ?? parseAddress([...box.querySelectorAll('img')][0]?.getAttribute('src'), base);
    const url = own?.href ?? (page?.kind === 'inside' ? page.url : poster?.href);
    if (url) add({ kind: 'video', url });
  }
  for (const image of parts.own.images) {
    if (
      !isPicture(image, parts) ||
      !isContent(image, parts) ||
      posters.has(image) ||
      posterFiles.has(fileOf(image.getAttribute('src'))) ||
      parts.message?.contains(image)
    )
      continue;
    const altText = oneLine(image.getAttribute('alt'));
    add({ kind: 'image', url: image.getAttribute('src') ?? '', ...(altText ? { altText } : {}) });
  }
}

/** Links, pictures, videos and the card of a post. A card counts only with an address that leads somewhere. */
export function readAttachments(parts: PostParts, base: string): Attachments {
  const into: Attachments = { links: [], media: [], hiddenLanding: false };
  readLinks(parts, base, into);
  readMedia(parts, base, into);
  return into;
}
