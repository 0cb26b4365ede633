import type { MiddlewareHandler } from 'hono';
import type { Logger } from '../platform/logger.ts';
import type { ApiEnv } from './api.ts';
import type { Metrics } from './metrics.ts';

/** One line per answer, when its head is sent: the path without its query (a signed address carries its secret there). */
export function logRequests(log: Logger, metrics: Metrics, now: () => number): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const started = now();
    await next();
    const ms = Math.round(now() - started);
    const { method, path } = context.req;
    const status = context.res.status;
    metrics.countRequest(method, status, ms);
    const line = { requestId: context.get('requestId'), method, path, status, ms };
    if (path === '/healthz') log.debug('request', line);
    else log.info('request', line);
  };
}
