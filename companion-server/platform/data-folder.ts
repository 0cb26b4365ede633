import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Makes the folder for its owner alone. Throws what the file system says. */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
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
