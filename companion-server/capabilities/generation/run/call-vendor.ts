import { Failure } from '#shared/domain/failure';
import { newId } from '../../../platform/new-id.ts';
import type { Write } from '../../../platform/write-queue.ts';
import { ProviderFailure, type VendorOutcome, type VendorUsage } from '../../../providers/vendor-call.ts';
import type { GenerationDeps, LedgerCall, LedgerEnd } from '../ports.ts';
import type { PartClock } from './part-clock.ts';
import type { RunContext } from './run-context.ts';

export function newLedgerCall(
  about: { generationId: string; memberId: string; brandId?: string | undefined; model: string; attempt: number },
  deps: Pick<GenerationDeps, 'clock' | 'models'>,
): LedgerCall {
  return {
    id: newId('call'),
    at: deps.clock.now().toISOString(),
    memberId: about.memberId,
    generationId: about.generationId,
    feature: 'generation',
    brand: about.brandId,
    model: about.model,
    attempt: about.attempt,
    practice: deps.models.isPractice(about.model),
  };
}

export interface AskedVendor<T> {
  value: T;
  /** To be stored together with the event that tells the result. */
  settle: Write<void>;
}

/**
 * One vendor call with its ledger row: the row is on disk before the call, and settled after it whatever happens.
 * `work` throws ProviderFailure; a part that ran out of time is told apart from one that was stopped.
 */
export async function callVendor<T>(
  context: RunContext,
  clock: PartClock,
  about: { key: string; model: string; number: number },
  work: () => Promise<{ value: T; usage: VendorUsage; billedModel: string }>,
): Promise<AskedVendor<T>> {
  const call = await openCall(context, about);
  const startedAt = performance.now();
  const settled = (end: Omit<LedgerEnd, 'latencyMs'>): Write<void> => {
    const { row, write } = context.deps.ledger.settle(call, { ...end, latencyMs: performance.now() - startedAt });
    context.usage.push(row);
    return write;
  };
  try {
    const { value, usage, billedModel } = await Promise.race([work(), clock.stuck]);
    return { value, settle: settled({ status: 'succeeded', usage, billedModel, unbilled: false }) };
  } catch (error) {
    const failure = clock.explain(asProviderFailure(error));
    const write = settled({ status: outcomeOf(failure), usage: failure.usage, billedModel: failure.billedModel, unbilled: failure.unbilled });
    await context.log.addStored([], [write]);
    throw failure;
  }
}

async function openCall(context: RunContext, about: { key: string; model: string; number: number }): Promise<LedgerCall> {
  const first = about.number === 1 ? context.firstCalls.get(about.key) : undefined;
  if (first?.model === about.model) return first;
  const brandId = context.request.brandId;
  const call = newLedgerCall({ generationId: context.id, memberId: context.memberId, brandId, model: about.model, attempt: about.number }, context.deps);
  await context.writes.write((db) => context.deps.ledger.open(db, [call]));
  return call;
}

function outcomeOf(failure: ProviderFailure): VendorOutcome {
  if (failure.kind === 'refused') return 'refused';
  return failure.kind === 'cancelled' ? 'cancelled' : 'failed';
}

/** A generator of ours that cannot do what is asked says so with a Failure; anything else is a mistake of ours, and no reason to bill or to fail louder. */
function asProviderFailure(error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const message = error instanceof Failure ? error.message : 'Something went wrong here while the answer was read.';
  return new ProviderFailure('broken_answer', message, { cause: error });
}
