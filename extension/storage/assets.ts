import type { PostwrightDatabase } from './database.ts';
import { tellLibraryChange } from './library-changes.ts';
import type { Asset, SavedPost } from './schema.ts';
import { guardStorage } from './storage-error.ts';

/** One thing for the library with everything that belongs to it. */
export interface AssetParts {
  asset: Asset;
  blob?: Blob | undefined;
  thumb?: Blob | undefined;
  post?: SavedPost | undefined;
}

/** Adds or replaces, all or nothing. Throws StorageError when the disk is full; then nothing was changed. */
export async function putAssets(database: PostwrightDatabase, parts: readonly AssetParts[]): Promise<void> {
  const { assets, blobs, thumbs, captures } = database;
  await guardStorage(() => database.transaction('rw', [assets, blobs, thumbs, captures], () => writeParts(database, parts)));
  tellLibraryChange({ kind: 'put', assets: parts.map((part) => part.asset) });
}

/** For use inside a transaction over assets, blobs, thumbs and captures. */
export async function writeParts(database: PostwrightDatabase, parts: readonly AssetParts[]): Promise<void> {
  const with_ = <T>(pick: (part: AssetParts) => T | undefined) => parts.map(pick).filter((value) => value !== undefined);
  await database.assets.bulkPut(with_((part) => part.asset));
  await database.blobs.bulkPut(with_(({ asset, blob }) => blob && { assetId: asset.id, blob }));
  await database.thumbs.bulkPut(with_(({ asset, thumb }) => thumb && { assetId: asset.id, blob: thumb }));
  await database.captures.bulkPut(with_((part) => part.post));
}

export type AssetChange = Partial<Pick<Asset, 'title' | 'body' | 'hashtags' | 'callToAction' | 'altText' | 'tags' | 'pinned' | 'brandId'>>;

/** Changes what a person may change. Answers the asset as it stands now, undefined when it is gone. */
export async function changeAsset(
  database: PostwrightDatabase,
  id: string,
  change: AssetChange,
  now: () => Date = () => new Date(),
): Promise<Asset | undefined> {
  const changed = await guardStorage(() =>
    database.transaction('rw', database.assets, async () => {
      const asset = await database.assets.get(id);
      if (!asset) return undefined;
      const next: Asset = { ...asset, ...change, updatedAt: now().toISOString() };
      await database.assets.put(next);
      return next;
    }),
  );
  if (changed) tellLibraryChange({ kind: 'put', assets: [changed] });
  return changed;
}

/** Takes them out and hands back everything needed for undo: putAssets with it brings them back as they were. */
export async function takeOutAssets(database: PostwrightDatabase, ids: readonly string[]): Promise<AssetParts[]> {
  const { assets, blobs, thumbs, captures } = database;
  const taken = await guardStorage(() =>
    database.transaction('rw', [assets, blobs, thumbs, captures], async () => {
      const parts = await readParts(database, ids);
      await Promise.all([assets, blobs, thumbs, captures].map((table) => table.bulkDelete([...ids])));
      return parts;
    }),
  );
  tellLibraryChange({ kind: 'delete', ids: [...ids] });
  return taken;
}

export async function readParts(database: PostwrightDatabase, ids: readonly string[]): Promise<AssetParts[]> {
  const wanted = [...ids];
  const [assets, blobs, thumbs, posts] = await Promise.all([
    database.assets.bulkGet(wanted),
    database.blobs.bulkGet(wanted),
    database.thumbs.bulkGet(wanted),
    database.captures.bulkGet(wanted),
  ]);
  return assets.flatMap((asset, at) => (asset ? [{ asset, blob: blobs[at]?.blob, thumb: thumbs[at]?.blob, post: posts[at] }] : []));
}

/** All metadata, newest first, without touching a picture. */
export async function loadAllAssets(database: PostwrightDatabase): Promise<Asset[]> {
  return database.assets.orderBy('createdAt').reverse().toArray();
}

/** The original's bytes; undefined for texts and for pictures that are not here any more. */
export async function loadBlob(database: PostwrightDatabase, assetId: string): Promise<Blob | undefined> {
  return (await database.blobs.get(assetId))?.blob;
}

/** The small picture, or the original where no small one was made. */
export async function loadThumb(database: PostwrightDatabase, assetId: string): Promise<Blob | undefined> {
  return (await database.thumbs.get(assetId))?.blob ?? loadBlob(database, assetId);
}

/** What was made for one brand belongs to another from now on: the same brand has another id on another companion. */
export async function moveToBrand(database: PostwrightDatabase, fromId: string, toId: string): Promise<void> {
  await guardStorage(() => database.assets.where('brandId').equals(fromId).modify({ brandId: toId }));
  tellLibraryChange({ kind: 'reload' });
}
