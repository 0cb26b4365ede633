import type { Kysely } from 'kysely';

/** Generations, their events, and the ledger of vendor calls. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('generation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text')
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text', (column) => column.notNull())
    .addColumn('cancel_requested', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('reserved_nano', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('result', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .execute();
  await db.schema.createIndex('generation_by_key').on('generation').columns(['member_id', 'idempotency_key']).unique().execute();
  await db.schema.createIndex('generation_by_status').on('generation').columns(['status', 'lease_until']).execute();
  await db.schema.createIndex('generation_by_time').on('generation').columns(['created_at']).execute();
  await db.schema
    .createTable('generation_events')
    .addColumn('generation_id', 'text', (column) => column.notNull().references('generation.id').onDelete('cascade'))
    .addColumn('first_id', 'integer', (column) => column.notNull())
    .addColumn('last_id', 'integer', (column) => column.notNull())
    .addColumn('events', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('generation_events_key', ['generation_id', 'first_id'])
    .execute();
  await db.schema.createIndex('generation_events_by_time').on('generation_events').columns(['created_at']).execute();
  await db.schema
    .createTable('vendor_call')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('generation_id', 'text')
    .addColumn('publication_id', 'text')
    .addColumn('feature', 'text', (column) => column.notNull())
    .addColumn('brand', 'text')
    .addColumn('provider', 'text', (column) => column.notNull())
    .addColumn('requested_model', 'text', (column) => column.notNull())
    .addColumn('billed_model', 'text', (column) => column.notNull())
    .addColumn('input_tokens', 'integer')
    .addColumn('cached_input_tokens', 'integer')
    .addColumn('output_tokens', 'integer')
    .addColumn('reasoning_tokens', 'integer')
    .addColumn('usage_detail', 'text')
    .addColumn('images', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('video_seconds', 'double precision', (column) => column.notNull().defaultTo(0))
    .addColumn('cost_nano', 'bigint')
    .addColumn('cost_known', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('cost_source', 'text', (column) => column.notNull())
    .addColumn('price_version', 'text')
    .addColumn('latency_ms', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('practice', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('vendor_call_by_time').on('vendor_call').columns(['at', 'id']).execute();
  await db.schema.createIndex('vendor_call_by_generation').on('vendor_call').columns(['generation_id']).execute();
}
