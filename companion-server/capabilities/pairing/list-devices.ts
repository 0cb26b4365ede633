import type { Kysely } from 'kysely';
import { Failure } from '#shared/domain/failure';
import { pageAfter, readCursor } from '../../http/cursor.ts';
import type { Database } from '../../platform/schema.ts';
import { createDeviceRepo } from './device.repo.ts';

/** One page of the devices that hold a token, newest first. `currentId` marks the one that asks. */
export async function listPairedDevices(db: Kysely<Database>, query: { limit: number; cursor?: string | undefined }, currentId: string) {
  const rows = await createDeviceRepo(db).list(query.limit + 1, readCursor(query.cursor));
  const page = pageAfter(rows, query.limit);
  const items = page.rows.map((row) => ({
    id: row.id,
    name: row.name,
    memberId: row.member_id,
    origin: row.origin,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    current: row.id === currentId,
  }));
  return { items, nextCursor: page.nextCursor };
}

/** Revokes a device. Throws Failure not_found. */
export async function revokePairedDevice(db: Kysely<Database>, id: string): Promise<void> {
  if (!(await createDeviceRepo(db).remove(id))) throw new Failure('not_found', 'There is no such device. It may have been revoked already.');
}
