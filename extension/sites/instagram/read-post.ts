import type { ReadAd } from '#shared/domain/page-reading';
import { readBlockText } from '../dom/block-text.ts';
import { isInsideHidden } from '../dom/is-hidden.ts';
import { findLetterRows, readPaintedLetters } from '../dom/painted-letters.ts';
import { parseCount } from '../dom/parse-count.ts';
import { oneLine, plain } from '../dom/plain-text.ts';
import { createPostDraft, type PostDraft } from '../dom/post-draft.ts';
import type { ReadingMoment } from '../dom/site-session.ts';
import { parseAddress, unwrapLink } from '../dom/unwrap-link.ts';
import { counterOf, isSponsoredLabel, type Words } from '../dom/words.ts';
import type { EmbeddedMedia } from './embedded-media.ts';

const site = 'https://www.instagram.com';
export const userPath = /^\/([A-Za-z0-9_.]{1,30})\/?$/;
const notUsers = new Set(['explore', 'reels', 'direct', 'accounts', 'p', 'stories', 'about', 'legal']);
const postPath = /^\/(?:([A-Za-z0-9_.]+)\/)?(p|reel|reels|tv)\/([\w-]{5,40})\/?$/;

export function codeOf(address: string | null | undefined): { code: string; permalink: string; user?: string } | undefined {
  const url = parseAddress(address, site);
  const found = url ? postPath.exec(url.pathname) : null;
  if (!found?.[3]) return undefined;
  return {
    code: found[3],
    permalink: `${site}/${found[2] === 'p' || found[2] === 'tv' ? found[2] : 'reel'}/${found[3]}/`,
    ...(found[1] ? { user: found[1] } : {}),
  };
}

const userOf = (link: Element): string | undefined => {
  const url = parseAddress(link.getAttribute('href'), site);
  const name = url && /(^|\.)instagram\.com$/.test(url.hostname) ? userPath.exec(url.pathname)?.[1] : undefined;
  return name && !notUsers.has(name) ? name : undefined;
};

function offerAuthor(post: Element, draft: PostDraft): void {
  const header = post.querySelector('header') ?? post;
  for (const link of header.querySelectorAll('a[href]')) {
    const user = userOf(link);
    if (!user || isInsideHidden(link, post)) continue;
    draft.offer('author', { name: user, profileUrl: `${site}/${user}/`, kind: 'unknown' }, 'header-link', 0.9);
    return;
  }
}

/** The label stands in the header, where other posts have place or song. */
function offerSponsored(post: Element, draft: PostDraft, words: Words): void {
  const header = post.querySelector('header') ?? post.firstElementChild ?? post;
  for (const element of header.querySelectorAll('span,a,div')) {
    const rows = element.childElementCount > 4 ? findLetterRows(element) : [];
    const readings = rows.length > 0 ? rows.flatMap(readPaintedLetters) : element.childElementCount === 0 ? [plain(element.textContent ?? '')] : [];
    const author = draft.get('author')?.name;
    if (readings.some((text) => text !== author && isSponsoredLabel(text, words)) && !isInsideHidden(element, post))
      draft.offer('sponsored', true, 'header-label', 0.93);
  }
}

function offerCaption(post: Element, draft: PostDraft): void {
  const author = draft.get('author')?.name;
  const heading = [...post.querySelectorAll('h1')].find((found) => !found.closest('header') && (found.textContent ?? '').trim() !== '');
  const captions = heading
    ? [heading]
    : [...post.querySelectorAll('span[dir="auto"],div[dir="auto"]')].filter(
        (found) => !found.closest('header,ul,li,button,a,time') && !found.querySelector('time,button,input,textarea,ul') && !isInsideHidden(found, post),
      );
  // In the feed the caption follows a link with its author's name.
  const followsAuthor = (found: Element) => {
    const before = found.previousElementSibling ?? found.parentElement?.previousElementSibling;
    return before !== null && before !== undefined && plain(before.textContent ?? '').replace(/ .*$/, '') === author;
  };
  const caption = heading ?? captions.find(followsAuthor);
  if (!caption) return;
  const read = readBlockText(caption);
  const text = read.text.replace(/\s*(…|\.\.\.)\s*$/, '');
  draft.offer('text', text, heading ? 'heading' : 'caption', heading ? 0.9 : 0.75);
  if (read.truncated || text !== read.text) draft.offer('textTruncated', true, 'see-more', 0.8);
}

function offerCounters(post: Element, draft: PostDraft, words: Words): void {
  for (const link of post.querySelectorAll('a[href],span,button')) {
    if (link.childElementCount > 3) continue;
    const text = plain(link.textContent ?? '');
    if (text.length > 60 || !/\p{Nd}/u.test(text) || link.closest('header,ul,li,time')) continue;
    const count = parseCount(text, words);
    if (!count) continue;
    const href = link.getAttribute('href') ?? '';
    if (/\/liked_by\/?$/.test(href)) draft.offer('reactions', count.value, 'liked-by-link', 0.9, count.rounded);
    else if (/\/comments\/?$/.test(href) || (/\/(p|reel)\//.test(href) && counterOf(text, words) === 'comments'))
      draft.offer('comments', count.value, 'comments-link', 0.85, count.rounded);
  }
}

function offerMedia(post: Element, draft: PostDraft): void {
  const media: ReadAd['media'] = [];
  for (const element of post.querySelectorAll('img[src],video')) {
    if (element.closest('header,ul[role="list"]') || isInsideHidden(element, post) || userOf(element.closest('a') ?? element)) continue;
    const isVideo = element.localName === 'video';
    const src = element.getAttribute('src') ?? '';
    const url = parseAddress(isVideo && (src === '' || src.startsWith('blob:')) ? (element.getAttribute('poster') ?? draft.get('permalink')) : src, site);
    if (!url || /profile picture|s150x150|s320x320_profile/i.test(src)) continue;
    const width = Number(element.getAttribute('width') ?? Number.NaN);
    if (width <= 60 || (element.getAttribute('draggable') === 'false' && /\/v\/t51\.[\d-]+-19\//.test(src))) continue;
    const altText = isVideo ? undefined : oneLine(element.getAttribute('alt'));
    if (!media.some((known) => known.url.split('?')[0] === url.href.split('?')[0]))
      media.push({ kind: isVideo ? 'video' : 'image', url: url.href, ...(altText ? { altText } : {}) });
  }
  draft.offer('media', media, 'elements', 0.8);
}

function offerLanding(post: Element, draft: PostDraft): void {
  const links: ReadAd['links'] = [];
  for (const anchor of post.querySelectorAll('a[href]')) {
    const target = unwrapLink(anchor.getAttribute('href'), `${site}/`);
    const label = oneLine(anchor.textContent);
    if (target.kind !== 'outside' || isInsideHidden(anchor, post) || links.some((link) => link.url === target.url)) continue;
    links.push({ url: target.url, ...(label ? { label } : {}) });
  }
  draft.offer('links', links, 'anchors', 0.85);
  if (draft.get('sponsored') !== true) return;
  draft.offer('landingUrl', links[0]?.url, 'anchors', 0.8);
  if ((links[0]?.label?.length ?? 99) <= 30) draft.offer('callToAction', links[0]?.label, 'anchors', 0.7);
}

export function offerEmbedded(draft: PostDraft, media: EmbeddedMedia): void {
  const from = 'page-data';
  if (media.username) draft.offer('author', { name: media.username, profileUrl: `${site}/${media.username}/`, kind: 'unknown' }, from, 0.97);
  draft.offer('text', media.text, from, 0.98);
  draft.offer('permalink', `${site}/p/${media.code}/`, from, 0.5);
  if (media.takenAt && media.takenAt > 1.2e9 && media.takenAt < 9e9) draft.offer('postedAt', new Date(media.takenAt * 1000).toISOString(), from, 0.98);
  draft.offer('reactions', media.likes, from, 0.97);
  draft.offer('comments', media.comments, from, 0.97);
  draft.offer('media', media.media, from, 0.95);
  if (media.sponsored !== undefined) draft.offer('sponsored', media.sponsored, from, 0.99);
  const landing = media.sponsored && media.landing ? unwrapLink(media.landing, `${site}/`) : undefined;
  if (landing?.kind === 'outside') draft.offer('landingUrl', landing.url, from, 0.9);
  if (media.sponsored) draft.offer('callToAction', media.callToAction, from, 0.85);
}

export function finish(draft: PostDraft): { item: ReadAd; isAd: boolean } {
  const isAd = draft.get('sponsored') === true;
  const author = draft.get('author');
  if (isAd && author) draft.offer('advertiser', { name: author.name, ...(author.profileUrl ? { pageUrl: author.profileUrl } : {}) }, 'author', 0.85);
  return draft.finish(isAd);
}

/** Reads one Instagram post from its article (or the page of a single post). */
export function readPost(post: Element, moment: ReadingMoment, byCode: (code: string) => EmbeddedMedia | undefined): { item: ReadAd; isAd: boolean } {
  const draft = createPostDraft();
  offerAuthor(post, draft);
  const stamped = [...post.querySelectorAll('a[href] time')].map((time) => codeOf(time.closest('a')?.getAttribute('href'))).find((found) => found);
  const any = [...post.querySelectorAll('a[href]')].map((link) => codeOf(link.getAttribute('href'))).find((found) => found);
  const own = stamped ?? codeOf(moment.url) ?? any;
  draft.offer('permalink', own?.permalink, 'post-link', 0.9);
  const time = [...post.querySelectorAll('time[datetime]')].find((found) => !found.closest('li,ul'));
  const at = time ? Date.parse(time.getAttribute('datetime') ?? '') : Number.NaN;
  if (Number.isFinite(at)) draft.offer('postedAt', new Date(at).toISOString(), 'time-element', 0.97);
  offerSponsored(post, draft, moment.words);
  offerCaption(post, draft);
  offerCounters(post, draft, moment.words);
  offerMedia(post, draft);
  const media = own ? byCode(own.code) : undefined;
  if (media) {
    offerEmbedded(draft, media);
    if (media.text) draft.offer('textTruncated', undefined, 'page-data', 1);
  }
  if (draft.sureness('sponsored') === 0 && Number.isFinite(at)) draft.offer('sponsored', false, 'time-element', 0.6);
  offerLanding(post, draft);
  return finish(draft);
}
