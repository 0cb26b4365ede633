import type { Kysely } from 'kysely';
import type { Database } from '../../platform/schema.ts';

export type MediaRow = Database['media'];

export function createMediaRepo(db: Kysely<Database>) {
  return {
    find: (id: string) => db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst(),
    async add(row: MediaRow): Promise<void> {
      await db.insertInto('media').values(row).execute();
    },
    async remove(id: string): Promise<boolean> {
      return (await db.deleteFrom('media').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n;
    },
    /** Files and bytes in all, and those that have been told to go. */
    async totals(): Promise<{ files: number; bytes: number; noticedFiles: number; noticedBytes: number; firstNotice: string | null }> {
      const { count, sum, min } = db.fn;
      const all = await db
        .selectFrom('media')
        .select([count('id').as('files'), sum('bytes').as('bytes')])
        .executeTakeFirstOrThrow();
      const noticed = await db
        .selectFrom('media')
        .select([count('id').as('files'), sum('bytes').as('bytes'), min('notice_at').as('first')])
        .where('notice_at', 'is not', null)
        .executeTakeFirstOrThrow();
      return {
        files: Number(all.files),
        bytes: Number(all.bytes ?? 0),
        noticedFiles: Number(noticed.files),
        noticedBytes: Number(noticed.bytes ?? 0),
        firstNotice: noticed.first ?? null,
      };
    },
    /** Oldest first, from the row after `after` on. */
    oldest(limit: number, after: { createdAt: string; id: string } | undefined): Promise<MediaRow[]> {
      const query = db.selectFrom('media').selectAll().orderBy('created_at').orderBy('id').limit(limit);
      if (!after) return query.execute();
      return query
        .where((where) =>
          where.or([where('created_at', '>', after.createdAt), where.and([where('created_at', '=', after.createdAt), where('id', '>', after.id)])]),
        )
        .execute();
    },
    async setNotice(id: string, noticeAt: string | null): Promise<void> {
      await db.updateTable('media').set({ notice_at: noticeAt }).where('id', '=', id).execute();
    },
    /** Takes the marks off this row and all younger ones. */
    async clearNotices(from: { createdAt: string; id: string }): Promise<void> {
      await db
        .updateTable('media')
        .set({ notice_at: null })
        .where('notice_at', 'is not', null)
        .where((where) =>
          where.or([where('created_at', '>', from.createdAt), where.and([where('created_at', '=', from.createdAt), where('id', '>=', from.id)])]),
        )
        .execute();
    },
    previewsBefore: (before: string, limit: number): Promise<MediaRow[]> =>
      db.selectFrom('media').selectAll().where('origin', '=', 'preview').where('created_at', '<', before).orderBy('created_at').limit(limit).execute(),
  };
}

export type MediaRepo = ReturnType<typeof createMediaRepo>;
