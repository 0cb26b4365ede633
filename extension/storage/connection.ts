import type { PostwrightDatabase } from './database.ts';
import type { Connection } from './schema.ts';
import { guardStorage } from './storage-error.ts';

/**
 * The one secret here. It stands in the extension origin's IndexedDB: content scripts live in the page's origin and cannot open it,
 * nothing is synchronised, and no export contains it.
 */
const key = 'companion';

export async function loadConnection(database: PostwrightDatabase): Promise<Connection | undefined> {
  return (await database.connection.get(key))?.value;
}

export async function saveConnection(database: PostwrightDatabase, connection: Connection): Promise<void> {
  await guardStorage(() => database.connection.put({ key, value: connection }));
}

export async function forgetConnection(database: PostwrightDatabase): Promise<void> {
  await database.connection.delete(key);
}
