import type { ReadAd } from '#shared/domain/page-reading';
import { readBlockText } from '../dom/block-text.ts';
import { createPostDraft, idFromPermalink, type PostDraft } from '../dom/post-draft.ts';
import type { Words } from '../dom/words.ts';
import type { EmbeddedIndex } from './embedded-index.ts';
import type { EmbeddedStory } from './embedded-story.ts';
import type { FacebookData } from './facebook-data.ts';
import { findPostParts, type PostParts } from './post-parts.ts';
import { readAttachments } from './read-attachments.ts';
import { readAuthor } from './read-author.ts';
import { readByline } from './read-byline.ts';
import { readCounters } from './read-counters.ts';

export interface ReadingContext {
  url: string;
  words: Words;
  now: Date;
  embedded: EmbeddedIndex;
  offerStory: FacebookData['offer'];
  /** Labels that the page has already deleted again: id → text. */
  knownLabels: ReadonlyMap<string, string>;
}

function matchStory(parts: PostParts, draft: PostDraft, embedded: EmbeddedIndex): EmbeddedStory | undefined {
  if (embedded.stories.length === 0) return undefined;
  const ids = [idFromPermalink(draft.get('permalink'))];
  for (const link of parts.own.anchors) {
    if (parts.shared && (parts.shared.compareDocumentPosition(link) & 4) !== 0) break;
    if (!/set=|story_fbid=|\/posts\/|\/permalink\//.test(link.getAttribute('href') ?? '')) continue;
    const href = link.getAttribute('href') ?? '';
    ids.push(/[?&]set=(?:gm|pcb)\.(\d+)/.exec(href)?.[1], idFromPermalink(href));
  }
  for (const id of ids) {
    const story = id ? embedded.byId(id) : undefined;
    if (story) return story;
  }
  return embedded.byWords(draft.get('author')?.name, draft.get('text') ?? '');
}

/** An ad, not an ad, or unknown (absent). A label or Meta's own mark proves an ad; a painted time of posting proves none. */
function offerSponsored(parts: PostParts, draft: PostDraft, reasons: { strategy: string; weight: number }[], hasTime: boolean): void {
  const marked = parts.own.anchors.some((link) => /ft(\[|%5B)is_sponsored(\]|%5D)=1/.test(link.getAttribute('href') ?? ''));
  if (marked) draft.offer('sponsored', true, 'link-mark', 0.98);
  const best = reasons[0];
  if (best) draft.offer('sponsored', true, best.strategy, Math.min(0.98, best.weight));
  else if (hasTime) draft.offer('sponsored', false, 'painted-time', 0.8);
}

/** Reads one post from its box. What is not there, or cannot be told from what Meta plants, stays absent. */
export function readPost(post: Element, context: ReadingContext): { item: ReadAd; isAd: boolean } {
  const parts = findPostParts(post);
  const draft = createPostDraft();
  const { author, group } = readAuthor(parts, context.url);
  draft.offer('author', author, parts.heading?.hasAttribute('data-ad-rendering-role') ? 'profile-name' : 'heading', 0.9);
  draft.offer('group', group, 'heading', 0.9);
  const message = parts.message ? readBlockText(parts.message) : undefined;
  draft.offer('text', message?.text, 'message-block', message?.truncated ? 0.7 : 0.9);
  const byline = readByline(parts, context.url, context.words, context.now, context.knownLabels);
  draft.offer('permalink', byline.permalink, 'byline-link', 0.9);
  draft.offer('postedAt', byline.time?.at, 'byline', byline.time?.exact ? 0.95 : 0.75, byline.time?.exact === false);
  offerSponsored(parts, draft, byline.adReasons, byline.time !== undefined);
  const attached = readAttachments(parts, context.url);
  draft.offer('links', attached.links, 'anchors', 0.85);
  draft.offer('media', attached.media, 'elements', 0.85);
  draft.offer('callToAction', attached.callToAction, 'card', 0.7);
  const counters = readCounters(parts, context.words);
  for (const field of ['reactions', 'comments', 'shares'] as const) draft.offer(field, counters[field]?.value, 'toolbar', 0.85, counters[field]?.rounded);

  const story = matchStory(parts, draft, context.embedded);
  if (story) context.offerStory(draft, story);
  if (message?.truncated && draft.get('text') === message.text) draft.offer('textTruncated', true, 'see-more', 0.9);

  const isAd = draft.get('sponsored') === true;
  if (isAd) {
    const advertiser = draft.get('author');
    if (advertiser) draft.offer('advertiser', { name: advertiser.name, ...(advertiser.profileUrl ? { pageUrl: advertiser.profileUrl } : {}) }, 'author', 0.85);
    draft.offer('landingUrl', attached.landingUrl, 'card', 0.85);
    draft.offer('headline', attached.headline ?? story?.headline, 'card', 0.8);
    draft.offer('description', attached.description, 'card', 0.8);
  }
  return draft.finish(isAd, () => (post.getAttribute('aria-posinset') ?? '') + (post.textContent ?? '').slice(0, 300));
}
