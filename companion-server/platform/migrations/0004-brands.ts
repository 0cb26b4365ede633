import type { Kysely } from 'kysely';

/** Brands. The profile is one JSON text: it is read and written whole, never searched in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('brand')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('brand_by_time').on('brand').columns(['created_at', 'id']).execute();
}
