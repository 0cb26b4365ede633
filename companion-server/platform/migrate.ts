import { type Kysely, sql } from 'kysely';
import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';

/** Any number that no other program uses for its advisory locks in the same database. */
const MIGRATION_LOCK = 7_267_832_014;

/**
 * Runs what has not run yet, in the list's order, all in one transaction: a start that dies half way leaves nothing behind.
 * Several server processes that start at once on PostgreSQL wait for each other.
 */
export async function migrate(db: Kysely<Database>, kind: 'sqlite' | 'postgres', now: () => Date): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
    await transaction.schema
      .createTable('schema_migration')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute();
    const rows = await transaction.selectFrom('schema_migration').select('name').execute();
    const applied = new Set(rows.map((row) => row.name));
    const unknown = rows.find((row) => !migrations.some((migration) => migration.name === row.name));
    if (unknown) throw new NewerDatabase(unknown.name);
    for (const migration of migrations) {
      if (applied.has(migration.name)) continue;
      await migration.up(transaction as unknown as Kysely<unknown>);
      await transaction.insertInto('schema_migration').values({ name: migration.name, applied_at: now().toISOString() }).execute();
    }
  });
}

/** The database was written by a newer version of this program. Nothing was changed. */
export class NewerDatabase extends Error {
  constructor(name: string) {
    super(`The database was written by a newer Postwright (it knows the step ${name}). Install that version again; nothing was changed.`);
    this.name = 'NewerDatabase';
  }
}
