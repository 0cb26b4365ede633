import type { Kysely } from 'kysely';

/** Pictures and videos: one row per stored file. The bytes lie in the data folder, named by the id. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('media')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('member_id', 'text', (column) => column.notNull())
    .addColumn('generation_id', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('mime_type', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('duration_ms', 'integer')
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('notice_at', 'text')
    .execute();
  await db.schema.createIndex('media_by_time').on('media').columns(['created_at', 'id']).execute();
  await db.schema.createIndex('media_by_generation').on('media').columns(['generation_id']).execute();
}
