import * as z from 'zod/mini';
import { durationMs, retryAfterMs } from '../retry-after.ts';
import { ProviderFailure, type ProviderFailureKind } from '../vendor-call.ts';
import { connectionFailure, type FailureFacts, isUnbilled, kindOfStatus, vendorFailure } from '../vendor-failure.ts';
import type { CallWatch } from '../watch-call.ts';

export const GOOGLE = 'Google';

/** Google's status words, where they say more than the number. */
const kindOfWord: Record<string, ProviderFailureKind> = {
  RESOURCE_EXHAUSTED: 'rate_limited',
  UNAVAILABLE: 'overloaded',
  INTERNAL: 'overloaded',
  DEADLINE_EXCEEDED: 'no_answer',
  UNAUTHENTICATED: 'bad_key',
  PERMISSION_DENIED: 'bad_key',
  NOT_FOUND: 'retired',
  INVALID_ARGUMENT: 'bad_request',
  FAILED_PRECONDITION: 'bad_request',
};

const apiError = z.object({ status: z.number(), message: z.string() });
const detail = z.object({
  reason: z.optional(z.string()),
  retryDelay: z.optional(z.string()),
  violations: z.optional(z.array(z.object({ quotaId: z.optional(z.string()) }))),
});
const body = z.object({
  error: z.object({
    code: z.catch(z.optional(z.number()), undefined),
    status: z.catch(z.optional(z.string()), undefined),
    message: z.catch(z.optional(z.string()), undefined),
    details: z.catch(z.array(z.catch(detail, {})), []),
  }),
});

/** Any error of the SDK as a ProviderFailure. `headers` of the error answer, which the SDK drops, come from our own fetch. */
export function googleFailure(error: unknown, watch: CallWatch, facts: FailureFacts & { headers?: Headers | undefined } = {}): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  const { headers, ...rest } = facts;
  if (watch.why() !== undefined) return connectionFailure(error, watch, GOOGLE);
  if (error instanceof SyntaxError || isCutStream(error)) return vendorFailure('broken_answer', GOOGLE, { ...rest, cause: error });
  const read = apiError.safeParse(error);
  if (!read.success) return connectionFailure(error, watch, GOOGLE);
  const { status, message } = read.data;
  const said = readBody(message);
  return vendorFailure(kindOf(status, said), GOOGLE, {
    ...rest,
    status,
    retryAfterMs: said.retryDelay ?? retryAfterMs(headers, Date.now()),
    // An error inside a stream also carries a status; headers are only there where the whole answer was an error.
    unbilled: headers !== undefined && isUnbilled(status),
    cause: error,
  });
}

/** The SDK's words for a stream that ends in the middle of an event, or for an event that is no JSON. */
function isCutStream(error: unknown): boolean {
  return error instanceof Error && /^(Incomplete JSON segment|exception parsing stream chunk)/.test(error.message);
}

interface Said {
  word?: string | undefined;
  badKey: boolean;
  perDay: boolean;
  retryDelay?: number | undefined;
}

function readBody(message: string): Said {
  const read = body.safeParse(parseJson(message));
  if (!read.success) return { badKey: false, perDay: false };
  const { status, details } = read.data.error;
  return {
    word: status,
    badKey: details.some((one) => one.reason === 'API_KEY_INVALID') || /api key (not valid|expired)/i.test(read.data.error.message ?? ''),
    perDay: details.some((one) => one.violations?.some((violation) => violation.quotaId?.includes('PerDay'))),
    retryDelay: details.map((one) => (one.retryDelay === undefined ? undefined : durationMs(one.retryDelay))).find((delay) => delay !== undefined),
  };
}

function kindOf(status: number, said: Said): ProviderFailureKind {
  if (said.badKey) return 'bad_key';
  if (said.perDay) return 'quota_exhausted';
  const word = said.word !== undefined && Object.hasOwn(kindOfWord, said.word) ? kindOfWord[said.word] : undefined;
  return word ?? kindOfStatus(status);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
