import * as z from 'zod/mini';
import { noUsage, type VendorUsage } from '../vendor-call.ts';

const count = z.catch(z.nullable(z.int().check(z.nonnegative())), null);
const optionalCount = z.optional(count);

const responseUsage = z.object({
  input_tokens: count,
  output_tokens: count,
  input_tokens_details: z.optional(z.nullable(z.object({ cached_tokens: optionalCount, cache_write_tokens: optionalCount }))),
  output_tokens_details: z.optional(z.nullable(z.object({ reasoning_tokens: optionalCount }))),
});

/** Usage of a Responses answer. Undefined where there is none. */
export function readResponseUsage(usage: unknown): VendorUsage | undefined {
  const read = responseUsage.safeParse(usage);
  if (!read.success) return undefined;
  const { input_tokens, output_tokens, input_tokens_details: input, output_tokens_details: output } = read.data;
  return {
    ...noUsage,
    inputTokens: input_tokens,
    cachedInputTokens: input?.cached_tokens ?? null,
    cacheWriteTokens: input?.cache_write_tokens ?? null,
    outputTokens: output_tokens,
    reasoningTokens: output?.reasoning_tokens ?? null,
  };
}

const imageUsage = z.object({
  input_tokens: count,
  output_tokens: count,
  input_tokens_details: z.optional(z.nullable(z.object({ image_tokens: optionalCount, cached_tokens: optionalCount }))),
  output_tokens_details: z.optional(z.nullable(z.object({ image_tokens: optionalCount, reasoning_tokens: optionalCount }))),
});

/** Usage of a picture. Where the vendor does not split its output, all of it is picture tokens. */
export function readImageUsage(usage: unknown, images: number): VendorUsage {
  const read = imageUsage.safeParse(usage);
  if (!read.success) return { ...noUsage, images };
  const { input_tokens, output_tokens, input_tokens_details: input, output_tokens_details: output } = read.data;
  return {
    ...noUsage,
    inputTokens: input_tokens,
    cachedInputTokens: input?.cached_tokens ?? null,
    outputTokens: output_tokens,
    reasoningTokens: output?.reasoning_tokens ?? null,
    inputImageTokens: input?.image_tokens ?? null,
    outputImageTokens: output?.image_tokens ?? output_tokens,
    images,
  };
}
