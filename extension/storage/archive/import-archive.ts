import * as z from 'zod/mini';
import type { Brand } from '#shared/contracts/brands';
import { maxPictureBytes } from '#shared/contracts/media';
import { writeParts } from '../assets.ts';
import type { PostwrightDatabase } from '../database.ts';
import { tellLibraryChange } from '../library-changes.ts';
import { type Asset, type SavedPost, tableSchemas } from '../schema.ts';
import { isKnownSetting } from '../settings.ts';
import { guardStorage } from '../storage-error.ts';
import { ArchiveError } from './archive-error.ts';
import { archiveVersion, isArchiveName, isPictureType, type Manifest, manifestHeadSchema, manifestSchema, tableFile } from './manifest.ts';
import { readZip, type ZipReader } from './read-zip.ts';

const maxTableBytes = 256 * 1024 * 1024;
/** Assets that are written in one go, pictures included. */
const batchSize = 20;

export interface ImportReport {
  added: number;
  updated: number;
  /** Already here, as new or newer. */
  unchanged: number;
  /** Rows that did not have the shape they should. */
  skipped: number;
  /** Brands in the file; the companion has to be asked to create those that it does not know. */
  brands: Brand[];
}

/**
 * Merges an export into what is here: what is already here stays, the newer of two versions wins, nothing comes twice. Interrupted, it
 * can simply be run again. Throws ArchiveError before anything is written when the file as a whole cannot be trusted.
 */
export async function importArchive(
  database: PostwrightDatabase,
  file: Blob,
  { onProgress, signal }: { onProgress?: (progress: { assets: number; ofAssets: number }) => void; signal?: AbortSignal } = {},
): Promise<ImportReport> {
  const zip = await readZip(file);
  const manifest = await readManifest(zip);
  if (!zip.names().every(isArchiveName)) throw new ArchiveError('not-an-export');
  const tables = {
    assets: await readTable(zip, 'assets'),
    captures: await readTable(zip, 'captures'),
    drafts: await readTable(zip, 'drafts'),
    brands: await readTable(zip, 'brands'),
    settings: await readTable(zip, 'settings'),
    generations: await readTable(zip, 'generations'),
  };
  const report: ImportReport = {
    added: 0,
    updated: 0,
    unchanged: 0,
    skipped: Object.values(tables).reduce((sum, table) => sum + table.skipped, 0),
    brands: tables.brands.rows,
  };
  const pictures = new Map(manifest.pictures.map((picture) => [`${picture.size}/${picture.assetId}`, picture]));
  const posts = new Map(tables.captures.rows.map((post) => [post.assetId, post]));
  const batches = Array.from({ length: Math.ceil(tables.assets.rows.length / batchSize) }, (_, at) =>
    tables.assets.rows.slice(at * batchSize, (at + 1) * batchSize),
  );
  let done = 0;
  try {
    for (const batch of batches) {
      signal?.throwIfAborted();
      await mergeBatch({ database, zip, pictures, posts, report }, batch);
      done += batch.length;
      onProgress?.({ assets: done, ofAssets: tables.assets.rows.length });
    }
    await guardStorage(() =>
      database.transaction('rw', [database.drafts, database.settings, database.generations], async () => {
        for (const record of tables.generations.rows) if (!(await database.generations.get(record.id))) await database.generations.put(record);
        for (const { key, value } of tables.settings.rows) {
          if (isKnownSetting(key, value) && !(await database.settings.get(key))) await database.settings.put({ key, value });
        }
        for (const draft of tables.drafts.rows) {
          const own = await database.drafts.get(draft.id);
          if (!own || own.updatedAt < draft.updatedAt) await database.drafts.put(draft);
        }
      }),
    );
  } finally {
    tellLibraryChange({ kind: 'reload' });
  }
  return report;
}

async function readManifest(zip: ZipReader): Promise<Manifest> {
  const file = await zip.read('manifest.json', { maxBytes: maxTableBytes });
  if (!file) throw new ArchiveError('not-an-export');
  const value = await parseJson(file);
  const head = manifestHeadSchema.safeParse(value);
  if (!head.success) throw new ArchiveError('not-an-export');
  if (head.data.version > archiveVersion) throw new ArchiveError('newer-version');
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) throw new ArchiveError('damaged', { cause: manifest.error });
  return manifest.data;
}

async function readTable<Name extends keyof typeof tableSchemas>(
  zip: ZipReader,
  name: Name,
): Promise<{ rows: z.infer<(typeof tableSchemas)[Name]>[]; skipped: number }> {
  const file = await zip.read(tableFile(name), { maxBytes: maxTableBytes });
  if (!file) return { rows: [], skipped: 0 };
  const list = z.array(z.unknown()).safeParse(await parseJson(file));
  if (!list.success) throw new ArchiveError('damaged');
  const parsed = list.data.map((row) => tableSchemas[name].safeParse(row));
  const rows = parsed.flatMap((row) => (row.success ? [row.data as z.infer<(typeof tableSchemas)[Name]>] : []));
  return { rows, skipped: parsed.length - rows.length };
}

async function parseJson(file: Blob): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch (cause) {
    throw new ArchiveError('damaged', { cause });
  }
}

interface Merge {
  database: PostwrightDatabase;
  zip: ZipReader;
  /** By `originals/ASSET` and `thumbs/ASSET`. */
  pictures: ReadonlyMap<string, Manifest['pictures'][number]>;
  posts: ReadonlyMap<string, SavedPost>;
  report: ImportReport;
}

async function mergeBatch({ database, zip, pictures, posts, report }: Merge, batch: readonly Asset[]): Promise<void> {
  // Pictures are unpacked before the transaction: IndexedDB ends one that waits for anything else.
  const parts = await Promise.all(
    batch.map(async (asset) => {
      const blob = await pictureOf(zip, pictures.get(`originals/${asset.id}`));
      const thumb = await pictureOf(zip, pictures.get(`thumbs/${asset.id}`));
      return { asset: { ...asset, bytes: blob?.size ?? 0 }, blob, thumb, post: posts.get(asset.id) };
    }),
  );
  const { assets, blobs, thumbs, captures } = database;
  const counts = await guardStorage(() =>
    database.transaction('rw', [assets, blobs, thumbs, captures], async () => {
      const outcome = { added: 0, updated: 0, unchanged: 0 };
      for (const part of parts) {
        const twin = part.post && (await captures.where('postKey').equals(part.post.postKey).first());
        const own = await assets.get(twin?.assetId ?? part.asset.id);
        if (own && own.updatedAt >= part.asset.updatedAt) {
          outcome.unchanged++;
          continue;
        }
        const id = own?.id ?? part.asset.id;
        await writeParts(database, [
          { ...part, asset: { ...part.asset, id, bytes: part.blob ? part.asset.bytes : (own?.bytes ?? 0) }, post: part.post && { ...part.post, assetId: id } },
        ]);
        if (own) outcome.updated++;
        else outcome.added++;
      }
      return outcome;
    }),
  );
  report.added += counts.added;
  report.updated += counts.updated;
  report.unchanged += counts.unchanged;
}

async function pictureOf(zip: ZipReader, listed: Manifest['pictures'][number] | undefined): Promise<Blob | undefined> {
  if (!listed || !isPictureType(listed.mimeType)) return undefined;
  const bytes = await zip.read(listed.name, { maxBytes: maxPictureBytes });
  return bytes?.slice(0, bytes.size, listed.mimeType);
}
