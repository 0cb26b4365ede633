import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings, RequestError } from '@hono/node-server';
import { Failure } from '#shared/domain/failure';
import type { Logger } from '../platform/logger.ts';
import { newId } from '../platform/new-id.ts';
import { describeError, problemResponse } from './failure-response.ts';
import { refuseUnreadable } from './guards.ts';

/** The HTTP server of an app. A request without a readable Host is refused as one with a foreign Host is, in the same form. */
export function createHttpServer(app: (request: Request, env: HttpBindings) => Response | Promise<Response>, log: Logger): Server {
  const listener = getRequestListener((request, env) => app(request, env as HttpBindings), {
    errorHandler: (error) => {
      const requestId = newId('req');
      if (error instanceof RequestError) return refuseUnreadable(requestId);
      log.error('request.failed', { requestId, ...describeError(error) });
      return problemResponse(new Failure('internal_error', 'Something went wrong inside the companion. Try again.').toProblem(requestId));
    },
  });
  // Node would refuse a missing Host by itself, without a word.
  return createServer({ requireHostHeader: false }, (incoming, outgoing) => void listener(incoming, outgoing));
}
