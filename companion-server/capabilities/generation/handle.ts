import type { Kysely } from 'kysely';
import type { Database } from '../../platform/schema.ts';
import type { EventLog } from './events/event-log.ts';
import type { EventSource } from './events/event-stream.ts';
import { gatherEvents, type KeptResult } from './events/gather-result.ts';
import { type GenerationRow, generationRepo } from './generation.repo.ts';
import type { LedgerPort } from './ports.ts';
import { billOf } from './run/run-generation.ts';

/** A generation, wherever it runs or has run. */
export interface GenerationHandle {
  id: string;
  /** As it stands. */
  current(): Promise<KeptResult>;
  /** Once it has ended. */
  finished(): Promise<KeptResult>;
  events: EventSource;
  stop(): Promise<void>;
}

/** A generation of this process. */
export interface LocalRun {
  log: EventLog<unknown>;
  usage: KeptResult['usage'];
  startedAt: number;
  done: Promise<KeptResult>;
  cancel(): void;
}

export function localHandle(id: string, run: LocalRun): GenerationHandle {
  return {
    id,
    finished: () => run.done,
    async current() {
      if (run.log.ended) return run.done;
      const timings = { totalMs: Math.round(performance.now() - run.startedAt), textMs: null, imageMs: null };
      return { generationId: id, status: 'running', ...gatherEvents(run.log.all()), ...billOf(run.usage), timings, usage: [...run.usage] };
    },
    events: {
      read: (after) => ({ events: run.log.after(after), ended: run.log.ended }),
      change: () => run.log.change(),
    },
    async stop() {
      run.cancel();
      await run.done;
    },
  };
}

const POLL_MS = 400;

/** A generation that has ended, or that another server process on the same database runs. */
export function storedHandle(db: Kysely<Database>, ledger: LedgerPort, row: GenerationRow, pause: (ms: number) => Promise<void>): GenerationHandle {
  const find = async () => (await generationRepo.find(db, row.id)) ?? row;
  const resultOf = async (found: GenerationRow): Promise<KeptResult> => {
    // Our own JSON, written when it ended.
    if (found.result !== null) return JSON.parse(found.result) as KeptResult;
    const usage = await ledger.ofGeneration(db, row.id);
    const timings = { totalMs: Math.max(0, Date.now() - Date.parse(row.created_at)), textMs: null, imageMs: null };
    return { generationId: row.id, status: 'running', ...gatherEvents(await generationRepo.eventsAfter(db, row.id, 0)), ...billOf(usage), timings, usage };
  };
  const finished = async (): Promise<KeptResult> => {
    for (;;) {
      const found = await find();
      if (found.status !== 'running') return resultOf(found);
      await pause(POLL_MS);
    }
  };
  return {
    id: row.id,
    current: async () => resultOf(await find()),
    finished,
    events: {
      async read(after) {
        // The state first: what is written after it will be read next time.
        const ended = (await find()).status !== 'running';
        return { events: await generationRepo.eventsAfter(db, row.id, after), ended };
      },
      change: () => pause(POLL_MS),
    },
    async stop() {
      if (row.status !== 'running') return;
      await generationRepo.requestCancel(db, row.id);
      await finished();
    },
  };
}
