import * as z from 'zod/mini';
import { problemSchema } from '#shared/domain/failure';
import { readAdSchema } from '#shared/domain/page-reading';
import { identifier, languageTag, modelId, usdString } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { usageRowSchema } from './usage.ts';

export const kinds = ['post', 'answer', 'ad'] as const;
export const platforms = ['facebook', 'instagram'] as const;
export const placements = ['feed', 'story', 'reel'] as const;
export const tiers = ['draft', 'final'] as const;
export const imageStyles = ['photoreal', 'illustration', 'cartoon', 'abstract', 'vintage', 'minimal', 'cyberpunk', 'watercolour'] as const;
export const aspectRatios = ['1:1', '4:5', '9:16', '16:9', '1.91:1', '4:3'] as const;
export const imageQualities = ['low', 'medium', 'high'] as const;

const shortWish = z.string().check(z.maxLength(200));

export const imageWishSchema = z.strictObject({
  style: z._default(z.enum(imageStyles), 'photoreal'),
  aspectRatio: z._default(z.enum(aspectRatios), '1:1'),
  quality: z._default(z.enum(imageQualities), 'medium'),
  creativity: z._default(z.int().check(z.minimum(0), z.maximum(100)), 50),
  variants: z._default(z.int().check(z.minimum(1), z.maximum(4)), 1),
  referenceMediaIds: z.optional(z.array(identifier).check(z.maxLength(16))),
});

export const generationRequestSchema = z.strictObject({
  brief: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  kind: z.enum(kinds),
  platform: z.enum(platforms),
  placement: z.enum(placements),
  language: languageTag,
  postType: z.optional(shortWish),
  audience: z.optional(shortWish),
  tone: z.optional(shortWish),
  link: z.optional(z.url({ protocol: /^https?$/ })),
  framework: z.optional(shortWish),
  industry: z.optional(shortWish),
  variants: z.int().check(z.minimum(1), z.maximum(5)),
  tier: z.enum(tiers),
  brandId: z.optional(identifier),
  /** The post or ad it answers, as read from the page. Hostile: goes to a model only inside the untrusted block. */
  source: z.optional(readAdSchema),
  image: z.optional(z.nullable(imageWishSchema)),
  models: z.optional(
    z.strictObject({
      text: z.optional(z.array(modelId).check(z.minLength(1), z.maxLength(10))),
      image: z.optional(z.array(modelId).check(z.minLength(1), z.maxLength(10))),
    }),
  ),
});
export type GenerationRequest = z.infer<typeof generationRequestSchema>;
export type GenerationRequestInput = z.input<typeof generationRequestSchema>;

export const estimateSchema = z.object({ lowUsd: z.nullable(usdString), highUsd: z.nullable(usdString) });

/** Present where the answer came from this process's own imitation of the vendor (practice mode). */
const practice = z.optional(z.literal(true));
const variant = z.int().check(z.positive());
export const textCompletedSchema = z.object({
  variant,
  title: z.string(),
  body: z.string(),
  hashtags: z.array(z.string()),
  callToAction: z.string(),
  altText: z.string(),
  model: z.string(),
  practice,
});
export type TextCompleted = z.infer<typeof textCompletedSchema>;

export const imageCompletedSchema = z.object({
  variant,
  mediaId: z.string(),
  url: z.string(),
  width: z.int(),
  height: z.int(),
  mimeType: z.string(),
  bytes: z.int(),
  altText: z.string(),
  model: z.string(),
  practice,
});
export type ImageCompleted = z.infer<typeof imageCompletedSchema>;

export const timingsSchema = z.object({ totalMs: z.int(), textMs: z.nullable(z.int()), imageMs: z.nullable(z.int()) });
export const generationStatuses = ['succeeded', 'partial', 'failed', 'cancelled'] as const;

export const finishedSchema = z.object({
  status: z.enum(generationStatuses),
  costUsd: usdString,
  costKnown: z.boolean(),
  timings: timingsSchema,
  usage: z.array(usageRowSchema),
});

export const partFailedSchema = z.object({ variant: z.optional(variant), problem: problemSchema });

/** Server-sent events of a generation, by name. */
export const generationEvents = {
  started: z.object({ generationId: z.string(), estimate: estimateSchema, reservedUsd: usdString }),
  'text.delta': z.object({ variant, field: z.enum(['title', 'body']), text: z.string() }),
  'text.reset': z.object({ variant, model: z.string(), practice }),
  'text.completed': textCompletedSchema,
  'text.failed': partFailedSchema,
  'image.failed': partFailedSchema,
  'image.partial': z.object({ variant, mediaId: z.string() }),
  'image.completed': imageCompletedSchema,
  finished: finishedSchema,
};
export type GenerationEventName = keyof typeof generationEvents;
export type GenerationEvent = {
  [Name in GenerationEventName]: { id: string; event: Name; data: z.infer<(typeof generationEvents)[Name]> };
}[GenerationEventName];

/** A part that did not come out, and why; without a variant it speaks for every one that is missing. */
export const partProblemSchema = z.object({ part: z.enum(['text', 'image']), variant: z.optional(variant), problem: problemSchema });
export type PartProblem = z.infer<typeof partProblemSchema>;

export const generationResultSchema = z.object({
  generationId: z.string(),
  status: z.enum(['running', ...generationStatuses]),
  texts: z.array(textCompletedSchema),
  images: z.array(imageCompletedSchema),
  problems: z.array(partProblemSchema),
  costUsd: usdString,
  costKnown: z.boolean(),
  timings: timingsSchema,
  usage: z.array(usageRowSchema),
});
export type GenerationResult = z.infer<typeof generationResultSchema>;

const started = [
  'unauthorized',
  'forbidden',
  'invalid_request',
  'idempotency_mismatch',
  'not_found',
  'rate_limited',
  'provider_refused',
  'provider_unavailable',
  'model_retired',
  'not_configured',
  'budget_exceeded',
  'price_unknown',
  'payload_too_large',
] as const;

export const createGeneration = defineEndpoint({
  operationId: 'createGeneration',
  method: 'POST',
  path: '/v1/generations',
  summary: 'Write posts and make pictures, side by side. Streams events, or gathers them when JSON is asked for.',
  auth: 'token',
  headers: [
    { name: 'Idempotency-Key', required: false, description: 'The same key and body replay the same generation for 24 hours; another body is refused.' },
  ],
  body: generationRequestSchema,
  response: generationResultSchema,
  status: 200,
  events: generationEvents,
  failures: started,
});

export const estimateGeneration = defineEndpoint({
  operationId: 'estimateGeneration',
  method: 'POST',
  path: '/v1/generations/estimate',
  summary: 'What a generation would cost, without running it.',
  auth: 'token',
  body: generationRequestSchema,
  response: estimateSchema,
  status: 200,
  failures: ['unauthorized', 'invalid_request', 'not_configured', 'not_found'],
});

export const getGeneration = defineEndpoint({
  operationId: 'getGeneration',
  method: 'GET',
  path: '/v1/generations/:id',
  summary: 'A generation as it stands: running, or finished with its results.',
  auth: 'token',
  params: z.object({ id: identifier }),
  response: generationResultSchema,
  status: 200,
  failures: ['unauthorized', 'not_found'],
});

export const followGeneration = defineEndpoint({
  operationId: 'followGeneration',
  method: 'GET',
  path: '/v1/generations/:id/events',
  summary: 'The events of a generation, from the one after Last-Event-ID on. Kept for 24 hours.',
  auth: 'token',
  params: z.object({ id: identifier }),
  headers: [{ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was seen.' }],
  responseType: 'text/event-stream',
  status: 200,
  events: generationEvents,
  failures: ['unauthorized', 'not_found', 'invalid_request'],
});

export const cancelGeneration = defineEndpoint({
  operationId: 'cancelGeneration',
  method: 'DELETE',
  path: '/v1/generations/:id',
  summary: 'Stop a generation. What is finished stays; the vendor is told to stop.',
  auth: 'token',
  params: z.object({ id: identifier }),
  response: generationResultSchema,
  status: 200,
  failures: ['unauthorized', 'not_found'],
});
