import type { PictureContext } from './post-context.ts';
import type { VendorUsage } from './vendor-call.ts';

/** What is asked of an image model: one picture. */
export interface ImageRequest {
  prompt: string;
  aspectRatio: '1:1' | '4:5' | '9:16' | '16:9' | '1.91:1' | '4:3';
  quality: 'low' | 'medium' | 'high';
  references: readonly { mimeType: string; bytes: Uint8Array }[];
  /** 0 keeps close to the brief, 100 is free. */
  creativity: number;
  /** The same as data, for a generator that reads no prompt (builtin/poster). */
  context?: PictureContext;
}

export type ImageChunk =
  | { type: 'partial'; bytes: Uint8Array; mimeType: string }
  /** Always the last. `altText` only where the generator itself knows what it drew (the built-in poster). */
  | { type: 'end'; bytes: Uint8Array; mimeType: string; altText?: string; usage: VendorUsage; billedModel: string };

/** An image model. A chunk's bytes may be gone once the loop over the chunks goes on or ends. Throws ProviderFailure; a request that got no answer is `no_answer` and is repeated by nobody. */
export interface ImageModel {
  /** `provider/model`. */
  readonly id: string;
  generate(request: ImageRequest, call: { signal: AbortSignal; silenceMs: number }): AsyncIterable<ImageChunk>;
}
