/** Usage as the vendor counted it. `null` means that the vendor did not say. Cached is a part of input; reasoning is a part of output. */
export interface VendorUsage {
  inputTokens: number | null;
  cachedInputTokens: number | null;
  /** Of the input, what was written to the vendor's cache, where that has its own price. */
  cacheWriteTokens?: number | null;
  /** All billed output: text, reasoning and image tokens together. */
  outputTokens: number | null;
  reasoningTokens: number | null;
  /** Of the input and output tokens, those that are billed at the picture price. */
  inputImageTokens: number | null;
  outputImageTokens: number | null;
  images: number;
  videoSeconds: number;
  /** The vendor's own figure in USD as a decimal string (OpenRouter). */
  vendorCostUsd?: string;
}

export const noUsage: VendorUsage = {
  inputTokens: null,
  cachedInputTokens: null,
  outputTokens: null,
  reasoningTokens: null,
  inputImageTokens: null,
  outputImageTokens: null,
  images: 0,
  videoSeconds: 0,
};

/** How a vendor call ended, for the ledger. */
export type VendorOutcome = 'succeeded' | 'failed' | 'refused' | 'cancelled' | 'interrupted';

/** Why a vendor call failed. The kind alone decides what happens next. */
export type ProviderFailureKind =
  | 'rate_limited' // wait `retryAfterMs`, if it is known and short
  | 'quota_exhausted' // a daily quota or no credit left: not asked twice
  | 'overloaded' // 5xx: another try may work
  | 'no_answer' // timed out, connection lost: may have been billed
  | 'broken_answer' // not what was asked for: off-schema, truncated, HTML
  | 'refused' // content policy: goes to no other vendor
  | 'retired' // the model is gone
  | 'bad_key'
  | 'bad_request' // the vendor says that we asked wrongly
  | 'cancelled'; // the person stopped it

/** Any failure of a vendor call. `message` is a sentence for a person; it never holds a key or a raw body. */
export class ProviderFailure extends Error {
  readonly kind: ProviderFailureKind;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  /** Set where the vendor reported usage for the failed call: it is billed and goes into the ledger. */
  readonly usage: VendorUsage | undefined;
  readonly billedModel: string | undefined;
  /** True where the vendor surely bills nothing: it answered with an error status, or was never reached. */
  readonly unbilled: boolean;
  constructor(
    kind: ProviderFailureKind,
    message: string,
    more: {
      status?: number | undefined;
      retryAfterMs?: number | undefined;
      usage?: VendorUsage | undefined;
      billedModel?: string | undefined;
      unbilled?: boolean | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ProviderFailure';
    this.kind = kind;
    this.status = more.status;
    this.retryAfterMs = more.retryAfterMs;
    this.usage = more.usage;
    this.billedModel = more.billedModel;
    this.unbilled = more.unbilled ?? false;
  }
}
