import { ProviderFailure, type ProviderFailureKind } from '../../../providers/vendor-call.ts';

export interface AttemptPlan<T> {
  /** `provider/model`, in order: the first is asked, the next ones are fall-backs. */
  candidates: readonly string[];
  /** Asks one model once. Throws ProviderFailure. `number` counts from 1 over all models. */
  ask(model: string, number: number): Promise<T>;
  /** An image or video request that got no answer may have been made and billed: nobody repeats it. */
  repeatUnanswered: boolean;
  /** Did the last attempt show words? Then the same model is not asked again. */
  showedWords(): boolean;
  /** Models whose quota is used up, shared by the variants of a part. */
  exhausted: Set<string>;
  /** Epoch milliseconds at which the part ends. */
  deadline: number;
  now(): number;
  /** Rejects with a ProviderFailure when the part is stopped meanwhile. */
  wait(ms: number): Promise<void>;
}

/** The longest wait that a vendor asks for and gets. */
const LONGEST_WAIT_MS = 10_000;
const MOST_WAITS = 3;
const PAUSE_MS = 400;

interface Failed {
  failure: ProviderFailure;
  model: string | undefined;
}

/**
 * The only loop in the program that asks a vendor again. What happens next is decided by the failure's kind alone.
 * Rejects with `PartFailed` once no model is left or none may be asked.
 */
export async function runAttempts<T>(plan: AttemptPlan<T>): Promise<T> {
  const failures: Failed[] = [];
  let number = 0;
  for (const model of plan.candidates) {
    if (plan.exhausted.has(model)) continue;
    if (failures.length > 0 && plan.now() >= plan.deadline) break;
    for (let waits = 0, again = false; ; ) {
      number += 1;
      try {
        return await plan.ask(model, number);
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        failures.push({ failure: error, model });
        const decision = decide(error, model, plan, { waits, again });
        if (decision.next === 'end') throw new PartFailed(error, model);
        if (decision.next === 'other') break;
        if (decision.next === 'wait') waits += 1;
        else again = true;
        await plan.wait(decision.ms).catch((stopped: ProviderFailure) => {
          throw new PartFailed(stopped, model);
        });
      }
    }
  }
  const worst = mostTelling(failures);
  throw new PartFailed(worst.failure, worst.model);
}

/** A part of a generation ended without a result. */
export class PartFailed extends Error {
  readonly failure: ProviderFailure;
  readonly model: string | undefined;
  constructor(failure: ProviderFailure, model: string | undefined) {
    super(failure.message);
    this.name = 'PartFailed';
    this.failure = failure;
    this.model = model;
  }
}

type Decision = { next: 'end' } | { next: 'other' } | { next: 'wait' | 'again'; ms: number };

function decide(error: ProviderFailure, model: string, plan: AttemptPlan<unknown>, state: { waits: number; again: boolean }): Decision {
  switch (error.kind) {
    case 'cancelled':
    case 'refused':
      return { next: 'end' };
    case 'no_answer':
      return { next: plan.repeatUnanswered ? 'other' : 'end' };
    case 'quota_exhausted':
      plan.exhausted.add(model);
      return { next: 'other' };
    case 'rate_limited': {
      const ms = error.retryAfterMs;
      const worthIt = ms !== undefined && ms <= LONGEST_WAIT_MS && plan.now() + ms < plan.deadline && state.waits < MOST_WAITS && !plan.showedWords();
      return worthIt ? { next: 'wait', ms } : { next: 'other' };
    }
    case 'overloaded':
    case 'broken_answer': {
      // With a single model one more try is worth more than none, unless a person has seen words or a picture may be paid twice.
      const harmless = error.unbilled || plan.repeatUnanswered;
      if (plan.candidates.length > 1 || state.again || plan.showedWords() || !harmless) return { next: 'other' };
      const ms = Math.min(Math.max(error.retryAfterMs ?? PAUSE_MS, PAUSE_MS), LONGEST_WAIT_MS);
      return plan.now() + ms < plan.deadline ? { next: 'again', ms } : { next: 'other' };
    }
    case 'retired':
    case 'bad_key':
    case 'bad_request':
      return { next: 'other' };
    default:
      return error.kind satisfies never;
  }
}

/** Of several failures, the one whose next step helps most: waiting before trying again, that before settings. */
const rank: readonly ProviderFailureKind[] = [
  'refused',
  'rate_limited',
  'quota_exhausted',
  'overloaded',
  'broken_answer',
  'no_answer',
  'retired',
  'bad_key',
  'bad_request',
  'cancelled',
];

function mostTelling(failures: readonly Failed[]): Failed {
  const sorted = failures.toSorted(
    (one, other) =>
      rank.indexOf(one.failure.kind) - rank.indexOf(other.failure.kind) ||
      (one.failure.retryAfterMs ?? Number.POSITIVE_INFINITY) - (other.failure.retryAfterMs ?? Number.POSITIVE_INFINITY),
  );
  return sorted[0] ?? { failure: new ProviderFailure('quota_exhausted', 'The quota of every model of this route is used up.'), model: undefined };
}
