import * as z from 'zod/mini';
import { ProviderFailure, type ProviderFailureKind, type VendorUsage } from './vendor-call.ts';
import type { CallWatch } from './watch-call.ts';

/** What a person is told, by kind. Never a raw body, which may hold a key or foreign text. */
const sentences: Record<ProviderFailureKind, (vendor: string) => string> = {
  rate_limited: (vendor) => `${vendor} is getting too many requests from this key right now.`,
  quota_exhausted: (vendor) => `The quota or credit of the ${vendor} key is used up.`,
  overloaded: (vendor) => `${vendor} could not take the request right now.`,
  no_answer: (vendor) => `${vendor} gave no complete answer. It may have billed the request.`,
  broken_answer: (vendor) => `The answer of ${vendor} was not complete or not in the form that was asked for.`,
  refused: (vendor) => `${vendor} refused the request because of its content rules.`,
  retired: (vendor) => `${vendor} no longer offers this model.`,
  bad_key: (vendor) => `${vendor} does not accept the key.`,
  bad_request: (vendor) => `${vendor} did not accept the form of the request.`,
  cancelled: (vendor) => `The request to ${vendor} was stopped.`,
};

export interface FailureFacts {
  status?: number | undefined;
  retryAfterMs?: number | undefined;
  usage?: VendorUsage | undefined;
  billedModel?: string | undefined;
  unbilled?: boolean | undefined;
  cause?: unknown;
}

export function vendorFailure(kind: ProviderFailureKind, vendor: string, facts: FailureFacts = {}): ProviderFailure {
  return new ProviderFailure(kind, sentences[kind](vendor), facts);
}

/** The same failure of a call that no vendor bills, such as listing its models: a person who tests a key is not told of costs. */
export function failureOfFreeCall(failure: ProviderFailure, vendor: string): ProviderFailure {
  if (failure.kind !== 'no_answer') return failure;
  return new ProviderFailure('no_answer', `${vendor} gave no complete answer. Nothing was billed.`, { status: failure.status, unbilled: true, cause: failure });
}

/** The kind that an HTTP error status stands for where the body says nothing more exact. */
export function kindOfStatus(status: number): ProviderFailureKind {
  if (status === 401 || status === 403) return 'bad_key';
  if (status === 402) return 'quota_exhausted';
  if (status === 404 || status === 410) return 'retired';
  if (status === 429) return 'rate_limited';
  // A gateway that waited in vain: the vendor behind it may have done the work.
  if (status === 408 || status === 504) return 'no_answer';
  if (status === 409 || status === 425 || status >= 500) return 'overloaded';
  return 'bad_request';
}

/** An answer with this status is surely not billed. */
export function isUnbilled(status: number): boolean {
  return status >= 400 && kindOfStatus(status) !== 'no_answer';
}

const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);
const errorLink = z.object({ code: z.optional(z.unknown()), cause: z.optional(z.unknown()), errors: z.optional(z.array(z.unknown())) });

/** Everything that is not an answer of the vendor: cancelled, silent, never reached, or lost on the way. */
export function connectionFailure(error: unknown, watch: CallWatch, vendor: string): ProviderFailure {
  const why = watch.why();
  if (why === 'cancelled') return vendorFailure('cancelled', vendor, { cause: error });
  if (why === 'silent') return vendorFailure('no_answer', vendor, { cause: error });
  if (why === 'endless') return vendorFailure('broken_answer', vendor, { cause: error });
  if (codesOf(error).some((code) => neverReached.has(code))) {
    return new ProviderFailure('overloaded', `${vendor} could not be reached. Check the network and the address.`, { unbilled: true, cause: error });
  }
  return vendorFailure('no_answer', vendor, { cause: error });
}

/** The codes along a chain of causes. */
function codesOf(error: unknown, depth = 0): string[] {
  const link = depth < 6 ? errorLink.safeParse(error) : undefined;
  if (!link?.success) return [];
  const own = typeof link.data.code === 'string' ? [link.data.code] : [];
  return [...own, ...codesOf(link.data.cause, depth + 1), ...(link.data.errors ?? []).flatMap((inner) => codesOf(inner, depth + 1))];
}
