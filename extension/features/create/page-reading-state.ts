import type { PageReading, ReadAd } from '#shared/domain/page-reading';
import type { Failed } from '../../messaging/message-failure.ts';
import type { TabInfo } from '../../messaging/page-access.ts';
import type { ChosenPost } from './ports.ts';

/** What is known about the open page. */
export type PageState =
  | { status: 'looking' }
  | { status: 'unsupported'; tab: TabInfo | null }
  | { status: 'reading'; tab: TabInfo }
  | { status: 'picking'; tab: TabInfo; reading: PageReading | undefined }
  | { status: 'unreadable'; tab: TabInfo; failure: Failed }
  /** `stale`: the page changed since. */
  | { status: 'read'; tab: TabInfo; reading: PageReading; stale: boolean };

const singlePost = new Set([
  'facebook-post',
  'facebook-photo',
  'facebook-reel',
  'facebook-video',
  'facebook-story',
  'instagram-post',
  'instagram-reel',
  'instagram-story',
]);

/** Walls that are shown instead of a page. */
export type Wall = 'login-wall' | 'checkpoint' | 'unsupported-browser';
export function wallOf(reading: PageReading): Wall | undefined {
  const { surface } = reading;
  return surface === 'login-wall' || surface === 'checkpoint' || surface === 'unsupported-browser' ? surface : undefined;
}

/** The post a page is about: on a page of one post that post, on a feed none, because nobody has said which. */
export function postOfPage(reading: PageReading, pageTitle: string): ChosenPost | undefined {
  const item = reading.posts[0];
  if (!item || !singlePost.has(reading.surface)) return undefined;
  return { item: { ...item, platforms: [] }, isAd: false, surface: reading.surface, url: reading.url, pageTitle };
}

export type Sureness = 'sure' | 'about' | 'weak' | 'absent';
export interface FieldHealth {
  field: 'author' | 'text' | 'sponsored' | 'reactions' | 'comments' | 'postedAt' | 'media';
  sureness: Sureness;
  strategy: string | undefined;
}

const sureFrom = 0.8;
const weakBelow = 0.5;

/** What was read of a post, field by field, and how surely. A field that is not there is said to be absent, not guessed. */
export function healthOfPost(post: ReadAd): FieldHealth[] {
  const has = {
    author: post.author !== undefined || post.advertiser !== undefined,
    text: post.text !== undefined,
    media: post.media.length > 0,
    sponsored: post.sponsored !== undefined,
    reactions: post.reactions !== undefined,
    comments: post.comments !== undefined,
    postedAt: post.postedAt !== undefined,
  };
  return (Object.keys(has) as FieldHealth['field'][]).map((field) => {
    const evidence = post.evidence?.[field];
    if (!has[field]) return { field, sureness: 'absent', strategy: undefined };
    const rounded = post.approximate?.includes(field) ?? false;
    const confidence = evidence?.confidence ?? sureFrom;
    const sureness = confidence < weakBelow ? 'weak' : rounded || confidence < sureFrom ? 'about' : 'sure';
    return { field, sureness, strategy: evidence?.strategy };
  });
}

/** One word for the whole post: what it is answered with must be sure, the rest may be missing. */
export function surenessOf(post: ReadAd): Sureness {
  const needed = healthOfPost(post).filter(({ field }) => field === 'author' || field === 'text');
  if (needed.some(({ sureness }) => sureness === 'absent' || sureness === 'weak')) return 'weak';
  return needed.some(({ sureness }) => sureness === 'about') || post.textTruncated ? 'about' : 'sure';
}
