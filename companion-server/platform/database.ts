import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';

export interface OpenDatabase {
  db: Kysely<Database>;
  kind: 'sqlite' | 'postgres';
  /** Resolves when the database answers, throws when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type DatabaseLocation =
  /** Embedded, in `<dataDir>/postwright.sqlite`. */
  | { dataDir: string }
  | { databaseUrl: string; schema?: string; onLost?: () => void }
  /** For tests and for tools that only want the shape. */
  | { memory: true };

/** The database file inside a data folder. */
export function databaseFile(dataDir: string): string {
  return join(dataDir, 'postwright.sqlite');
}

/** Opens the database and brings its tables up to date. `now` gives the time that a migration is recorded with. */
export async function openDatabase(location: DatabaseLocation, now: () => Date = () => new Date()): Promise<OpenDatabase> {
  const kind = 'databaseUrl' in location ? 'postgres' : 'sqlite';
  const db = await connect(location);
  try {
    await migrate(db, kind, now);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    kind,
    ping: async () => void (await sql`select 1`.execute(db)),
    close: () => db.destroy(),
  };
}

async function connect(location: DatabaseLocation): Promise<Kysely<Database>> {
  // Each driver is loaded only where it is used: pg costs 25 ms of a start that does not need it.
  if ('databaseUrl' in location) return (await import('./postgres-database.ts')).openPostgres(location.databaseUrl, location);
  const { openSqlite } = await import('./sqlite-database.ts');
  return openSqlite('memory' in location ? ':memory:' : databaseFile(location.dataDir));
}
