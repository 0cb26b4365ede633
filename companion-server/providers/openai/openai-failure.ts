import * as z from 'zod/mini';
import { retryAfterMs } from '../retry-after.ts';
import { ProviderFailure, type ProviderFailureKind } from '../vendor-call.ts';
import { connectionFailure, type FailureFacts, isUnbilled, kindOfStatus, vendorFailure } from '../vendor-failure.ts';
import type { CallWatch } from '../watch-call.ts';

export const OPENAI = 'OpenAI';

/** OpenAI's own codes, where they say more than the status. */
const kindOfCode: Record<string, ProviderFailureKind> = {
  rate_limit_exceeded: 'rate_limited',
  insufficient_quota: 'quota_exhausted',
  billing_hard_limit_reached: 'quota_exhausted',
  server_error: 'overloaded',
  overloaded: 'overloaded',
  overloaded_error: 'overloaded',
  model_not_found: 'retired',
  invalid_api_key: 'bad_key',
  moderation_blocked: 'refused',
  content_policy_violation: 'refused',
  image_content_policy_violation: 'refused',
  content_filter: 'refused',
  // Reasoning models answer so when the prompt itself was flagged.
  invalid_prompt: 'refused',
};

/** A day's limit has the code of a minute's; only the sentence tells them apart. */
const dailyLimit = /\b(?:per day|RPD|TPD)\b/;

const apiError = z.object({
  status: z.optional(z.number()),
  code: z.optional(z.nullable(z.unknown())),
  type: z.optional(z.nullable(z.unknown())),
  message: z.catch(z.string(), ''),
  headers: z.optional(z.custom<Headers>((value) => value === undefined || value instanceof Headers)),
});

/** Any error of the SDK as a ProviderFailure. Ours pass through. */
export function openaiFailure(error: unknown, watch: CallWatch, facts: FailureFacts = {}): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  if (watch.why() !== undefined) return connectionFailure(error, watch, OPENAI);
  const read = apiError.safeParse(error);
  if (!read.success)
    return error instanceof SyntaxError ? vendorFailure('broken_answer', OPENAI, { ...facts, cause: error }) : connectionFailure(error, watch, OPENAI);
  const { status, code, type, message, headers } = read.data;
  const byStatus = status === undefined ? undefined : kindOfStatus(status);
  // A gateway that waited in vain outweighs any code in the body: the work may have been done.
  const named = byStatus === 'no_answer' ? byStatus : (kindOf(code) ?? kindOf(type) ?? byStatus);
  const kind = named === 'rate_limited' && dailyLimit.test(message) ? 'quota_exhausted' : named;
  if (kind === undefined) return unnamed(error, watch, facts);
  return vendorFailure(kind, OPENAI, {
    ...facts,
    status,
    retryAfterMs: retryAfterMs(headers, Date.now()),
    unbilled: status !== undefined && isUnbilled(status),
    cause: error,
  });
}

/** No status and no code that we know: a lost connection, an answer that is no JSON, or an error inside a stream. */
function unnamed(error: unknown, watch: CallWatch, facts: FailureFacts): ProviderFailure {
  if (error instanceof SyntaxError) return vendorFailure('broken_answer', OPENAI, { ...facts, cause: error });
  const inStream = error instanceof Error && error.name === 'Error' && 'error' in error && error.error !== undefined;
  return inStream ? vendorFailure('overloaded', OPENAI, { ...facts, cause: error }) : connectionFailure(error, watch, OPENAI);
}

/** An error that arrived as data: `response.failed`, or an `error` event. */
export function openaiStreamFailure(code: unknown, facts: FailureFacts): ProviderFailure {
  return vendorFailure(kindOf(code) ?? 'overloaded', OPENAI, facts);
}

function kindOf(code: unknown): ProviderFailureKind | undefined {
  return typeof code === 'string' && Object.hasOwn(kindOfCode, code) ? kindOfCode[code] : undefined;
}
