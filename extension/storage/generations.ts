import type { PostwrightDatabase } from './database.ts';
import type { GenerationRecord } from './schema.ts';
import { guardStorage } from './storage-error.ts';

/** Written before the call leaves, so that a closed panel finds the generation again by its key. */
export async function rememberGeneration(
  database: PostwrightDatabase,
  start: Pick<GenerationRecord, 'idempotencyKey' | 'request' | 'source'>,
  now: () => Date = () => new Date(),
): Promise<GenerationRecord> {
  const record: GenerationRecord = {
    id: `local-${start.idempotencyKey}`,
    idempotencyKey: start.idempotencyKey,
    request: start.request,
    ...(start.source && { source: start.source }),
    status: 'starting',
    startedAt: now().toISOString(),
    importedParts: [],
    imported: false,
  };
  await guardStorage(() => database.generations.put(record));
  return record;
}

/** The companion gave it its id: the record moves from `local-…` to it. */
export async function generationStarted(database: PostwrightDatabase, localId: string, generationId: string): Promise<void> {
  await guardStorage(() =>
    database.transaction('rw', database.generations, async () => {
      const record = await database.generations.get(localId);
      if (!record) return;
      await database.generations.delete(localId);
      await database.generations.put({ ...record, id: generationId, status: 'running' });
    }),
  );
}

/** How far its events were seen, and what it came to. Unknown ids change nothing. */
export async function updateGeneration(
  database: PostwrightDatabase,
  id: string,
  change: Partial<Pick<GenerationRecord, 'status' | 'lastEventId' | 'finishedAt' | 'costUsd' | 'costKnown' | 'totalMs' | 'problems'>>,
): Promise<void> {
  await guardStorage(() => database.generations.update(id, change));
}

/** Never reached the companion: forget it. */
export async function forgetGeneration(database: PostwrightDatabase, id: string): Promise<void> {
  await database.generations.delete(id);
}

/** Those that are still running or whose results are not all in the library yet, oldest first. */
export async function openGenerations(database: PostwrightDatabase): Promise<GenerationRecord[]> {
  return database.generations
    .orderBy('startedAt')
    .filter((record) => !record.imported)
    .toArray();
}

/** The newest finished ones, for "about 2.1¢ · 8 s" on the button. */
export async function recentGenerations(database: PostwrightDatabase, limit: number): Promise<GenerationRecord[]> {
  return database.generations
    .orderBy('startedAt')
    .reverse()
    .filter((record) => record.totalMs !== undefined)
    .limit(limit)
    .toArray();
}
