import { Dexie, type EntityTable } from 'dexie';
import type { Brand } from '#shared/contracts/brands';
import { migration0001 } from './migrations/0001-start.ts';
import type { Asset, Connection, Draft, GenerationRecord, SavedPost } from './schema.ts';

export interface StoredBlob {
  assetId: string;
  blob: Blob;
}

export class PostwrightDatabase extends Dexie {
  declare connection: EntityTable<{ key: string; value: Connection }, 'key'>;
  declare settings: EntityTable<{ key: string; value: unknown }, 'key'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare generations: EntityTable<GenerationRecord, 'id'>;
  declare assets: EntityTable<Asset, 'id'>;
  declare blobs: EntityTable<StoredBlob, 'assetId'>;
  declare thumbs: EntityTable<StoredBlob, 'assetId'>;
  declare captures: EntityTable<SavedPost, 'assetId'>;
  declare brands: EntityTable<Brand, 'id'>;
}

/** All migrations ever released, in order. */
const migrations = [migration0001];

/** Opens (on first use) the database of the extension's own origin, which no page and no content script can reach. */
export function openDatabase(name = 'postwright'): PostwrightDatabase {
  const database = new PostwrightDatabase(name);
  for (const { version, stores } of migrations) database.version(version).stores(stores);
  return database;
}
