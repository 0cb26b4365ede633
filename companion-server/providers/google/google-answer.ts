import * as z from 'zod/mini';
import { noUsage, type ProviderFailureKind, type VendorUsage } from '../vendor-call.ts';

const count = z.catch(z.optional(z.nullable(z.int().check(z.nonnegative()))), undefined);
const byModality = z.catch(z.optional(z.nullable(z.array(z.object({ modality: z.optional(z.string()), tokenCount: count })))), undefined);

const usageMetadata = z.object({
  promptTokenCount: count,
  candidatesTokenCount: count,
  thoughtsTokenCount: count,
  cachedContentTokenCount: count,
  toolUsePromptTokenCount: count,
  totalTokenCount: count,
  promptTokensDetails: byModality,
  candidatesTokensDetails: byModality,
});

const part = z.object({
  text: z.catch(z.optional(z.string()), undefined),
  thought: z.catch(z.optional(z.boolean()), undefined),
  inlineData: z.catch(z.optional(z.object({ mimeType: z.optional(z.string()), data: z.string() })), undefined),
});

/** What we need of a GenerateContentResponse, whole or one chunk of a stream. */
export const googleAnswer = z.object({
  candidates: z.catch(
    z.optional(
      z.nullable(
        z.array(
          z.object({ content: z.optional(z.nullable(z.object({ parts: z.optional(z.nullable(z.array(part))) }))), finishReason: z.optional(z.string()) }),
        ),
      ),
    ),
    undefined,
  ),
  promptFeedback: z.catch(z.optional(z.nullable(z.object({ blockReason: z.optional(z.string()) }))), undefined),
  usageMetadata: z.optional(z.unknown()),
  modelVersion: z.catch(z.optional(z.string()), undefined),
});
export type GoogleAnswer = z.infer<typeof googleAnswer>;

/**
 * Google's counts in our form: thoughts are billed as output but not among its candidates, tool input as input but not in its prompt.
 * `pictures`: for a picture model, whose candidates are picture tokens where it does not split them. Undefined where it said nothing.
 */
export function readGoogleUsage(metadata: unknown, pictures = 0): VendorUsage | undefined {
  const read = usageMetadata.safeParse(metadata);
  if (!read.success) return undefined;
  const { promptTokenCount, toolUsePromptTokenCount, candidatesTokenCount, thoughtsTokenCount, totalTokenCount, ...more } = read.data;
  const input = promptTokenCount === undefined || promptTokenCount === null ? null : promptTokenCount + (toolUsePromptTokenCount ?? 0);
  // A refused prompt has no candidates: what the total leaves is the output then, nothing as a rule.
  const rest =
    input === null || totalTokenCount === undefined || totalTokenCount === null ? null : Math.max(0, totalTokenCount - input - (thoughtsTokenCount ?? 0));
  const output = candidatesTokenCount ?? rest;
  const imageOutput = tokensOf(more.candidatesTokensDetails, 'IMAGE') ?? (pictures > 0 ? output : null);
  return {
    ...noUsage,
    inputTokens: input,
    cachedInputTokens: more.cachedContentTokenCount ?? null,
    outputTokens: output === null ? null : output + (thoughtsTokenCount ?? 0),
    reasoningTokens: thoughtsTokenCount ?? null,
    inputImageTokens: tokensOf(more.promptTokensDetails, 'IMAGE') ?? null,
    outputImageTokens: imageOutput,
    images: pictures,
  };
}

function tokensOf(details: z.infer<typeof byModality>, modality: string): number | undefined {
  if (!details || details.length === 0) return undefined;
  return details.reduce((sum, detail) => sum + (detail.modality === modality ? (detail.tokenCount ?? 0) : 0), 0);
}

const refusals = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
  'MODEL_ARMOR',
  'JAILBREAK',
]);

/** Why a candidate ended, as a failure kind; undefined for a good end. A stream without any reason was cut. */
export function kindOfFinish(reason: string | undefined): ProviderFailureKind | undefined {
  if (reason === 'STOP') return undefined;
  if (reason !== undefined && refusals.has(reason)) return 'refused';
  return 'broken_answer';
}
