import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Failure, type Problem } from '#shared/domain/failure';
import type { Logger } from '../platform/logger.ts';
import type { ApiEnv } from './api.ts';

/** A failure as application/problem+json. */
export function problemResponse(problem: Problem): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (problem.retryAfterSeconds !== undefined) headers.set('Retry-After', String(Math.ceil(problem.retryAfterSeconds)));
  if (problem.code === 'unauthorized') headers.set('WWW-Authenticate', 'Bearer');
  // The rest of such a body is not read: the connection is of no further use, and the caller must know.
  if (problem.code === 'payload_too_large') headers.set('Connection', 'close');
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** Hono's last resort: an expected failure is explained, anything else says only that it went wrong here; the log knows the place. */
export function answerError(log: Logger) {
  return (error: Error, context: Context<ApiEnv>): Response => {
    const requestId = context.get('requestId') ?? '';
    if (error instanceof Failure) return problemResponse(error.toProblem(requestId));
    if (error instanceof HTTPException && error.status < 500) {
      return problemResponse(new Failure('invalid_request', 'The request could not be read. Check its form and send it again.').toProblem(requestId));
    }
    log.error('request.failed', { requestId, ...describeError(error) });
    const detail = 'Something went wrong inside the companion. Nothing was published. Try again; if it stays, look for this request id in the log.';
    return problemResponse(new Failure('internal_error', detail).toProblem(requestId));
  };
}

/** What a log may say about an unexpected error: its kind and the place in our code. Messages and stacks may hold foreign text. */
export function describeError(error: unknown): { error: string; errorCode?: string; place?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const place = /(?:companion-server|shared)[\\/][\w./\\-]+:\d+/.exec(error.stack ?? '')?.[0];
  return { error: error.name, ...(code ? { errorCode: code } : {}), ...(place ? { place } : {}) };
}
