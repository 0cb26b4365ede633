import type { ReadAd } from '#shared/domain/page-reading';
import { putAssets } from './assets.ts';
import type { PostwrightDatabase } from './database.ts';
import type { Asset, SavedPost } from './schema.ts';
import { guardStorage } from './storage-error.ts';

/** What a right-click → Save hands over: the post as read and the page it stood on. */
export interface PostToSave {
  item: ReadAd;
  isAd: boolean;
  surface: string;
  url: string;
  pageTitle: string;
}

/** What tells the same post again, whichever page it is seen on. */
export function postKeyOf(item: ReadAd): string {
  return item.libraryId ? `ad:${item.libraryId}` : item.permalink ? `at:${item.permalink}` : `key:${item.key}`;
}

/**
 * Saves a post that the person chose. Saved before: brought up to date, and what the person changed (title, words, tags, pin) is kept.
 * `isNew` tells which.
 */
export async function savePost(database: PostwrightDatabase, post: PostToSave, now: () => Date = () => new Date()): Promise<{ asset: Asset; isNew: boolean }> {
  const postKey = postKeyOf(post.item);
  const known = await database.captures.where('postKey').equals(postKey).first();
  const earlier = known && (await database.assets.get(known.assetId));
  const at = now().toISOString();
  const assetId = earlier?.id ?? `post.${crypto.randomUUID()}`;
  const item = earlier ? mergeItems(known.item, post.item) : post.item;
  const fresh = assetOfPost(assetId, { ...post, item }, at);
  const asset: Asset = earlier ? { ...fresh, ...keptOf(earlier, known) } : fresh;
  await putAssets(database, [{ asset, post: { assetId, postKey, ...post, item, seenAt: at } }]);
  return { asset, isNew: !earlier };
}

/** Whatever is seen now counts; what is not seen this time, or only the beginning of it, stays as it was seen before. */
function mergeItems(earlier: ReadAd, now: ReadAd): ReadAd {
  const merged = { ...earlier, ...now };
  if (now.links.length === 0) merged.links = earlier.links;
  if (now.media.length === 0) merged.media = earlier.media;
  if (now.textTruncated && !earlier.textTruncated && earlier.text) {
    merged.text = earlier.text;
    delete merged.textTruncated;
  } else if (now.text !== undefined && !now.textTruncated) delete merged.textTruncated;
  return merged;
}

function keptOf(earlier: Asset, known: SavedPost): Partial<Asset> {
  const { title, tags, pinned, createdAt, body } = earlier;
  return { title, tags, pinned, createdAt, ...(body !== wordsOf(known.item) && { body }) };
}

function wordsOf(item: ReadAd): string {
  return item.text ?? item.headline ?? item.description ?? '';
}

/** Brings saved posts up to date that are seen again on a page. Posts that were never saved leave no trace. Answers how many were. */
export async function refreshSavedPosts(database: PostwrightDatabase, posts: readonly PostToSave[], now: () => Date = () => new Date()): Promise<number> {
  if (posts.length === 0) return 0;
  const keys = new Set(
    (
      await guardStorage(() =>
        database.captures
          .where('postKey')
          .anyOf(posts.map((post) => postKeyOf(post.item)))
          .toArray(),
      )
    ).map((saved) => saved.postKey),
  );
  const again = posts.filter((post) => keys.has(postKeyOf(post.item)));
  for (const post of again) await savePost(database, post, now);
  return again.length;
}

export function loadSavedPost(database: PostwrightDatabase, assetId: string): Promise<SavedPost | undefined> {
  return database.captures.get(assetId);
}

function assetOfPost(id: string, { item, isAd, url, pageTitle, surface }: PostToSave, at: string): Asset {
  const author = item.advertiser?.name ?? item.author?.name;
  const text = wordsOf(item);
  return {
    id,
    kind: 'capture',
    title: (author ?? pageTitle).slice(0, 2_000),
    body: text,
    hashtags: [],
    tags: isAd || item.sponsored ? ['ad'] : [],
    createdAt: at,
    updatedAt: at,
    pinned: false,
    source: { url: item.permalink ?? url, ...(author && { author }), text: text.slice(0, 2_000) },
    ...(surface.startsWith('instagram') ? { platform: 'instagram' as const } : surface.startsWith('facebook') ? { platform: 'facebook' as const } : {}),
    bytes: 0,
  };
}
