import type { Kysely } from 'kysely';
import type { SecretTable } from './schema/access.ts';
import type { Database } from './schema.ts';

export function createSecretRepo(db: Kysely<Database>) {
  return {
    async isEmpty(): Promise<boolean> {
      return (await db.selectFrom('secret').select('name').limit(1).execute()).length === 0;
    },
    find: (name: string) => db.selectFrom('secret').selectAll().where('name', '=', name).executeTakeFirst(),
    async put(row: SecretTable): Promise<void> {
      const { name: _name, ...changed } = row;
      await db
        .insertInto('secret')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doUpdateSet(changed))
        .execute();
    },
    async putIfAbsent(row: SecretTable): Promise<void> {
      await db
        .insertInto('secret')
        .values(row)
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute();
    },
    async deleteAll(): Promise<void> {
      await db.deleteFrom('secret').execute();
    },
    async delete(name: string): Promise<void> {
      await db.deleteFrom('secret').where('name', '=', name).execute();
    },
  };
}
