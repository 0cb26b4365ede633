import type { PostContext } from './post-context.ts';
import type { VendorOutcome, VendorUsage } from './vendor-call.ts';

/** What is asked of a text model: one post. The answer is one JSON object that fits `schema`. */
export interface TextRequest {
  /** Rules for the model (system side). Holds nothing that was read from a page. */
  instructions: string;
  /** The person's brief and, inside a marked untrusted block, what was read from the page. */
  input: string;
  /** JSON Schema (flat object, strict) of the answer, and its name. */
  schema: { name: string; schema: Record<string, unknown> };
  /** Pictures the model may look at. */
  images?: readonly { mimeType: string; bytes: Uint8Array }[];
  maxOutputTokens: number;
  /** The same as data, for a generator that reads no prompt (builtin/composer). */
  context?: PostContext;
}

export type TextChunk =
  /** A further piece of the answer's JSON text, exactly as the vendor sent it. */
  | { type: 'delta'; text: string }
  /** Always the last chunk of a stream that ended well. */
  | { type: 'end'; usage: VendorUsage; billedModel: string };

/**
 * A text model behind one small interface. `stream` yields deltas and ends with `end`, or throws a ProviderFailure:
 * also when the vendor's stream is cut, stalls, errs, refuses or stops before the answer is whole.
 * No retries inside, no logging, no money: that is the caller's.
 */
export interface TextModel {
  /** `provider/model`. */
  readonly id: string;
  stream(request: TextRequest, call: { signal: AbortSignal; silenceMs: number }): AsyncIterable<TextChunk>;
}

export type { VendorOutcome, VendorUsage };
