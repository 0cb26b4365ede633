import { Failure } from '#shared/domain/failure';

/** The place in a list that is sorted by time and id. */
export interface ListPlace {
  createdAt: string;
  id: string;
}

/** Reads a cursor that `pageAfter` made. Throws Failure invalid_request on anything else. */
export function readCursor(cursor: string | undefined): ListPlace | undefined {
  if (cursor === undefined) return undefined;
  const [createdAt = '', id = '', more] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(createdAt) || !/^[\w-]{1,64}$/.test(id) || more !== undefined) {
    throw new Failure('invalid_request', 'This cursor is not one that this list gave. Start again without a cursor.', {
      fields: [{ path: 'cursor', message: 'is not a cursor of this list' }],
    });
  }
  return { createdAt, id };
}

/** Of `limit` + 1 rows asked for: the page, and the cursor to what follows (null at the end). */
export function pageAfter<Row extends { id: string; created_at: string }>(rows: Row[], limit: number): { rows: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? Buffer.from(`${last.created_at} ${last.id}`).toString('base64url') : null;
  return { rows: page, nextCursor };
}
