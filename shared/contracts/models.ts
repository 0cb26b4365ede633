import * as z from 'zod/mini';
import { isoTime } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

const price = z.nullable(z.string());
const rates = {
  inputPerMillion: price,
  cachedInputPerMillion: price,
  outputPerMillion: price,
  inputImagePerMillion: price,
  outputImagePerMillion: price,
  perImage: price,
  perSecond: price,
};
export const priceSchema = z.object({ ...rates, longContext: z.optional(z.object({ aboveInputTokens: z.int(), ...rates })) });

export const modelSchema = z.object({
  id: z.string(),
  provider: z.string(),
  modality: z.enum(['text', 'image', 'video']),
  tier: z.enum(['draft', 'final', 'builtin']),
  available: z.boolean(),
  /** Why it is not available, or what to know about it, in a sentence. */
  reason: z.optional(z.string()),
  endsOn: z.optional(z.string()),
  price: priceSchema,
  /** Where the price comes from and of which date; for the sandbox it says so. */
  source: z.string(),
  /** True when the answer comes from this process's own imitation of the vendor. */
  practice: z.optional(z.literal(true)),
});
export type ModelInfo = z.infer<typeof modelSchema>;

export const listModels = defineEndpoint({
  operationId: 'listModels',
  method: 'GET',
  path: '/v1/models',
  summary: 'Every model that can be asked for, with its price and why it may not be available.',
  auth: 'token',
  response: z.array(modelSchema),
  status: 200,
  failures: ['unauthorized'],
});

export const keyProviders = ['openai', 'google', 'openrouter', 'local'] as const;
export const providerKeySchema = z.object({
  provider: z.enum(keyProviders),
  /** Last four characters; null when there is no key or it is shorter than 16. */
  lastFour: z.nullable(z.string()),
  /** Result of the last test; null when it was not tested yet. */
  works: z.nullable(z.boolean()),
  detail: z.string(),
  source: z.enum(['vault', 'environment', 'none']),
  testedAt: z.optional(isoTime),
});

export const listProviderKeys = defineEndpoint({
  operationId: 'listProviderKeys',
  method: 'GET',
  path: '/v1/settings/keys',
  summary: 'Which providers have a key, by its last four characters.',
  auth: 'token',
  response: z.array(providerKeySchema),
  status: 200,
  failures: ['unauthorized'],
});

const providerParams = z.object({ provider: z.enum(keyProviders) });

export const putProviderKey = defineEndpoint({
  operationId: 'putProviderKey',
  method: 'PUT',
  path: '/v1/settings/keys/:provider',
  summary: 'Store a key in the vault and test it. It wins over the environment.',
  auth: 'token',
  params: providerParams,
  body: z.strictObject({
    key: z.string().check(z.trim(), z.minLength(1), z.maxLength(500), z.regex(/^[\x21-\x7e]*$/, 'holds blanks or characters that no key has')),
  }),
  response: providerKeySchema,
  status: 200,
  failures: ['unauthorized', 'invalid_request', 'not_configured'],
});

export const deleteProviderKey = defineEndpoint({
  operationId: 'deleteProviderKey',
  method: 'DELETE',
  path: '/v1/settings/keys/:provider',
  summary: 'Remove a key from the vault.',
  auth: 'token',
  params: providerParams,
  status: 204,
  failures: ['unauthorized', 'invalid_request', 'not_found'],
});
