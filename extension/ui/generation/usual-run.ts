import type { GenerationRequest } from '#shared/contracts/generation';
import { usd } from '#shared/domain/money';

/** What a finished run of this browser was asked for, and what it came to. */
export interface FinishedRun {
  request: GenerationRequest;
  status: string;
  totalMs?: number | undefined;
  costUsd?: string | undefined;
  costKnown?: boolean | undefined;
}

/** What the next run will probably take and cost, by own runs of the same kind. */
export interface UsualRun {
  /** Milliseconds. */
  timeMs: number | undefined;
  /** Decimal string in USD; there only after three such runs of known cost. */
  costUsd: string | undefined;
}

const enough = 3;

/** The middle of own finished runs that asked for as much as `request` does: the same tier, as many texts, pictures of the same make. */
export function usualRun(finished: readonly FinishedRun[], request: GenerationRequest | undefined): UsualRun {
  const alike = request ? finished.filter((run) => run.status === 'succeeded' && kindOf(run.request) === kindOf(request)) : [];
  const times = alike.flatMap(({ totalMs }) => (totalMs === undefined ? [] : [totalMs]));
  const costs = alike.flatMap(({ costUsd, costKnown }) => (costUsd !== undefined && costKnown === true ? [costUsd] : []));
  return {
    timeMs: middle(times, (one, other) => one - other),
    costUsd: costs.length < enough ? undefined : middle(costs, (one, other) => (usd(one) < usd(other) ? -1 : 1)),
  };
}

function kindOf({ tier, variants, image }: GenerationRequest): string {
  return [tier, variants, image ? `${image.quality} ${image.variants}` : 'no picture'].join();
}

function middle<Value>(values: readonly Value[], compare: (one: Value, other: Value) => number): Value | undefined {
  return values.toSorted(compare)[Math.floor(values.length / 2)];
}
