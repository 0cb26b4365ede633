import type { Kysely } from 'kysely';
import type { Database } from '../../platform/schema.ts';

/** Settings by name, as JSON text. */
export function createSettingsRepo(db: Kysely<Database>) {
  return {
    async find(name: string): Promise<string | undefined> {
      return (await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst())?.value;
    },
    async put(name: string, value: string, updatedAt: string): Promise<void> {
      await db
        .insertInto('setting')
        .values({ name, value, updated_at: updatedAt })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, updated_at: updatedAt }))
        .execute();
    },
    async remove(name: string): Promise<void> {
      await db.deleteFrom('setting').where('name', '=', name).execute();
    },
  };
}
export type SettingsRepo = ReturnType<typeof createSettingsRepo>;
