import type { GenerationEventName, GenerationRequest } from '#shared/contracts/generation';
import { Failure } from '#shared/domain/failure';
import { newId } from '../../platform/new-id.ts';
import type { LoggedEvent } from './events/event-log.ts';
import { gatherEvents, type KeptResult, openTexts } from './events/gather-result.ts';
import { type GenerationRow, generationRepo } from './generation.repo.ts';
import type { GenerationDeps } from './ports.ts';
import { billOf, statusOf } from './run/run-generation.ts';

/** A client may have seen words that were not yet stored; the ids after a recovery are surely larger. */
const ID_GAP = 1_000_000;

/**
 * Ends what a killed process left running, with what it had: open vendor calls become `interrupted` with an unknown cost,
 * words so far are kept in the problem. On PostgreSQL only generations are taken whose process has not been heard of.
 */
export async function recoverGenerations(deps: Omit<GenerationDeps, 'models'>, leaseMs: number): Promise<number> {
  const now = deps.clock.now();
  const rows = await generationRepo.running(deps.db, deps.databaseKind === 'sqlite' ? undefined : now.toISOString());
  let ended = 0;
  for (const row of rows) {
    if (row.owner === deps.processId) continue;
    const leaseUntil = new Date(now.getTime() + leaseMs).toISOString();
    if (!(await generationRepo.takeOver(deps.db, row, deps.processId, leaseUntil))) continue;
    await endInterrupted(deps, row);
    ended += 1;
  }
  return ended;
}

async function endInterrupted(deps: Omit<GenerationDeps, 'models'>, row: GenerationRow): Promise<void> {
  const now = deps.clock.now().toISOString();
  await deps.db.transaction().execute(async (db) => {
    await deps.ledger.interrupt(db, [row.id]);
    const events = await generationRepo.eventsAfter(db, row.id, 0);
    const request = JSON.parse(row.request) as GenerationRequest;
    const lastId = events.at(-1)?.id ?? 0;
    const added: LoggedEvent[] = [];
    const add = (name: GenerationEventName, data: object) => added.push({ id: lastId + ID_GAP + added.length + 1, name, data });
    for (const { part, variant, partialText } of missingParts(request, events)) add(`${part}.failed`, { variant, problem: interruptedProblem(partialText) });
    const gathered = gatherEvents([...events, ...added]);
    const usage = await deps.ledger.ofGeneration(db, row.id);
    const status = row.cancel_requested === 1 ? 'cancelled' : statusOf(gathered, request.variants + (request.image?.variants ?? 0));
    const timings = { totalMs: Math.max(0, Date.parse(now) - Date.parse(row.created_at)), textMs: null, imageMs: null };
    const result: KeptResult = { generationId: row.id, status, ...gathered, ...billOf(usage), timings, usage };
    const { costUsd, costKnown } = result;
    add('finished', { status, costUsd, costKnown, timings, usage });
    await generationRepo.addEvents(db, row.id, added, now);
    await generationRepo.finish(db, row.id, { status, result: JSON.stringify(result), finished_at: now, forgetKey: false });
  });
  await deps.budgets.release(row.id);
}

interface MissingPart {
  part: 'text' | 'image';
  variant: number;
  partialText?: string | undefined;
}

/** What had neither come out nor failed. */
function missingParts(request: GenerationRequest, events: readonly LoggedEvent[]): MissingPart[] {
  const { texts, images, problems } = gatherEvents(events);
  const words = openTexts(events);
  const isEnded = (part: 'text' | 'image', variant: number) =>
    (part === 'text' ? texts : images).some((one) => one.variant === variant) ||
    problems.some((problem) => problem.part === part && (problem.variant === undefined || problem.variant === variant));
  const wanted: MissingPart[] = [
    ...Array.from({ length: request.variants }, (_, index): MissingPart => ({ part: 'text', variant: index + 1 })),
    ...Array.from({ length: request.image?.variants ?? 0 }, (_, index): MissingPart => ({ part: 'image', variant: index + 1 })),
  ];
  return wanted
    .filter(({ part, variant }) => !isEnded(part, variant))
    .map((missing) => {
      const open = missing.part === 'text' ? words.get(missing.variant) : undefined;
      return { ...missing, partialText: open?.body || open?.title || undefined };
    });
}

function interruptedProblem(partialText: string | undefined) {
  const detail =
    'The companion was stopped while this was being made. The provider may have billed it; the ledger shows the call as interrupted. Generate again.';
  return new Failure('provider_unavailable', detail, partialText ? { partialText } : {}).toProblem(newId('req'));
}
