import { Kysely, PostgresDialect } from 'kysely';
import type { Database } from './schema.ts';

const INT8 = 20;

/**
 * Opens PostgreSQL. `schema` puts every table into a schema of its own (tests).
 * `onLost` hears of a connection that broke while nobody used it; the pool makes a new one by itself.
 */
export async function openPostgres(databaseUrl: string, options: { schema?: string; onLost?: () => void } = {}): Promise<Kysely<Database>> {
  const { default: pg } = await import('pg');
  const types = {
    getTypeParser(id: number, format?: 'text' | 'binary') {
      // BIGINT as SQLite gives it: a number where it is exact, else a bigint. pg's own default is a string.
      if (id === INT8 && format !== 'binary') return wholeNumber;
      return pg.types.getTypeParser(id, format);
    },
  };
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types,
    ...(options.schema ? { options: `-c search_path=${options.schema}` } : {}),
  });
  pool.on('error', () => options.onLost?.());
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

function wholeNumber(text: string): number | bigint {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : BigInt(text);
}
