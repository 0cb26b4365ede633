import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type ArchiveEntry, writeArchive } from './archive.ts';
import { databaseFile } from './database.ts';

export const BACKUP_FORMAT = 1;
export const ABOUT_NAME = 'backup.json';
export const DATABASE_NAME = 'postwright.sqlite';
export const MEDIA_NAME = /^media\/files\/[\w-]{1,8}\/[\w-]{1,100}$/;

/** Nothing to back up, or the file is there already: a sentence for a person. */
export class BackupFailure extends Error {}

/**
 * Writes database and media of `dataDir` into one tar file at `target` while the server runs: first a snapshot of the database,
 * then every file that was stored by then. The vault key is left out on purpose: without it the keys inside stay sealed.
 */
export async function backUp(options: { dataDir: string; target: string; version: string; now: Date }): Promise<{ files: number; bytes: number }> {
  const { dataDir, target } = options;
  if (!existsSync(databaseFile(dataDir))) throw new BackupFailure(`There is no database in ${dataDir}. Set the DATA_DIR that the companion runs with.`);
  if (existsSync(target)) throw new BackupFailure(`${target} exists already. Name a new file; nothing was overwritten.`);
  const draft = join(dataDir, `backup-${randomBytes(6).toString('hex')}`);
  const [snapshot, about] = [`${draft}.sqlite`, `${draft}.json`];
  try {
    takeSnapshot(databaseFile(dataDir), snapshot);
    await writeFile(about, `${JSON.stringify({ format: BACKUP_FORMAT, version: options.version, madeAt: options.now.toISOString() })}\n`, { mode: 0o600 });
    return await writeArchive(target, entriesOf(dataDir, about, snapshot));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    for (const path of [snapshot, about]) await rm(path, { force: true });
  }
}

/** A consistent copy of the database as of this moment, whoever writes to it meanwhile. */
function takeSnapshot(source: string, snapshot: string): void {
  const database = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('vacuum into ?').run(snapshot);
  } finally {
    database.close();
  }
}

async function* entriesOf(dataDir: string, about: string, snapshot: string): AsyncGenerator<ArchiveEntry> {
  yield { name: ABOUT_NAME, path: about };
  yield { name: DATABASE_NAME, path: snapshot };
  const folder = join(dataDir, 'media', 'files');
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const entry = { name: `media/files/${name.replaceAll('\\', '/')}`, path: join(folder, name) };
    // Deleted in this very moment: then nothing needs it.
    const found = await stat(entry.path).catch(() => undefined);
    if (found?.isFile() && MEDIA_NAME.test(entry.name)) yield entry;
  }
}
