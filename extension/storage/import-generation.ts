import { type GenerationResult, getGeneration, type ImageCompleted } from '#shared/contracts/generation';
import type { CompanionClient } from '../companion/client.ts';
import { CompanionError } from '../companion/companion-error.ts';
import { isPictureType } from './archive/manifest.ts';
import { type AssetParts, writeParts } from './assets.ts';
import { assetsOfGeneration } from './assets-of-generation.ts';
import type { PostwrightDatabase } from './database.ts';
import { tellLibraryChange } from './library-changes.ts';
import type { GenerationRecord } from './schema.ts';
import { guardStorage } from './storage-error.ts';

export const thumbWidth = 320;

/** `added`: ids new in the library by this call. `waiting`: parts whose bytes could not be fetched now; call again later. */
export interface ImportOutcome {
  status: GenerationResult['status'];
  added: string[];
  waiting: string[];
}

/**
 * Takes the finished texts and pictures of a generation into the library. May be called at any time, any number of times and from
 * several pages at once: each part is written once, together with the note that it was, in one transaction. Parts that a person
 * deleted meanwhile stay deleted. Throws CompanionError when the companion cannot be asked, StorageError when the disk is full
 * (the companion still has everything; calling again goes on).
 */
export async function importFinishedGeneration(
  database: PostwrightDatabase,
  client: Pick<CompanionClient, 'call' | 'mediaBlob'>,
  generationId: string,
  { now = () => new Date() }: { now?: () => Date } = {},
): Promise<ImportOutcome> {
  const known = await database.generations.get(generationId);
  if (known?.imported && known.status !== 'starting' && known.status !== 'unanswered' && known.status !== 'running')
    return { status: known.status, added: [], waiting: [] };
  const result = await client.call(getGeneration, { params: { id: generationId } });
  const drafts = assetsOfGeneration(result, known, now());
  const open = drafts.filter(({ asset }) => !known?.importedParts.includes(asset.id));

  // Texts first: a picture that cannot be fetched takes no text along.
  const added = await writeOnce(
    database,
    generationId,
    open.filter((draft) => !draft.image).map(({ asset }) => ({ asset })),
    result,
  );
  const waiting: string[] = [];
  const gone: string[] = [];
  for (const { asset, image } of open) {
    if (!image) continue;
    const bytes = await pictureOf(client, image);
    if (bytes === 'later') waiting.push(asset.id);
    else if (bytes === 'gone') gone.push(asset.id);
    else added.push(...(await writeOnce(database, generationId, [{ asset: { ...asset, bytes: bytes.blob.size }, ...bytes }], result)));
  }
  await noteOutcome(database, generationId, result, { gone, done: result.status !== 'running' && waiting.length === 0 });
  return { status: result.status, added, waiting };
}

async function pictureOf(
  client: Pick<CompanionClient, 'mediaBlob'>,
  image: ImageCompleted,
): Promise<{ blob: Blob; thumb: Blob | undefined } | 'later' | 'gone'> {
  try {
    const blob = await client.mediaBlob(image.mediaId);
    // A missing thumbnail is no loss: the original is shown instead.
    const thumb = await client.mediaBlob(image.mediaId, { width: thumbWidth }).catch(() => undefined);
    return { blob: retyped(blob, image.mimeType), thumb: thumb && retyped(thumb, thumb.type) };
  } catch (cause) {
    return cause instanceof CompanionError && cause.problem?.code === 'not_found' ? 'gone' : 'later';
  }
}

/** A file that claims to be a page must never be one, so anything but a known kind of picture becomes plain bytes. */
function retyped(blob: Blob, mimeType: string): Blob {
  const safe = isPictureType(mimeType) ? mimeType : 'application/octet-stream';
  return blob.type === safe ? blob : blob.slice(0, blob.size, safe);
}

/** Writes those parts that no other page has written in the meantime, and notes them. */
async function writeOnce(database: PostwrightDatabase, generationId: string, parts: readonly AssetParts[], result: GenerationResult): Promise<string[]> {
  if (parts.length === 0) return [];
  const { assets, blobs, thumbs, captures, generations } = database;
  const fresh = await guardStorage(() =>
    database.transaction('rw', [assets, blobs, thumbs, captures, generations], async () => {
      const record = await generations.get(generationId);
      const already = new Set([...(record?.importedParts ?? []), ...(record ? [] : await existing(database, parts))]);
      const missing = parts.filter(({ asset }) => !already.has(asset.id));
      await writeParts(database, missing);
      if (record) await generations.put({ ...record, ...outcomeOf(result, record), importedParts: [...already, ...missing.map(({ asset }) => asset.id)] });
      return missing.map(({ asset }) => asset);
    }),
  );
  if (fresh.length > 0) tellLibraryChange({ kind: 'put', assets: fresh });
  return fresh.map((asset) => asset.id);
}

async function existing(database: PostwrightDatabase, parts: readonly AssetParts[]): Promise<string[]> {
  const found = await database.assets.bulkGet(parts.map(({ asset }) => asset.id));
  return found.flatMap((asset) => (asset ? [asset.id] : []));
}

async function noteOutcome(
  database: PostwrightDatabase,
  generationId: string,
  result: GenerationResult,
  { gone, done }: { gone: string[]; done: boolean },
): Promise<void> {
  await guardStorage(() =>
    database.transaction('rw', database.generations, async () => {
      const record = await database.generations.get(generationId);
      if (!record) return;
      const next: GenerationRecord = {
        ...record,
        ...outcomeOf(result, record),
        importedParts: [...new Set([...record.importedParts, ...gone])],
        imported: record.imported || done,
      };
      await database.generations.put(next);
    }),
  );
}

function outcomeOf(result: GenerationResult, record: GenerationRecord): Partial<GenerationRecord> {
  if (result.status === 'running') return {};
  // What the panel noted may hold words that a killed companion forgot.
  const problems = record.problems ?? (result.problems.length > 0 ? result.problems : undefined);
  return { status: result.status, costUsd: result.costUsd, costKnown: result.costKnown, totalMs: result.timings.totalMs, ...(problems && { problems }) };
}
