import { type Kysely, sql } from 'kysely';
import { preparedQuery } from '../../platform/prepared-query.ts';
import type { Database } from '../../platform/schema.ts';
import type { LoggedEvent } from './events/event-log.ts';

export type GenerationRow = Database['generation'];

const insertGeneration = preparedQuery<GenerationRow>(
  [
    'id',
    'member_id',
    'idempotency_key',
    'request_hash',
    'request',
    'status',
    'owner',
    'lease_until',
    'cancel_requested',
    'reserved_nano',
    'result',
    'created_at',
    'finished_at',
  ],
  (db, row) =>
    db
      .insertInto('generation')
      .values(row)
      .onConflict((conflict) => conflict.columns(['member_id', 'idempotency_key']).doNothing()),
);

const insertEvents = preparedQuery<Database['generation_events']>(['generation_id', 'first_id', 'last_id', 'events', 'created_at'], (db, row) =>
  db.insertInto('generation_events').values(row),
);

/** Another process may have taken it for dead and ended it: then this changes nothing. */
const endGeneration = preparedQuery<Pick<GenerationRow, 'id' | 'status' | 'result' | 'finished_at'>>(
  ['id', 'status', 'result', 'finished_at'],
  (db, { id, ...set }) =>
    db
      .updateTable('generation')
      .set({ ...set, reserved_nano: sql`0` })
      .where('id', '=', id)
      .where('status', '=', sql<'running'>`'running'`),
);

/** SQL of generations and their events. Every function takes the handle, so that it can be part of a larger transaction. */
export const generationRepo = {
  /** False when the member's key is taken by another generation. */
  async add(db: Kysely<Database>, row: GenerationRow): Promise<boolean> {
    return (await insertGeneration(db, row)).numAffectedRows === 1n;
  },
  find: (db: Kysely<Database>, id: string) => db.selectFrom('generation').selectAll().where('id', '=', id).executeTakeFirst(),
  findByKey: (db: Kysely<Database>, memberId: string, key: string) =>
    db.selectFrom('generation').selectAll().where('member_id', '=', memberId).where('idempotency_key', '=', key).executeTakeFirst(),
  async finish(db: Kysely<Database>, id: string, values: Pick<GenerationRow, 'status' | 'result' | 'finished_at'> & { forgetKey: boolean }): Promise<void> {
    const { forgetKey, ...set } = values;
    if (forgetKey) await generationRepo.forgetKey(db, id);
    await endGeneration(db, { id, ...set });
  },
  async forgetKey(db: Kysely<Database>, id: string): Promise<void> {
    await db.updateTable('generation').set({ idempotency_key: null }).where('id', '=', id).execute();
  },
  async addEvents(db: Kysely<Database>, generationId: string, events: readonly LoggedEvent[], createdAt: string): Promise<void> {
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return;
    const text = JSON.stringify(events.map((event) => [event.id, event.name, event.data]));
    await insertEvents(db, { generation_id: generationId, first_id: first.id, last_id: last.id, events: text, created_at: createdAt });
  },
  /** The stored events after `afterId`, in order. */
  async eventsAfter(db: Kysely<Database>, generationId: string, afterId: number): Promise<LoggedEvent[]> {
    const chunks = await db
      .selectFrom('generation_events')
      .select('events')
      .where('generation_id', '=', generationId)
      .where('last_id', '>', afterId)
      .orderBy('first_id')
      .execute();
    return chunks.flatMap((chunk) => readChunk(chunk.events)).filter((event) => event.id > afterId);
  },
  /** Generations that still count as running; with `leaseBefore`, only those whose process has not been heard of since. */
  running(db: Kysely<Database>, leaseBefore?: string): Promise<GenerationRow[]> {
    const rows = db.selectFrom('generation').selectAll().where('status', '=', 'running');
    return (leaseBefore === undefined ? rows : rows.where('lease_until', '<', leaseBefore)).execute();
  },
  /** Takes a generation over from a process that is gone. False when somebody else was quicker or it lives. */
  async takeOver(db: Kysely<Database>, row: Pick<GenerationRow, 'id' | 'owner' | 'lease_until'>, owner: string, leaseUntil: string): Promise<boolean> {
    const taken = await db
      .updateTable('generation')
      .set({ owner, lease_until: leaseUntil })
      .where('id', '=', row.id)
      .where('status', '=', 'running')
      .where('owner', '=', row.owner)
      .where('lease_until', '=', row.lease_until)
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n;
  },
  async renewLeases(db: Kysely<Database>, owner: string, leaseUntil: string): Promise<void> {
    await db.updateTable('generation').set({ lease_until: leaseUntil }).where('owner', '=', owner).where('status', '=', 'running').execute();
  },
  async requestCancel(db: Kysely<Database>, id: string): Promise<void> {
    await db.updateTable('generation').set({ cancel_requested: 1 }).where('id', '=', id).where('status', '=', 'running').execute();
  },
  async toCancel(db: Kysely<Database>, owner: string): Promise<string[]> {
    const rows = await db
      .selectFrom('generation')
      .select('id')
      .where('owner', '=', owner)
      .where('status', '=', 'running')
      .where('cancel_requested', '=', 1)
      .execute();
    return rows.map((row) => row.id);
  },
  /** Events and keys are kept for a day; the results stay. */
  async forgetBefore(db: Kysely<Database>, time: string): Promise<void> {
    await db.deleteFrom('generation_events').where('created_at', '<', time).execute();
    await db.updateTable('generation').set({ idempotency_key: null }).where('created_at', '<', time).where('idempotency_key', 'is not', null).execute();
  },
  /** Is this file part of a running generation, or of one that may still be replayed? */
  async mentions(db: Kysely<Database>, mediaId: string, since: string): Promise<boolean> {
    const needle = `%"${mediaId}"%`;
    const row = await db
      .selectFrom('generation')
      .select('id')
      .where((where) => where.or([where('created_at', '>=', since), where('status', '=', 'running')]))
      .where((where) =>
        where.or([
          where('result', 'like', needle),
          where('request', 'like', needle),
          where.exists(
            where
              .selectFrom('generation_events')
              .select('first_id')
              .whereRef('generation_events.generation_id', '=', 'generation.id')
              .where('generation_events.events', 'like', needle),
          ),
        ]),
      )
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
};

/** Our own JSON, written by `addEvents`. */
function readChunk(text: string): LoggedEvent[] {
  return (JSON.parse(text) as [LoggedEvent['id'], LoggedEvent['name'], LoggedEvent['data']][]).map(([id, name, data]) => ({ id, name, data }));
}
