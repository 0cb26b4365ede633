import type { Kysely } from 'kysely';
import type { Database } from '../../platform/schema.ts';

export type BrandRow = Database['brand'];

export function createBrandsRepo(db: Kysely<Database>) {
  return {
    /** Oldest first, from the row after `after` on. */
    list(limit: number, after: { createdAt: string; id: string } | undefined): Promise<BrandRow[]> {
      const query = db.selectFrom('brand').selectAll().orderBy('created_at').orderBy('id').limit(limit);
      if (!after) return query.execute();
      return query
        .where((where) =>
          where.or([where('created_at', '>', after.createdAt), where.and([where('created_at', '=', after.createdAt), where('id', '>', after.id)])]),
        )
        .execute();
    },
    find: (id: string) => db.selectFrom('brand').selectAll().where('id', '=', id).executeTakeFirst(),
    /** Brands whose profile has these words in it somewhere. */
    mentioning: (words: string): Promise<BrandRow[]> => db.selectFrom('brand').selectAll().where('profile', 'like', `%${words}%`).execute(),
    async add(row: BrandRow): Promise<void> {
      await db.insertInto('brand').values(row).execute();
    },
    replace: (id: string, profile: string, updatedAt: string) =>
      db.updateTable('brand').set({ profile, updated_at: updatedAt }).where('id', '=', id).returningAll().executeTakeFirst(),
    async remove(id: string): Promise<boolean> {
      return (await db.deleteFrom('brand').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n;
    },
  };
}
