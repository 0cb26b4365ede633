import type { MiddlewareHandler } from 'hono';
import { Failure } from '#shared/domain/failure';
import type { ApiEnv } from './api.ts';
import { createCallCounter } from './call-counter.ts';

type Weight = 'exempt' | 'wide' | 'normal';

/** Routes that are counted otherwise than the rest: how often they are called is the page's or the vendor's pace, not the person's. */
const weights: readonly { methods: readonly string[]; path: RegExp; weight: Weight }[] = [
  { methods: ['GET', 'HEAD'], path: /^\/v1\/media\/[^/]+$/, weight: 'exempt' },
  { methods: ['GET'], path: /^\/v1\/generations\/[^/]+\/events$/, weight: 'exempt' },
  { methods: ['GET', 'HEAD'], path: /^\/practice(\/|$)/, weight: 'exempt' },
  { methods: ['POST'], path: /^\/v1\/media$/, weight: 'wide' },
  { methods: ['GET', 'POST', 'PATCH', 'DELETE'], path: /^\/v1\/publications(\/|$)/, weight: 'wide' },
];
const WIDE = 5;

export function weightOf(method: string, path: string): Weight {
  return weights.find((row) => row.methods.includes(method) && row.path.test(path))?.weight ?? 'normal';
}

/**
 * 429 beyond `perMinute` calls in any 60 s, per token, or per address where none came along. 0 turns it off.
 * `addressOf` gives the caller's address (a trusted proxy's X-Forwarded-For included).
 */
export function rateLimit(options: {
  perMinute: number;
  now: () => number;
  addressOf: (request: Parameters<MiddlewareHandler<ApiEnv>>[0]) => string;
}): MiddlewareHandler<ApiEnv> {
  const counter = createCallCounter({ windowMs: 60_000, now: options.now });
  return async (context, next) => {
    const weight = weightOf(context.req.method, context.req.path);
    if (options.perMinute === 0 || weight === 'exempt') return next();
    const caller = context.get('caller');
    const who = caller ? `token ${caller.deviceId}` : `address ${options.addressOf(context)}`;
    const waitMs = counter.count(`${weight} ${who}`, options.perMinute * (weight === 'wide' ? WIDE : 1));
    if (waitMs === 0) return next();
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    throw new Failure('rate_limited', `Too many calls within a minute. Nothing was started. Try again in ${seconds} s.`, { retryAfterSeconds: seconds });
  };
}
