import { setTimeout as pause } from 'node:timers/promises';
import type { GenerationRequest } from '#shared/contracts/generation';
import { Failure } from '#shared/domain/failure';
import { formatUsd } from '#shared/domain/money';
import { newId } from '../../platform/new-id.ts';
import { createWriteQueue, type Write } from '../../platform/write-queue.ts';
import { requestHash } from './canonical-request.ts';
import { estimateGeneration, formatRange } from './estimate.ts';
import { createEventLog } from './events/event-log.ts';
import type { KeptResult } from './events/gather-result.ts';
import { type GenerationRow, generationRepo } from './generation.repo.ts';
import { type GenerationHandle, type LocalRun, localHandle, storedHandle } from './handle.ts';
import { createHousekeeping, LEASE_MS } from './housekeeping.ts';
import { forgetsKey } from './outcome.ts';
import type { GenerationDeps, LedgerCall } from './ports.ts';
import { type Preparation, prepareGeneration } from './prepare.ts';
import { newLedgerCall } from './run/call-vendor.ts';
import { runGeneration } from './run/run-generation.ts';

export interface StartCall {
  memberId: string;
  requestId: string;
  body: GenerationRequest;
  idempotencyKey: string | undefined;
}

/** How long events and idempotency keys are kept. */
const KEPT_MS = 24 * 3_600_000;

/** Generations from start to end. A client's going away changes nothing; what has come out is on disk. */
export function createGenerationService(deps: GenerationDeps) {
  const writes = createWriteQueue(deps.db);
  const running = new Map<string, LocalRun>();
  const housekeeping = createHousekeeping(deps, running, KEPT_MS);
  const keptSince = () => new Date(deps.clock.now().getTime() - KEPT_MS).toISOString();

  const handleOf = (row: GenerationRow): GenerationHandle => {
    const local = running.get(row.id);
    return local ? localHandle(row.id, local) : storedHandle(deps.db, deps.ledger, row, pause);
  };

  /** The generation that this key stands for. Throws idempotency_mismatch where it was started with another body. */
  const replay = async (memberId: string, key: string, hash: string): Promise<GenerationHandle | undefined> => {
    const row = await generationRepo.findByKey(deps.db, memberId, key);
    if (!row) return undefined;
    if (row.created_at < keptSince()) {
      await generationRepo.forgetKey(deps.db, row.id);
      return undefined;
    }
    if (row.request_hash === hash) return handleOf(row);
    throw new Failure('idempotency_mismatch', 'This Idempotency-Key was used for another request within the last 24 hours. Use a new key for a new request.');
  };

  const begin = async (call: StartCall, hash: string): Promise<GenerationHandle> => {
    const prepared = await prepareGeneration(deps, call.body);
    const now = deps.clock.now();
    const estimate = estimateGeneration(prepared, now.toISOString());
    const id = newId('gen');
    const { memberId } = call;
    const reserved = await deps.budgets.reserve({ memberId, generationId: id, brandId: prepared.request.brandId, high: estimate.high });
    const row: GenerationRow = {
      id,
      member_id: memberId,
      idempotency_key: call.idempotencyKey ?? null,
      request_hash: hash,
      request: JSON.stringify(prepared.request),
      status: 'running',
      owner: deps.processId,
      lease_until: new Date(now.getTime() + LEASE_MS).toISOString(),
      cancel_requested: 0,
      reserved_nano: reserved.toString(),
      result: null,
      created_at: now.toISOString(),
      finished_at: null,
    };
    const firstCalls = firstCallsOf(prepared, { id, memberId }, deps);
    const started = { id: 1, name: 'started' as const, data: { generationId: id, estimate: formatRange(estimate), reservedUsd: formatUsd(reserved) } };
    const isNew = await writes.write(async (db) => {
      if (!(await generationRepo.add(db, row))) return false;
      await generationRepo.addEvents(db, id, [started], row.created_at);
      await deps.ledger.open(db, [...firstCalls.values()]);
      return true;
    });
    if (!isNew) {
      // The same key came twice at the same moment.
      await deps.budgets.release(id);
      const other = call.idempotencyKey === undefined ? undefined : await replay(memberId, call.idempotencyKey, hash);
      if (other) return other;
      throw new Failure('conflict', 'The same request has just been made. Look at its result, or use a new Idempotency-Key.');
    }
    const run = startRun({ ...prepared, id, memberId, requestId: call.requestId, firstCalls }, started);
    return localHandle(id, run);
  };

  const startRun = (about: Preparation & { id: string; memberId: string; requestId: string; firstCalls: Map<string, LedgerCall> }, started: StartedEvent) => {
    const { id } = about;
    const controller = new AbortController();
    const usage: KeptResult['usage'] = [];
    const log = createEventLog<Write<void>>({
      initial: [started],
      keep: (events, alongside) =>
        writes.write(async (db) => {
          await generationRepo.addEvents(db, id, events, deps.clock.now().toISOString());
          for (const write of alongside) await write(db);
        }),
      onLost: (error) => deps.log.error('generation.not-stored', { generationId: id, error: error instanceof Error ? error.name : typeof error }),
    });
    const store =
      (result: KeptResult): Write<void> =>
      (db) =>
        generationRepo.finish(db, id, {
          status: result.status,
          result: JSON.stringify(result),
          finished_at: deps.clock.now().toISOString(),
          forgetKey: forgetsKey(result),
        });
    const context = { ...about, deps, log, signal: controller.signal, usage, writes };
    const run: LocalRun = {
      log,
      usage,
      startedAt: performance.now(),
      done: runGeneration(context, store).finally(async () => {
        running.delete(id);
        await deps.budgets.release(id);
      }),
      cancel: () => controller.abort(),
    };
    running.set(id, run);
    housekeeping.watch();
    return run;
  };

  return {
    /** Starts a generation, or finds the one that the same key and body have started. Throws Failure before anything has begun. */
    async start(call: StartCall): Promise<GenerationHandle> {
      const hash = requestHash(call.body);
      const known = call.idempotencyKey === undefined ? undefined : await replay(call.memberId, call.idempotencyKey, hash);
      return known ?? begin(call, hash);
    },
    async estimate(body: GenerationRequest) {
      const prepared = await prepareGeneration(deps, body);
      // The price is looked at before the button is pressed.
      deps.models.expect([...prepared.candidates.text.slice(0, 1), ...prepared.candidates.image.slice(0, 1)]);
      return formatRange(estimateGeneration(prepared, deps.clock.now().toISOString()));
    },
    /** A member's own generation. Throws not_found. */
    async find(memberId: string, id: string): Promise<GenerationHandle & { eventsKept: boolean }> {
      const row = await generationRepo.find(deps.db, id);
      if (!row || row.member_id !== memberId) throw new Failure('not_found', 'There is no such generation. Check the id.');
      return { ...handleOf(row), eventsKept: row.status === 'running' || row.created_at >= keptSince() };
    },
    /** Must a file stay, because a generation runs with it or may be replayed with it? */
    needsMedia: (mediaId: string) => generationRepo.mentions(deps.db, mediaId, keptSince()),
    /** To be called once at start, before the first request. */
    recover: () => housekeeping.start(),
    /** Lets running generations end, and records those that do not as cancelled. */
    async stop(patienceMs = 6_000): Promise<void> {
      housekeeping.stop();
      const all = () => Promise.all([...running.values()].map((run) => run.done));
      await Promise.race([all(), pause(patienceMs, undefined, { ref: false })]);
      for (const run of running.values()) run.cancel();
      await all();
    },
  };
}
export type GenerationService = ReturnType<typeof createGenerationService>;

interface StartedEvent {
  id: number;
  name: 'started';
  data: object;
}

/** The ledger rows of each variant's first call, so that they are written together with the generation. */
function firstCallsOf(prepared: Preparation, about: { id: string; memberId: string }, deps: GenerationDeps): Map<string, LedgerCall> {
  const { request, candidates } = prepared;
  const calls = new Map<string, LedgerCall>();
  const add = (part: 'text' | 'image', count: number, model: string | undefined) => {
    if (model === undefined) return;
    for (let variant = 1; variant <= count; variant += 1) {
      const call = { generationId: about.id, memberId: about.memberId, brandId: request.brandId, model, attempt: 1 };
      calls.set(`${part}:${variant}`, newLedgerCall(call, deps));
    }
  };
  add('text', request.variants, candidates.text[0]);
  add('image', request.image?.variants ?? 0, candidates.image[0]);
  return calls;
}
