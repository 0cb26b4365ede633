import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readArchive } from './archive.ts';
import { ABOUT_NAME, BACKUP_FORMAT, BackupFailure, DATABASE_NAME, MEDIA_NAME } from './backup.ts';
import type { Clock } from './clock.ts';
import { lockDataFolder, makeDataFolder } from './data-folder.ts';
import { databaseFile, type OpenDatabase, openDatabase } from './database.ts';
import { createSecretRepo } from './secret.repo.ts';
import { openVault, WrongVaultKey } from './secret-vault.ts';
import { readVaultKey } from './vault-key.ts';

/** May be in the folder already: a person puts the old key there so that the vault opens again. */
const WELCOME = new Set(['vault.key']);

/**
 * Brings a backup back into an empty data folder. `vaultKey` is VAULT_KEY where it is set. Where no key opens the vault, its secrets are
 * dropped (`keysKept` false), since nobody could read them: the keys of the vendors are then typed in again.
 * Throws BackupFailure with nothing left behind.
 */
export async function restore(options: {
  dataDir: string;
  source: string;
  vaultKey: Buffer | undefined;
  clock: Clock;
}): Promise<{ files: number; keysKept: boolean }> {
  const { dataDir } = options;
  makeDataFolder(dataDir);
  const strangers = (await readdir(dataDir)).filter((name) => !WELCOME.has(name));
  if (strangers.length > 0) throw new BackupFailure(`${dataDir} is not empty. Restore into an empty folder; nothing was changed.`);
  const lock = lockDataFolder(dataDir);
  if (!lock) throw new BackupFailure(`A companion runs on ${dataDir}. Stop it first.`);
  try {
    const files = await unpack(options.source, dataDir);
    await rename(join(dataDir, 'restoring.sqlite'), databaseFile(dataDir));
    return { files, keysKept: await settleVault(options) };
  } catch (error) {
    for (const name of await readdir(dataDir))
      if (!WELCOME.has(name) && !name.startsWith('server.lock')) await rm(join(dataDir, name), { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
    for (const name of ['server.lock', 'server.lock-journal']) await rm(join(dataDir, name), { force: true });
  }
}

async function unpack(source: string, dataDir: string): Promise<number> {
  let files = 0;
  let database = false;
  try {
    for await (const { name, start, size } of readArchive(source)) {
      const target = targetOf(name, dataDir);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const bytes = size === 0 ? [] : createReadStream(source, { start, end: start + size - 1 });
      await pipeline(bytes, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
      if (name === ABOUT_NAME) await checkFormat(target);
      database ||= name === DATABASE_NAME;
      files += 1;
    }
  } catch (error) {
    if (error instanceof RangeError) throw new BackupFailure(`${source} is not a whole backup: ${error.message}. Nothing was restored.`);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new BackupFailure(`There is no file ${source}.`);
    throw error;
  }
  if (!database) throw new BackupFailure(`${source} holds no database, so it is no backup of Postwright. Nothing was restored.`);
  await rm(join(dataDir, ABOUT_NAME), { force: true });
  return files;
}

/** Only names that a backup has: nothing in a file may choose another place on the disk. */
function targetOf(name: string, dataDir: string): string {
  if (name === ABOUT_NAME) return join(dataDir, ABOUT_NAME);
  if (name === DATABASE_NAME) return join(dataDir, 'restoring.sqlite');
  if (MEDIA_NAME.test(name)) return join(dataDir, ...name.split('/'));
  throw new RangeError(`it holds "${name.slice(0, 60)}"`);
}

async function checkFormat(path: string): Promise<void> {
  const about: unknown = JSON.parse(await readFile(path, 'utf8'));
  const format = typeof about === 'object' && about !== null && 'format' in about ? about.format : undefined;
  if (format !== BACKUP_FORMAT) throw new RangeError('it was made by another version of Postwright');
}

async function settleVault({ dataDir, vaultKey, clock }: { dataDir: string; vaultKey: Buffer | undefined; clock: Clock }): Promise<boolean> {
  const { db, close } = await openDatabase({ dataDir }, () => clock.now());
  try {
    const key = vaultKey ?? readVaultKey(dataDir);
    if (typeof key !== 'string' && (await opens(db, key, clock))) return true;
    await createSecretRepo(db).deleteAll();
    return false;
  } finally {
    await close();
  }
}

async function opens(db: OpenDatabase['db'], key: Buffer, clock: Clock): Promise<boolean> {
  try {
    await openVault({ db, key, clock });
    return true;
  } catch (error) {
    if (error instanceof WrongVaultKey) return false;
    throw error;
  }
}
