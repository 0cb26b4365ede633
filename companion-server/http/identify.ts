import type { MiddlewareHandler } from 'hono';
import type { ApiEnv, Caller } from './api.ts';

export type CallerFinder = (token: string, origin: string | undefined) => Promise<Caller | undefined>;

/** Looks who calls. Whether a token is needed is each endpoint's matter; a wrong one is the same as none. */
export function identify(findCaller: CallerFinder): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const token = /^Bearer +([\x21-\x7e]{1,500}) *$/i.exec(context.req.header('authorization') ?? '')?.[1];
    context.set('caller', token === undefined ? undefined : await findCaller(token, context.req.header('origin')));
    await next();
  };
}
