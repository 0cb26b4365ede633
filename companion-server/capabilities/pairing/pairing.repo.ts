import type { Kysely } from 'kysely';
import type { PairingCodeTable } from '../../platform/schema/access.ts';
import type { Database } from '../../platform/schema.ts';

export function createPairingRepo(db: Kysely<Database>) {
  return {
    async add(code: PairingCodeTable): Promise<void> {
      await db.insertInto('pairing_code').values(code).execute();
    },
    live: (now: string) =>
      db.selectFrom('pairing_code').selectAll().where('ended_at', 'is', null).where('expires_at', '>', now).orderBy('created_at', 'desc').execute(),
    /** True for exactly one of several calls at once. */
    async end(id: string, now: string): Promise<boolean> {
      const result = await db.updateTable('pairing_code').set({ ended_at: now }).where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
    async endAll(now: string): Promise<void> {
      await db.updateTable('pairing_code').set({ ended_at: now }).where('ended_at', 'is', null).execute();
    },
    async countWrongTry(now: string): Promise<void> {
      await db
        .updateTable('pairing_code')
        .set((column) => ({ wrong_tries: column('wrong_tries', '+', 1) }))
        .where('ended_at', 'is', null)
        .where('expires_at', '>', now)
        .execute();
    },
    /** Makes void what was guessed at too often; how many that were. */
    async endGuessed(tries: number, now: string): Promise<number> {
      const result = await db
        .updateTable('pairing_code')
        .set({ ended_at: now })
        .where('ended_at', 'is', null)
        .where('wrong_tries', '>=', tries)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },
    newest: () => db.selectFrom('pairing_code').selectAll().orderBy('created_at', 'desc').limit(1).executeTakeFirst(),
    async replacementsSince(time: string): Promise<number> {
      const row = await db
        .selectFrom('pairing_code')
        .select((column) => column.fn.countAll<number>().as('count'))
        .where('made_for', '=', 'replacement')
        .where('created_at', '>', time)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async forgetBefore(time: string): Promise<void> {
      await db.deleteFrom('pairing_code').where('expires_at', '<', time).execute();
    },
  };
}
