import { join } from 'node:path';
import type { Hono } from 'hono';
import { createBrands } from './capabilities/brands/brands.ts';
import { registerBrandRoutes } from './capabilities/brands/routes.ts';
import { createMedia } from './capabilities/media/media.ts';
import { registerMediaRoutes } from './capabilities/media/routes.ts';
import { createSignedAddresses, loadSigningKey } from './capabilities/media/signed-address.ts';
import { createDeviceRepo } from './capabilities/pairing/device.repo.ts';
import { createCallerFinder } from './capabilities/pairing/identify-caller.ts';
import { makeCode } from './capabilities/pairing/make-code.ts';
import { createPairingRepo } from './capabilities/pairing/pairing.repo.ts';
import { registerPairingRoutes } from './capabilities/pairing/routes.ts';
import type { Config } from './config.ts';
import type { Api, ApiEnv } from './http/api.ts';
import { createAddressReader } from './http/caller-address.ts';
import { createApi } from './http/create-api.ts';
import { registerDocsRoutes } from './http/docs-routes.ts';
import { describeError } from './http/failure-response.ts';
import { createMetrics } from './http/metrics.ts';
import type { ServerAddress } from './http/server-address.ts';
import { registerSystemRoutes } from './http/system-routes.ts';
import { createPictureQueue } from './media/picture-queue.ts';
import type { Clock } from './platform/clock.ts';
import type { OpenDatabase } from './platform/database.ts';
import type { Logger } from './platform/logger.ts';
import type { SecretVault } from './platform/secret-vault.ts';
import type { Shutdown } from './platform/shutdown.ts';
import { wireGeneration } from './wire-generation.ts';

export interface AppDeps {
  config: Config;
  version: string;
  database: OpenDatabase;
  vault: SecretVault;
  clock: Clock;
  /** A clock that never goes back, in milliseconds. */
  ticks: () => number;
  log: Logger;
  address: ServerAddress;
  /** Reaches vendors; in practice mode the sandbox. */
  fetch: typeof fetch;
  /** Pages of practice mode, outside /v1. */
  practicePages?: Hono | undefined;
  shutdown: Shutdown;
  /** Shows a person at the companion a pairing code. */
  showCode: (code: string) => void;
  /** The network address at the other end of the socket. */
  socketAddress: (env: unknown) => string;
  checkAnswers?: boolean;
}

export interface App {
  /** A function from Request to Response: tests need no port. */
  hono: Hono<ApiEnv>;
  endpoints: Api['endpoints'];
  /** To be called once before the first request: what the last run left open is settled. */
  start(): Promise<void>;
  /** A new pairing code, for the command beside the server. */
  makePairingCode(madeFor: 'start' | 'request'): Promise<string>;
}

const CLEANING_MS = 6 * 3_600_000;

/** The composition root: every capability gets what it needs handed in here, and nowhere else. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { config, clock, log } = deps;
  const { db } = deps.database;
  const metrics = createMetrics();
  const readAddress = createAddressReader(config.trustedProxies);
  const api = createApi({
    address: deps.address,
    log,
    metrics,
    findCaller: createCallerFinder({ db, clock, ownerToken: config.ownerToken }),
    rateLimitPerMinute: config.rateLimitPerMinute,
    addressOf: (context) => readAddress(deps.socketAddress(context.env), context.req.header('x-forwarded-for')),
    ticks: deps.ticks,
    checkAnswers: deps.checkAnswers ?? false,
  });
  const pingDatabase = () => deps.database.ping();
  registerSystemRoutes(api, { version: deps.version, practice: config.practice, startedAt: clock.now(), now: () => clock.now(), pingDatabase, metrics });
  registerPairingRoutes(api, { db, clock, showCode: deps.showCode });
  const brands = createBrands({ db, clock });
  registerBrandRoutes(api, brands);
  const queue = createPictureQueue();
  const media = createMedia({
    db,
    folder: join(config.dataDir, 'media'),
    addresses: createSignedAddresses({ key: await loadSigningKey(deps.vault), baseUrl: deps.address.baseUrl, now: () => clock.now() }),
    queue,
    needs: {
      blocksDeletion: async (mediaId) => ((await brands.usesLogo(mediaId)) ? 'a brand as its logo' : undefined),
      blocksCleaning: async (mediaId) => (await brands.usesLogo(mediaId)) || (await generations.needsMedia(mediaId)),
    },
    now: () => clock.now(),
    tell: (line, figures) => log.info('media.cleaned', { line, ...figures }),
  });
  registerMediaRoutes(api, media);
  const generations = wireGeneration({
    api,
    config,
    database: deps.database,
    vault: deps.vault,
    clock,
    log,
    fetch: deps.fetch,
    media: media.store,
    queue,
    brands,
  });
  deps.shutdown.onStop('generations', () => generations.stop());
  if (deps.practicePages) api.app.route('/', deps.practicePages);
  registerDocsRoutes(api, deps.version);
  return {
    hono: api.app,
    endpoints: api.endpoints,
    async start() {
      await createDeviceRepo(db).ensureOwner(clock.now().toISOString());
      // Codes of an earlier run were shown on a screen that is gone. On PostgreSQL another process may have just shown one.
      if (deps.database.kind === 'sqlite') await createPairingRepo(db).endAll(clock.now().toISOString());
      await generations.recover();
      const clean = () => media.clean().catch((error: unknown) => log.error('media.cleaning-failed', describeError(error)));
      void clean();
      setInterval(clean, CLEANING_MS).unref();
    },
    makePairingCode: (madeFor) => makeCode(db, clock, madeFor),
  };
}
