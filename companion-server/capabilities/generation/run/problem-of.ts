import { Failure, type FailureCode, type Problem } from '#shared/domain/failure';
import { ProviderFailure, type ProviderFailureKind } from '../../../providers/vendor-call.ts';

const codes: Record<ProviderFailureKind, FailureCode> = {
  rate_limited: 'rate_limited',
  quota_exhausted: 'rate_limited',
  overloaded: 'provider_unavailable',
  no_answer: 'provider_unavailable',
  broken_answer: 'provider_unavailable',
  refused: 'provider_refused',
  retired: 'model_retired',
  bad_key: 'not_configured',
  bad_request: 'provider_unavailable',
  cancelled: 'provider_unavailable',
};

type Part = 'text' | 'image';

/** What a person can do next, by kind. */
const nextSteps: Record<ProviderFailureKind, (part: Part) => string> = {
  rate_limited: () => 'Try again in a while, or choose another model.',
  quota_exhausted: () => 'Add credit at the provider, wait for the next day, or choose another model.',
  overloaded: () => 'Nothing was made. Try again, or choose another model.',
  no_answer: (part) =>
    part === 'image'
      ? 'It was not asked again, so that no picture is paid for twice. Look into the ledger, then try again.'
      : 'Try again, or choose another model.',
  broken_answer: () => 'Try again, or choose another model.',
  refused: () => 'It was not sent to another provider. Change the brief and try again.',
  retired: () => 'Choose another model in the settings.',
  bad_key: () => 'Check the key in the settings.',
  bad_request: () => 'Choose another model.',
  cancelled: () => 'It was stopped.',
};

/** A failed part as a failure for a person: what happened, and the next step. */
export function failureOf(error: ProviderFailure, part: Part, more: { model?: string | undefined; partialText?: string | undefined } = {}): Failure {
  return new Failure(codes[error.kind], `${error.message} ${nextSteps[error.kind](part)}`, {
    ...(error.retryAfterMs === undefined ? {} : { retryAfterSeconds: Math.ceil(error.retryAfterMs / 1000) }),
    ...(more.model ? { model: more.model } : {}),
    ...(more.partialText ? { partialText: more.partialText } : {}),
  });
}

export function problemOf(error: unknown, part: Part, requestId: string, more: { model?: string | undefined; partialText?: string | undefined } = {}): Problem {
  if (error instanceof Failure) return error.toProblem(requestId);
  const known = error instanceof ProviderFailure ? error : new ProviderFailure('broken_answer', 'Something went wrong here while this was made.');
  return failureOf(known, part, more).toProblem(requestId);
}
