import type { MiddlewareHandler } from 'hono';
import { Failure } from '#shared/domain/failure';
import type { ApiEnv } from './api.ts';
import { problemResponse } from './failure-response.ts';
import type { ServerAddress } from './server-address.ts';

const EXTENSION_ORIGIN = /^(?:chrome|moz)-extension:\/\/[\w-]{1,64}$/;
const ALLOWED_HEADERS = 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID';
const EXPOSED_HEADERS = 'ETag, Retry-After';
const ALLOWED_METHODS = 'GET, POST, PUT, PATCH, DELETE';

export function isExtensionOrigin(origin: string): boolean {
  return EXTENSION_ORIGIN.test(origin);
}

/**
 * First of all: gives the request an id, answers only under this server's own names (a foreign Host is a rebound name, 421),
 * refuses pages of others (403), answers an extension's preflight, and puts CORS and safety headers on every answer, errors too.
 */
export function guard(address: ServerAddress, newId: () => string): MiddlewareHandler<ApiEnv> {
  return async (context, next) => {
    const requestId = newId();
    context.set('requestId', requestId);
    const origin = context.req.header('origin');
    const refusal = refuse(address, context.req.header('host') ?? new URL(context.req.url).host, origin);
    const fromExtension = origin !== undefined && isExtensionOrigin(origin);
    if (refusal) context.res = problemResponse(refusal.toProblem(requestId));
    else if (context.req.method === 'OPTIONS' && fromExtension)
      context.res = preflight(context.req.header('access-control-request-private-network') === 'true');
    else await next();
    finish(context.res.headers, requestId, fromExtension ? origin : undefined);
  };
}

function refuse(address: ServerAddress, host: string, origin: string | undefined): Failure | undefined {
  if (!address.isOwnHost(host)) return foreignHost();
  if (origin === undefined || isExtensionOrigin(origin) || address.isOwnOrigin(origin)) return undefined;
  return new Failure('forbidden', 'Pages of other sites may not call the companion. Use the extension, or a program that sends no Origin.');
}

function preflight(asksForPrivateNetwork: boolean): Response {
  const headers = new Headers({
    'Access-Control-Allow-Methods': ALLOWED_METHODS,
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    'Access-Control-Max-Age': '600',
  });
  if (asksForPrivateNetwork) headers.set('Access-Control-Allow-Private-Network', 'true');
  return new Response(null, { status: 204, headers });
}

const DEFAULT_HEADERS: readonly [string, string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Cache-Control', 'no-store'],
];

/** For what came with no Host, or with one of which no address can be made: it never gets as far as the guard. */
export function refuseUnreadable(requestId: string): Response {
  const answer = problemResponse(foreignHost().toProblem(requestId));
  finish(answer.headers, requestId, undefined);
  return answer;
}

function foreignHost(): Failure {
  return new Failure('misdirected_request', 'This companion does not answer under this host name. Use the address that it shows at start.');
}

/** A route that set one of these itself keeps its own. */
function finish(headers: Headers, requestId: string, corsOrigin: string | undefined): void {
  headers.set('X-Request-Id', requestId);
  headers.append('Vary', 'Origin');
  for (const [name, value] of DEFAULT_HEADERS) if (!headers.has(name)) headers.set(name, value);
  if (corsOrigin === undefined) return;
  headers.set('Access-Control-Allow-Origin', corsOrigin);
  headers.set('Access-Control-Expose-Headers', EXPOSED_HEADERS);
}
