import type { LibraryChange } from './library-changes.ts';
import type { Asset, AssetKind } from './schema.ts';
import { foldText, parseSearch } from './search-text.ts';

export interface LibraryQuery {
  text: string;
  kind: AssetKind | 'all';
  tag: string;
  brandId: string;
  pinnedOnly: boolean;
}
export const everything: LibraryQuery = { text: '', kind: 'all', tag: '', brandId: '', pinnedOnly: false };

export interface LibraryIndex {
  /** Newest first. */
  search(query: LibraryQuery): Asset[];
  /** Every tag with how often it stands, most frequent first. */
  tags(): { tag: string; count: number }[];
  all(): readonly Asset[];
  apply(change: Exclude<LibraryChange, { kind: 'reload' }>): void;
}

interface Entry {
  asset: Asset;
  /** Everything that is searched, folded once. */
  words: string;
  tags: string[];
}

function entryOf(asset: Asset): Entry {
  const { title, body, hashtags, altText, callToAction, source, model, tags } = asset;
  return {
    asset,
    words: foldText([title, body, ...hashtags, altText, callToAction, source?.author, source?.text, model, ...tags].filter(Boolean).join('\n')),
    tags: [...tags, ...hashtags].map(foldText),
  };
}

function newestFirst(one: Entry, other: Entry): number {
  if (one.asset.createdAt !== other.asset.createdAt) return one.asset.createdAt < other.asset.createdAt ? 1 : -1;
  return one.asset.id < other.asset.id ? -1 : one.asset.id > other.asset.id ? 1 : 0;
}

/** The library's metadata in memory: a query over 10,000 rows takes a few milliseconds, reading them from disk a quarter of a second. */
export function createLibraryIndex(assets: readonly Asset[]): LibraryIndex {
  let entries = assets.map(entryOf).sort(newestFirst);

  return {
    search(query) {
      const terms = parseSearch(query.text);
      const tag = foldText(query.tag);
      return entries
        .filter(
          ({ asset, words, tags }) =>
            (query.kind === 'all' || asset.kind === query.kind) &&
            (!query.pinnedOnly || asset.pinned) &&
            (query.brandId === '' || asset.brandId === query.brandId) &&
            (tag === '' || asset.tags.some((own) => foldText(own) === tag)) &&
            terms.words.every((word) => words.includes(word)) &&
            terms.tags.every((wanted) => tags.some((own) => own.startsWith(wanted))),
        )
        .map((entry) => entry.asset);
    },

    tags() {
      const counts = new Map<string, number>();
      for (const { asset } of entries) for (const tag of asset.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return [...counts].map(([tag, count]) => ({ tag, count })).sort((one, other) => other.count - one.count || one.tag.localeCompare(other.tag));
    },

    all: () => entries.map((entry) => entry.asset),

    apply(change) {
      const gone = new Set(change.kind === 'delete' ? change.ids : change.assets.map((asset) => asset.id));
      const kept = entries.filter((entry) => !gone.has(entry.asset.id));
      entries = change.kind === 'delete' ? kept : [...kept, ...change.assets.map(entryOf)].sort(newestFirst);
    },
  };
}
