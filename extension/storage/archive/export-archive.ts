import type { PostwrightDatabase, StoredBlob } from '../database.ts';
import { isKnownSetting } from '../settings.ts';
import { archiveFormat, archiveVersion, type Manifest, pictureName, tableFile } from './manifest.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/** Settings that mean something in this browser only. */
const staysHere = new Set(['evictionNotice']);

export interface ExportProgress {
  pictures: number;
  ofPictures: number;
}

/**
 * Everything as one zip: a manifest, the tables as JSON, the pictures as files. The companion's address and this browser's token
 * are in a table of their own that is never read here. `ledgerCsv`, where the companion gave it, is added for the person to read.
 */
export async function exportArchive(
  database: PostwrightDatabase,
  { now, ledgerCsv, onProgress, signal }: { now: Date; ledgerCsv?: Blob | undefined; onProgress?: (progress: ExportProgress) => void; signal?: AbortSignal },
): Promise<Blob> {
  const [assets, captures, drafts, brands, settings, generations] = await Promise.all([
    database.assets.toArray(),
    database.captures.toArray(),
    database.drafts.toArray(),
    database.brands.toArray(),
    database.settings.filter(({ key, value }) => isKnownSetting(key, value) && !staysHere.has(key)).toArray(),
    database.generations.filter((record) => record.imported).toArray(),
  ]);
  const tables = { assets, captures, drafts, brands, settings, generations };
  const keys = { originals: await database.blobs.toCollection().primaryKeys(), thumbs: await database.thumbs.toCollection().primaryKeys() };
  const pictures: Manifest['pictures'] = [];

  async function* entries(): AsyncGenerator<ZipEntry> {
    for (const [name, rows] of Object.entries(tables)) yield { name: tableFile(name), content: json(rows) };
    if (ledgerCsv) yield { name: 'ledger.csv', content: ledgerCsv };
    let done = 0;
    for (const size of ['originals', 'thumbs'] as const) {
      for (const assetId of keys[size]) {
        signal?.throwIfAborted();
        const stored: StoredBlob | undefined = await (size === 'originals' ? database.blobs : database.thumbs).get(assetId);
        if (!stored) continue;
        const name = pictureName(size, pictures.length, stored.blob.type);
        pictures.push({ assetId, size, name, mimeType: stored.blob.type, bytes: stored.blob.size });
        yield { name, content: stored.blob };
        onProgress?.({ pictures: ++done, ofPictures: keys.originals.length + keys.thumbs.length });
      }
    }
    const counts = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
    const manifest: Manifest = { format: archiveFormat, version: archiveVersion, exportedAt: now.toISOString(), counts, pictures };
    yield { name: 'manifest.json', content: json(manifest) };
  }

  return writeZip(entries(), { at: now });
}

function json(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], { type: 'application/json' });
}
