import { chmodSync, closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './schema.ts';

const KEPT_STATEMENTS = 300;

/**
 * Opens the embedded database. `path` is a file (made 0600) or `:memory:`.
 * WAL with synchronous=FULL: what was committed survives kill -9 and a power cut.
 * There is one connection; Kysely hands it out to one caller or transaction at a time, so transactions never mix.
 * Inside a transaction use its own handle only: waiting for the outer one would wait forever.
 */
export function openSqlite(path: string): Kysely<Database> {
  if (path !== ':memory:') {
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
  }
  const database = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on');
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: kyselyView(database) }) });
}

/** node:sqlite in the shape that Kysely knows, with prepared statements kept: preparing costs more than most of our queries. */
function kyselyView(database: DatabaseSync) {
  const kept = new Map<string, ReturnType<typeof statementView>>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const known = kept.get(sql);
      if (known) return known;
      const fresh = statementView(database.prepare(sql));
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      kept.set(sql, fresh);
      return fresh;
    },
  };
}

function statementView(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...parameters.map(bindable)),
    run: (parameters: readonly unknown[]) => statement.run(...parameters.map(bindable)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(bindable)),
  };
}

/** Columns hold text, whole numbers, floats, bytes or null; anything else is a mistake of ours and is refused. */
function bindable(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array) return value;
  throw new TypeError(`A ${typeof value} cannot be stored in a column`);
}
