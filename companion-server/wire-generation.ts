import type { Kysely } from 'kysely';
import { noBudgets } from './capabilities/costs/budgets.ts';
import { ledger } from './capabilities/costs/ledger.ts';
import { registerCostRoutes } from './capabilities/costs/routes.ts';
import { createUsage } from './capabilities/costs/usage.ts';
import { registerGenerationRoutes } from './capabilities/generation/routes.ts';
import { createGenerationService, type GenerationService } from './capabilities/generation/service.ts';
import { createModels } from './capabilities/models/models.ts';
import { registerModelRoutes } from './capabilities/models/routes.ts';
import { createProviderKeys } from './capabilities/settings/provider-keys.ts';
import { registerSettingsRoutes } from './capabilities/settings/routes.ts';
import { createSettingsRepo } from './capabilities/settings/settings.repo.ts';
import type { Config } from './config.ts';
import type { Api } from './http/api.ts';
import { aspectRatioValues, type FittedRatio, fitToRatio } from './media/fit-to-ratio.ts';
import type { MediaStore } from './media/media-store.ts';
import { readKnownPicture } from './media/picture-head.ts';
import type { PictureQueue } from './media/picture-queue.ts';
import type { Clock } from './platform/clock.ts';
import type { Logger } from './platform/logger.ts';
import { newId } from './platform/new-id.ts';
import type { Database } from './platform/schema.ts';
import type { SecretVault } from './platform/secret-vault.ts';
import { createProviders } from './providers/registry.ts';

export interface GenerationParts {
  api: Api;
  config: Pick<Config, 'openai' | 'google' | 'practice' | 'providerTimeoutMs'>;
  database: { db: Kysely<Database>; kind: 'sqlite' | 'postgres' };
  vault: SecretVault;
  clock: Clock;
  log: Logger;
  /** Reaches vendors; in practice mode the sandbox. */
  fetch: typeof fetch;
  media: MediaStore;
  queue: PictureQueue;
  brands: Parameters<typeof createGenerationService>[0]['brands'];
}

/** How long one vendor call may stay silent. */
const TEXT_SILENCE_MS = 30_000;
const IMAGE_SILENCE_MS = 90_000;
const KEY_TEST_MS = 15_000;
/** A picture this near to the shape asked for stays as the vendor made it: cutting would cost time and its provenance mark. */
const NEAR_ENOUGH = 0.02;

/** The part of the composition root that makes posts: models, keys, generations and the ledger. */
export function wireGeneration(parts: GenerationParts): GenerationService {
  const { api, config, clock, log, media } = parts;
  const { db, kind } = parts.database;
  const providers = createProviders({
    keyOf: (vendor) => keys.current(vendor),
    // Practice reaches the sandbox by the vendors' own addresses.
    baseUrls: config.practice ? {} : { openai: config.openai.baseUrl, google: config.google.baseUrl },
    fetch: parts.fetch,
    composer: async () => (await import('./providers/builtin/composer/composer-model.ts')).createComposer(),
    poster: async () => (await import('./providers/builtin/poster/poster-model.ts')).createPoster(parts.queue),
  });
  const keys = createProviderKeys({
    vault: parts.vault,
    settings: createSettingsRepo(db),
    clock,
    environment: { openai: config.openai.apiKey, google: config.google.apiKey },
    test: async (vendor, key) => (await providers.listModels(vendor, { key, signal: new AbortController().signal, silenceMs: KEY_TEST_MS })).length,
    practice: config.practice,
  });
  const models = createModels({
    providers,
    keyOf: (vendor) => keys.current(vendor),
    warmUp: (vendor) => void providers.warmUp(vendor),
    clock,
    practice: config.practice,
  });
  const service = createGenerationService({
    db,
    databaseKind: kind,
    clock,
    log,
    processId: newId('proc'),
    models,
    ledger,
    budgets: noBudgets,
    media,
    brands: parts.brands,
    fitPicture: (bytes, mimeType, ratio) => cutToShape(bytes, mimeType, ratio, parts.queue),
    silenceMs: { text: config.providerTimeoutMs ?? TEXT_SILENCE_MS, image: config.providerTimeoutMs ?? IMAGE_SILENCE_MS },
  });
  registerSettingsRoutes(api, keys);
  registerModelRoutes(api, models);
  registerGenerationRoutes(api, service, media);
  registerCostRoutes(api, createUsage({ db, clock, practice: config.practice }));
  return service;
}

async function cutToShape(bytes: Uint8Array, mimeType: string, ratio: FittedRatio, queue: PictureQueue): Promise<{ bytes: Uint8Array; mimeType: string }> {
  const head = readKnownPicture(bytes);
  const [width, height] = aspectRatioValues[ratio];
  if (head && Math.abs(head.width / head.height / (width / height) - 1) <= NEAR_ENOUGH) return { bytes, mimeType };
  return fitToRatio(bytes, mimeType, ratio, queue);
}
