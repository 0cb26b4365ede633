import { randomBytes } from 'node:crypto';
import { describe } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../companion-server/platform/database.ts';

const postgresUrl = process.env.TEST_DATABASE_URL;

/**
 * Runs the same tests on SQLite and, where TEST_DATABASE_URL names a PostgreSQL, there too.
 * `open` gives a fresh, migrated, empty database at each call; close it in the test or hand it to `afterEach`.
 */
export function forEachDatabase(name: string, tests: (open: () => Promise<OpenDatabase>, kind: 'sqlite' | 'postgres') => void): void {
  describe(`${name} (sqlite)`, () => tests(() => openDatabase({ memory: true }), 'sqlite'));
  describe.skipIf(!postgresUrl)(`${name} (postgres)`, () => tests(() => openInOwnSchema(postgresUrl as string), 'postgres'));
}

/** Each call has a schema of its own, dropped on close: tests may run side by side in one PostgreSQL. */
async function openInOwnSchema(databaseUrl: string): Promise<OpenDatabase> {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await withClient(databaseUrl, `create schema ${schema}`);
  const opened = await openDatabase({ databaseUrl, schema });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await withClient(databaseUrl, `drop schema ${schema} cascade`);
    },
  };
}

async function withClient(databaseUrl: string, statement: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
