import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Database } from './schema.ts';

/**
 * A query whose text is always the same, built once per kind of database: building it anew costs more than running it.
 * `build` gets a row whose values only mark their places; it may use each of `columns` any number of times, and nothing but them as values.
 */
export function preparedQuery<Row extends object>(
  columns: readonly (keyof Row & string)[],
  build: (db: Kysely<Database>, row: Row) => Compilable,
): (db: Kysely<Database>, row: Row) => Promise<{ numAffectedRows?: bigint }> {
  const known = new WeakMap<object, { query: CompiledQuery; order: readonly (keyof Row)[] }>();
  const prepare = (db: Kysely<Database>) => {
    const places = Object.fromEntries(columns.map((column) => [column, `place of ${column}`])) as Row;
    const query = build(db, places).compile();
    const order = query.parameters.map((place) => {
      const column = columns.find((one) => place === `place of ${one}`);
      if (column === undefined) throw new Error(`A prepared query has a value that is no column of its row: ${query.sql}`);
      return column;
    });
    return { query, order };
  };
  return async (db, row) => {
    const { adapter } = db.getExecutor();
    const ready = known.get(adapter) ?? prepare(db);
    known.set(adapter, ready);
    const result = await db.executeQuery({ ...ready.query, parameters: ready.order.map((column) => row[column]) });
    return result.numAffectedRows === undefined ? {} : { numAffectedRows: result.numAffectedRows };
  };
}
