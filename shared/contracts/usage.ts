import * as z from 'zod/mini';
import { isoTime, listOf, pageQuery, usdString } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const tokens = z.nullable(z.int().check(z.nonnegative()));
export const usageFeatures = ['generation', 'rewrite', 'image-edit', 'video', 'analysis', 'test', 'on-device'] as const;
export const costSources = ['vendor', 'price-table', 'free', 'unknown'] as const;
export const callStatuses = ['succeeded', 'failed', 'refused', 'cancelled', 'interrupted'] as const;

/** One vendor call. A cost that is not known is null with costKnown false, never "0". */
export const usageRowSchema = z.object({
  id: z.string(),
  at: isoTime,
  memberId: z.string(),
  generationId: z.optional(z.string()),
  publicationId: z.optional(z.string()),
  feature: z.enum(usageFeatures),
  brand: z.optional(z.string()),
  provider: z.string(),
  requestedModel: z.string(),
  billedModel: z.string(),
  inputTokens: tokens,
  cachedInputTokens: tokens,
  outputTokens: tokens,
  reasoningTokens: tokens,
  images: z.int(),
  videoSeconds: z.number(),
  costUsd: z.nullable(usdString),
  costKnown: z.boolean(),
  costSource: z.enum(costSources),
  priceVersion: z.nullable(z.string()),
  latencyMs: z.int(),
  status: z.enum(callStatuses),
  attempt: z.int(),
  /** Present where no vendor was called but this process's own imitation of it: `costUsd` is what it would have cost. */
  practice: z.optional(z.literal(true)),
});
export type UsageRow = z.infer<typeof usageRowSchema>;

const dayOrTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/));
const period = z.object({ from: z.optional(dayOrTime), to: z.optional(dayOrTime) });

export const listUsage = defineEndpoint({
  operationId: 'listUsage',
  method: 'GET',
  path: '/v1/usage',
  summary: 'Every vendor call, newest first, with what it cost.',
  auth: 'token',
  query: z.extend(pageQuery, period.shape),
  response: listOf(usageRowSchema),
  status: 200,
  failures: ['unauthorized', 'invalid_request'],
});

export const summaryGroupings = ['day', 'provider', 'model', 'feature', 'member', 'brand'] as const;
export const summariseUsage = defineEndpoint({
  operationId: 'summariseUsage',
  method: 'GET',
  path: '/v1/usage/summary',
  summary: 'Calls and known cost, grouped. Says how many calls have an unknown cost.',
  auth: 'token',
  query: z.extend(period, { by: z.enum(summaryGroupings) }),
  response: z.object({
    groups: z.array(z.object({ key: z.string(), calls: z.int(), costUsd: usdString, unknownCostCalls: z.int() })),
    totalUsd: usdString,
  }),
  status: 200,
  failures: ['unauthorized', 'invalid_request'],
});

export const usageMonth = defineEndpoint({
  operationId: 'usageMonth',
  method: 'GET',
  path: '/v1/usage/month',
  summary: 'What was spent, assumed and reserved in the current month of the workspace.',
  auth: 'token',
  response: z.object({
    month: z.string(),
    spentUsd: usdString,
    assumedUsd: usdString,
    reservedUsd: usdString,
    unknownCostCalls: z.int(),
    budgets: z.array(z.unknown()),
  }),
  status: 200,
  failures: ['unauthorized'],
});

export const exportUsage = defineEndpoint({
  operationId: 'exportUsage',
  method: 'GET',
  path: '/v1/usage/export.csv',
  summary: 'The ledger as CSV: a header line and one line per row; an unknown cost is empty.',
  auth: 'token',
  query: period,
  responseType: 'text/csv',
  status: 200,
  failures: ['unauthorized', 'invalid_request'],
});
