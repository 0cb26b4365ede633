import { sendPlain } from './answer.ts';
import { silence } from './timing.ts';
import type { Visit } from './world.ts';

/** The errors that both vendors have, each in its own form. */
export interface VendorErrors {
  rateLimited(wait: { as: 'seconds' | 'date' | 'ms' | 'retry-info'; ms: number } | undefined): Refusal;
  dailyQuota(): Refusal;
  insufficientQuota(): Refusal;
  failed(status: number, message: string | undefined): Refusal;
  retired(model: string): Refusal;
  badKey(): Refusal;
}

export interface Refusal {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

const page = (status: number) =>
  `<!DOCTYPE html>\n<html>\n<head><title>${status} Bad Gateway</title></head>\n<body>\n<center><h1>${status} Bad Gateway</h1></center>\n<hr><center>cloudflare</center>\n</body>\n</html>\n`;

export function refuse(visit: Visit, { status, body, headers = {} }: Refusal): Response {
  return sendPlain(visit, status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8', ...headers });
}

/** The faults that take the place of any answer. `undefined` when the call goes on. */
export async function answerInstead(visit: Visit, errors: VendorErrors): Promise<Response | undefined> {
  const { fault, world, call } = visit;
  switch (fault?.kind) {
    case 'rate-limit':
      return refuse(visit, errors.rateLimited(fault.wait));
    case 'daily-quota':
      return refuse(visit, errors.dailyQuota());
    case 'insufficient-quota':
      return refuse(visit, errors.insufficientQuota());
    case 'status':
      return refuse(visit, errors.failed(fault.status, fault.message));
    case 'retired':
      return refuse(visit, errors.retired(call.model ?? 'unknown'));
    case 'bad-key':
      return refuse(visit, errors.badKey());
    case 'html':
      return sendPlain(visit, fault.status, page(fault.status), { 'content-type': 'text/html; charset=UTF-8' });
    case 'reset':
      return loseConnection(visit);
    case 'silence':
      return silence(visit.gone.signal);
    case 'slow':
      await world.sleep(fault.ms, visit.gone.signal);
      return undefined;
    default:
      return undefined;
  }
}

/** On a port the socket is closed; in process the caller gets what fetch throws for a lost connection. */
function loseConnection(visit: Visit): Response {
  visit.call.outcome = 'broken';
  const incoming = visit.context.env?.incoming;
  if (incoming === undefined) {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', errno: -104, syscall: 'read' }) });
  }
  incoming.socket.destroy();
  return new Response(null, { status: 204 });
}
