import { type Kysely, type RawBuilder, sql } from 'kysely';
import { preparedQuery } from '../../platform/prepared-query.ts';
import type { Database } from '../../platform/schema.ts';

export type VendorCallRow = Database['vendor_call'];

const columns = [
  'id',
  'at',
  'member_id',
  'generation_id',
  'publication_id',
  'feature',
  'brand',
  'provider',
  'requested_model',
  'billed_model',
  'input_tokens',
  'cached_input_tokens',
  'output_tokens',
  'reasoning_tokens',
  'usage_detail',
  'images',
  'video_seconds',
  'cost_nano',
  'cost_known',
  'cost_source',
  'price_version',
  'latency_ms',
  'status',
  'attempt',
  'practice',
] as const satisfies readonly (keyof VendorCallRow)[];

const insertCall = preparedQuery<VendorCallRow>(columns, (db, row) => db.insertInto('vendor_call').values(row));
const settleCall = preparedQuery<VendorCallRow>(columns, (db, { id, ...values }) => db.updateTable('vendor_call').set(values).where('id', '=', id));

/** SQL of the ledger. Open calls are hidden from everything that reads. */
export const ledgerRepo = {
  async add(db: Kysely<Database>, rows: readonly VendorCallRow[]): Promise<void> {
    for (const row of rows) await insertCall(db, row);
  },
  async settle(db: Kysely<Database>, row: VendorCallRow): Promise<void> {
    await settleCall(db, row);
  },
  /** Calls that a killed process left open, of these generations. */
  async interrupt(db: Kysely<Database>, generationIds: readonly string[]): Promise<void> {
    if (generationIds.length === 0) return;
    await db
      .updateTable('vendor_call')
      .set({ status: 'interrupted', cost_nano: null, cost_known: 0, cost_source: 'unknown' })
      .where('status', '=', 'open')
      .where('generation_id', 'in', [...generationIds])
      .execute();
  },
  ofGeneration: (db: Kysely<Database>, generationId: string) =>
    db.selectFrom('vendor_call').selectAll().where('generation_id', '=', generationId).where('status', '!=', 'open').orderBy('at').orderBy('id').execute(),
  /** Newest first, from the row after `after` on, with `from` included and `to` excluded. */
  list(db: Kysely<Database>, query: { limit: number; from?: string | undefined; to?: string | undefined; after?: { at: string; id: string } | undefined }) {
    let rows = db.selectFrom('vendor_call').selectAll().where('status', '!=', 'open').orderBy('at', 'desc').orderBy('id', 'desc').limit(query.limit);
    const { from, to, after } = query;
    if (from) rows = rows.where('at', '>=', from);
    if (to) rows = rows.where('at', '<', to);
    if (after) rows = rows.where((where) => where.or([where('at', '<', after.at), where.and([where('at', '=', after.at), where('id', '<', after.id)])]));
    return rows.execute();
  },
  /** Known cost and number of calls per value of a column. */
  group(db: Kysely<Database>, column: GroupColumn, period: { from?: string | undefined; to?: string | undefined }) {
    const key = column === 'day' ? sqlDay : sqlColumn(column);
    let rows = db.selectFrom('vendor_call').where('status', '!=', 'open');
    if (period.from) rows = rows.where('at', '>=', period.from);
    if (period.to) rows = rows.where('at', '<', period.to);
    return rows
      .select([
        key.as('key'),
        (where) => where.fn.countAll().as('calls'),
        (where) => where.fn.sum('cost_nano').as('cost_nano'),
        (where) => where.fn.sum('cost_known').as('known'),
      ])
      .groupBy(key)
      .orderBy('key')
      .execute();
  },
};

export type GroupColumn = 'day' | 'provider' | 'requested_model' | 'feature' | 'member_id' | 'brand';

const sqlDay: RawBuilder<string> = sql`substr(at, 1, 10)`;

function sqlColumn(column: Exclude<GroupColumn, 'day'>): RawBuilder<string> {
  return sql`coalesce(${sql.ref(column)}, '')`;
}
