import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Raised when packing itself changes. */
const PACKING = '1';

/**
 * Where the server packed from exactly these sources belongs: the name is made of every source's path, size and time.
 * Each version has a folder of its own, so that packing anew takes nothing away from a server that runs.
 */
export function packedFolder(): string {
  const hash = createHash('sha256').update(PACKING);
  for (const part of ['companion-server', 'shared']) {
    for (const entry of readdirSync(join(root, part), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/(?<!\.test)\.ts$/.test(entry.name)) continue;
      addTo(hash, join(entry.parentPath, entry.name));
    }
  }
  for (const name of ['package.json', 'package-lock.json']) addTo(hash, join(root, name));
  return join(root, 'node_modules', '.cache', 'companion-server', hash.digest('hex').slice(0, 16));
}

export const packedEntry = 'run-companion.js';

/** The packed server's entry, if `tools/pack-companion.ts` has made one of these very sources. */
export function findPacked(): string | undefined {
  const entry = join(packedFolder(), packedEntry);
  return existsSync(entry) ? entry : undefined;
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path} ${size} ${mtimeMs}\n`);
}
