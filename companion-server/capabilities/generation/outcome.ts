import type { FailureCode, Problem } from '#shared/domain/failure';
import type { KeptResult } from './events/gather-result.ts';

/** The problem to answer with where nothing at all came out: the text's first. */
export function mainProblem(result: Pick<KeptResult, 'status' | 'texts' | 'images' | 'problems'>): Problem | undefined {
  if (result.status !== 'failed' || result.texts.length > 0 || result.images.length > 0) return undefined;
  return (result.problems.find((problem) => problem.part === 'text') ?? result.problems[0])?.problem;
}

/** Refusals that the same key may be tried again after: nothing was made, and later it may work. */
const notKept: readonly FailureCode[] = ['rate_limited', 'budget_exceeded', 'price_unknown', 'not_configured'];

export function forgetsKey(result: KeptResult): boolean {
  const problem = mainProblem(result);
  return problem !== undefined && notKept.includes(problem.code);
}
