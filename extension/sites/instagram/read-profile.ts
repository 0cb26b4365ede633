import { parseCount } from '../dom/parse-count.ts';
import { oneLine } from '../dom/plain-text.ts';
import { createPostDraft } from '../dom/post-draft.ts';
import type { ReadItem, ReadingMoment } from '../dom/site-session.ts';
import { parseAddress } from '../dom/unwrap-link.ts';
import type { EmbeddedMedia } from './embedded-media.ts';
import { codeOf, finish, offerEmbedded, userPath } from './read-post.ts';

const site = 'https://www.instagram.com';

/** One tile of a profile's grid: address, picture, and who wrote it. The page's data adds the words where it has them. */
export function readGridTile(link: Element, moment: ReadingMoment, byCode: (code: string) => EmbeddedMedia | undefined): ReadItem {
  const draft = createPostDraft();
  const own = codeOf(link.getAttribute('href'));
  const owner = own?.user ?? userPath.exec(parseAddress(moment.url, site)?.pathname ?? '')?.[1];
  if (owner)
    draft.offer('author', { name: owner, profileUrl: `${site}/${owner}/`, kind: 'unknown' }, own?.user ? 'post-link' : 'address', own?.user ? 0.9 : 0.8);
  draft.offer('permalink', own?.permalink, 'post-link', 0.95);
  const image = link.querySelector('img[src]');
  const url = parseAddress(image?.getAttribute('src'), site);
  const altText = oneLine(image?.getAttribute('alt'));
  if (url) draft.offer('media', [{ kind: 'image', url: url.href, ...(altText ? { altText } : {}) }], 'tile', 0.8);
  const media = own ? byCode(own.code) : undefined;
  if (media) offerEmbedded(draft, media);
  return finish(draft);
}

/** A logged-out post page may hold nothing but its head: 'Name on Instagram: "caption"' and "268K likes, 11K comments - user on date". */
export function readFromHead(document: Document, moment: ReadingMoment): ReadItem | undefined {
  const meta = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
  const own = codeOf(meta('og:url')) ?? codeOf(moment.url);
  const title = meta('og:title');
  const caption = /^[^:]{1,120}: ["“]([\s\S]+)["”]$/u.exec(title.trim())?.[1];
  const description = meta('og:description');
  if (!own || (!caption && description === '')) return undefined;
  const draft = createPostDraft();
  draft.offer('permalink', own.permalink, 'page-head', 0.8);
  draft.offer('text', caption?.trim(), 'page-head', 0.7);
  const counts = /^([^,]*\p{Nd}[^,]*?),\s([^-–]*\p{Nd}[^-–]*?)\s[-–]\s([A-Za-z0-9_.]{1,30})\s/u.exec(description);
  const likes = counts?.[1] ? parseCount(counts[1], moment.words) : undefined;
  const comments = counts?.[2] ? parseCount(counts[2], moment.words) : undefined;
  draft.offer('reactions', likes?.value, 'page-head', 0.7, likes?.rounded);
  draft.offer('comments', comments?.value, 'page-head', 0.7, comments?.rounded);
  const user = counts?.[3] ?? own.user;
  if (user) draft.offer('author', { name: user, profileUrl: `${site}/${user}/`, kind: 'unknown' }, 'page-head', 0.75);
  const image = parseAddress(meta('og:image'), site);
  if (image) draft.offer('media', [{ kind: 'image', url: image.href }], 'page-head', 0.6);
  return finish(draft);
}
