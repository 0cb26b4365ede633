import type { Evidence, ReadAd } from '#shared/domain/page-reading';
import { clip, oneLine, plain } from './plain-text.ts';

type Field = Exclude<keyof ReadAd, 'key' | 'approximate' | 'evidence'>;

/** Gathers a post's fields from several sources. The surest source of a field wins; what nobody offers stays absent. */
export interface PostDraft {
  offer<F extends Field>(field: F, value: ReadAd[F] | undefined, strategy: string, confidence: number, rounded?: boolean): void;
  get<F extends Field>(field: F): ReadAd[F] | undefined;
  sureness(field: Field): number;
  /** `otherwise` tells two posts apart of which nothing could be read. */
  finish(isAd: boolean, otherwise?: () => string): { item: ReadAd; isAd: boolean };
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const longest: Partial<Record<Field, number>> = { text: 100_000, headline: 2000, description: 4000, callToAction: 500 };
const counted = new Set<Field>(['reactions', 'comments', 'shares', 'creatives']);
const isAddress = (address: string | undefined) => address !== undefined && address.length <= 4000 && /^https?:\/\//.test(address);

/** A name with an address, both as far as they can be used; undefined where no readable name is left. */
function named<T extends { name: string }>(value: T, addressKey: keyof T): T | undefined {
  const name = oneLine(value.name);
  if (!name) return undefined;
  const { [addressKey]: address, ...rest } = value;
  return { ...(rest as T), name, ...(isAddress(address as string | undefined) ? { [addressKey]: address } : {}) };
}

/** What pages and their data say is hostile: only values that fit the public form get in. */
function fitting(field: Field, value: unknown): unknown {
  if (counted.has(field)) return Number.isSafeInteger(value) && (value as number) >= 0 ? value : undefined;
  if (field === 'permalink' || field === 'landingUrl') return isAddress(value as string) ? value : undefined;
  if (field === 'author') return named(value as { name: string; profileUrl?: string }, 'profileUrl');
  if (field === 'group') return named(value as { name: string; url?: string }, 'url');
  if (field === 'advertiser') return named(value as { name: string; pageUrl?: string }, 'pageUrl');
  return typeof value === 'string' ? clip(value.trim(), longest[field] ?? 4000) : value;
}

export function createPostDraft(): PostDraft {
  const values: Partial<Record<Field, unknown>> = {};
  const evidence: Record<string, Evidence> = {};
  const rounded = new Set<string>();
  const draft: PostDraft = {
    offer(field, value, strategy, confidence, isRounded = false) {
      if (isEmpty(value) || confidence <= (evidence[field]?.confidence ?? 0)) return;
      const fit = fitting(field, value);
      if (isEmpty(fit)) return;
      values[field] = fit;
      evidence[field] = { strategy, confidence };
      if (isRounded) rounded.add(field);
      else rounded.delete(field);
    },
    get: <F extends Field>(field: F) => values[field] as ReadAd[F] | undefined,
    sureness: (field) => evidence[field]?.confidence ?? 0,
    finish(isAd, otherwise = () => '') {
      const { platforms, ...rest } = values as Partial<ReadAd>;
      const item = {
        ...rest,
        key: postKey(rest, otherwise),
        links: (rest.links ?? [])
          .filter((link) => isAddress(link.url))
          .slice(0, 100)
          .map(({ url, label }) => ({ url, ...(oneLine(label) ? { label: oneLine(label) } : {}) })),
        media: (rest.media ?? [])
          .filter((item) => isAddress(item.url))
          .slice(0, 100)
          .map((item) => (item.altText ? { ...item, altText: clip(item.altText, 2000) } : item)),
        ...(rounded.size > 0 ? { approximate: [...rounded] } : {}),
        evidence,
        ...(isAd ? { platforms: platforms ?? [] } : {}),
      };
      return { item: item as ReadAd, isAd };
    },
  };
  return draft;
}

/** FNV-1a twice with different starts: 64 bits in hexadecimal, enough to tell the posts of a tab apart. */
export function shortHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000197);
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}

/** The id that Meta's own addresses give a post, where they give one. */
export function idFromPermalink(permalink: string | undefined): string | undefined {
  if (!permalink) return undefined;
  const found =
    /[?&](?:story_fbid|fbid|v|multi_permalinks)=([\w-]{5,})/.exec(permalink) ??
    /\/(?:posts|permalink|videos|reels?|p|tv|photos)\/(?:[^/?#]*\/)*?((?:pfbid)?[\w-]{5,})\/?(?:[?#]|$)/.exec(permalink);
  return found?.[1];
}

/** Stable while the post stays the same: its id, else a hash of who wrote what. */
export function postKey(post: Partial<ReadAd>, otherwise: () => string): string {
  const id = post.libraryId ?? idFromPermalink(post.permalink);
  if (id) return clip(id, 500);
  const said = [post.author?.name, post.text, post.headline].map((part) => plain(part ?? '').slice(0, 400));
  const shown = said.some((part) => part !== '') ? '' : [...(post.media ?? []), ...(post.links ?? [])].map((item) => item.url.split('?')[0]).join(' ');
  return `h${shortHash([...said, shown || (said.some((part) => part !== '') ? '' : otherwise())].join('\n'))}`;
}
