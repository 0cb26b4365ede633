import type { Kysely } from 'kysely';
import type { DeviceTable } from '../../platform/schema/access.ts';
import type { Database } from '../../platform/schema.ts';

export function createDeviceRepo(db: Kysely<Database>) {
  return {
    /** The one member that exists until others are invited. */
    async ensureOwner(now: string): Promise<void> {
      await db
        .insertInto('member')
        .values({ id: 'owner', name: 'Owner', role: 'owner', created_at: now })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },
    member: (id: string) => db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    async add(device: DeviceTable): Promise<void> {
      await db.insertInto('device').values(device).execute();
    },
    byTokenHash: (hash: string) =>
      db.selectFrom('device').select(['id', 'member_id', 'origin', 'last_used_at']).where('token_hash', '=', hash).executeTakeFirst(),
    /** Newest first, from the row after `after` on. */
    list(limit: number, after: { createdAt: string; id: string } | undefined): Promise<DeviceTable[]> {
      const query = db.selectFrom('device').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit);
      if (!after) return query.execute();
      return query
        .where((where) =>
          where.or([where('created_at', '<', after.createdAt), where.and([where('created_at', '=', after.createdAt), where('id', '<', after.id)])]),
        )
        .execute();
    },
    async remove(id: string): Promise<boolean> {
      const result = await db.deleteFrom('device').where('id', '=', id).executeTakeFirst();
      return result.numDeletedRows === 1n;
    },
    async touch(id: string, now: string): Promise<void> {
      await db.updateTable('device').set({ last_used_at: now }).where('id', '=', id).execute();
    },
  };
}
