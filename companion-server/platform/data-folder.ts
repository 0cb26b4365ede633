import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Makes the folder for its owner alone, and those above it. Throws what the file system says, also when it cannot be written. */
export function makeDataFolder(dataDir: string): void {
  makeFolder(dataDir);
  accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
}

/** Not mkdir's own `recursive`: it never ends where a parent exists and still says ENOENT, as under /proc (Node 24). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it in between.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Takes the data folder for this process, or answers undefined when another server process has it.
 * The lock is SQLite's own on a side file, so the system drops it with the process, kill -9 included: no stale pid files.
 */
export function lockDataFolder(dataDir: string): { release(): void } | undefined {
  const lock = new DatabaseSync(join(dataDir, 'server.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = delete; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6)) return undefined;
    throw error;
  }
  return { release: () => lock.close() };
}
