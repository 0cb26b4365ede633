import { Hono } from 'hono';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { Failure } from '#shared/domain/failure';
import type { Logger } from '../platform/logger.ts';
import { newId } from '../platform/new-id.ts';
import type { Api, ApiEnv } from './api.ts';
import { notPaired } from './bind-endpoint.ts';
import { answerError } from './failure-response.ts';
import { guard } from './guards.ts';
import { type CallerFinder, identify } from './identify.ts';
import { logRequests } from './log-requests.ts';
import type { Metrics } from './metrics.ts';
import { rateLimit } from './rate-limit.ts';
import type { ServerAddress } from './server-address.ts';

export interface ApiDeps {
  address: ServerAddress;
  log: Logger;
  metrics: Metrics;
  findCaller: CallerFinder;
  rateLimitPerMinute: number;
  /** The caller's network address, for calls without a token. */
  addressOf: Parameters<typeof rateLimit>[0]['addressOf'];
  /** A clock that never goes back, in milliseconds. */
  ticks: () => number;
  checkAnswers: boolean;
}

/** An API with all its guards and no endpoints yet. */
export function createApi(deps: ApiDeps): Api {
  // zod/mini brings no sentences of its own; `fields[].message` needs them.
  z.config(en());
  const app = new Hono<ApiEnv>();
  app.use(logRequests(deps.log, deps.metrics, deps.ticks));
  app.use(guard(deps.address, () => newId('req')));
  app.use(identify(deps.findCaller));
  app.use(rateLimit({ perMinute: deps.rateLimitPerMinute, now: deps.ticks, addressOf: deps.addressOf }));
  app.onError(answerError(deps.log));
  app.notFound((context) => {
    // Without a token nobody learns which addresses exist.
    if (context.req.path.startsWith('/v1') && !context.get('caller')) throw notPaired();
    throw new Failure('not_found', `There is nothing under ${context.req.method} ${context.req.path.slice(0, 100)}. The addresses are listed at /docs.`);
  });
  return { app, endpoints: [], checkAnswers: deps.checkAnswers };
}
