import { silence } from './timing.ts';
import type { Visit } from './world.ts';

/** One piece on the wire. `text` pieces carry words or a preview; `close` begins the orderly end. */
export interface WirePiece {
  part: 'open' | 'text' | 'close';
  wire: string;
}

/** What a fault puts into a stream, in the vendor's own form. */
export interface StreamSpoilers {
  error(message: string | undefined): string;
  junk: string;
}

const eventStream = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };

/** As undici reports a connection that was lost in the middle of a body. */
const terminated = () => new TypeError('terminated', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) });

/** A stream of server-sent events, spoilt as the visit's fault says. */
export function sendStream(visit: Visit, pieces: AsyncIterable<WirePiece>, spoilers: StreamSpoilers, headers: Record<string, string> = {}): Response {
  return respond(visit, spoil(visit, pieces, spoilers), 200, { ...eventStream, ...headers });
}

/** One JSON body; `cut` and `stall` happen half way through it. */
export function sendJson(visit: Visit, body: unknown, headers: Record<string, string> = {}): Response {
  const text = visit.fault?.kind === 'invalid-json' ? JSON.stringify(body).slice(0, -2) : JSON.stringify(body);
  return respond(visit, halfway(visit, text), 200, { 'content-type': 'application/json; charset=utf-8', ...headers });
}

/** An answer that is not 200, or a page instead of JSON. */
export function sendPlain(visit: Visit, status: number, body: string, headers: Record<string, string>): Response {
  visit.call.status = status;
  if (visit.call.outcome === 'open') visit.call.outcome = 'answered';
  return new Response(body, { status, headers });
}

async function* spoil(visit: Visit, pieces: AsyncIterable<WirePiece>, spoilers: StreamSpoilers): AsyncGenerator<string> {
  const { fault } = visit;
  const after = fault !== undefined && 'after' in fault ? (fault.after ?? 4) : 4;
  let shown = 0;
  for await (const { part, wire } of pieces) {
    const due = part === 'close' || (part === 'text' && shown >= after);
    if (due && fault !== undefined) {
      if (fault.kind === 'cut') await cutConnection(visit);
      if (fault.kind === 'stall') await silence(visit.gone.signal);
      if (fault.kind === 'no-end') return;
      if (fault.kind === 'stream-error') return yield spoilers.error(fault.message);
      if (fault.kind === 'invalid-json') return yield spoilers.junk;
    }
    if (part === 'text') shown += 1;
    yield wire;
  }
}

async function* halfway(visit: Visit, text: string): AsyncGenerator<string> {
  const { fault } = visit;
  if (fault?.kind !== 'cut' && fault?.kind !== 'stall') return yield text;
  yield text.slice(0, text.length / 2);
  if (fault.kind === 'stall') await silence(visit.gone.signal);
  await cutConnection(visit);
}

/** On a port what was written leaves first, then the socket is closed. */
async function cutConnection(visit: Visit): Promise<never> {
  const incoming = visit.context.env?.incoming;
  if (incoming === undefined) throw terminated();
  await visit.world.sleep(10, visit.gone.signal);
  visit.call.outcome = 'broken';
  incoming.socket.destroy();
  return silence(visit.gone.signal);
}

function respond(visit: Visit, chunks: AsyncGenerator<string>, status: number, headers: Record<string, string>): Response {
  const { call, gone } = visit;
  const encoder = new TextEncoder();
  call.status = status;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done !== true) return controller.enqueue(encoder.encode(next.value));
        if (call.outcome === 'open') call.outcome = visit.fault?.kind === 'no-end' ? 'broken' : 'answered';
        controller.close();
      } catch (error) {
        if (call.outcome === 'open') call.outcome = gone.signal.aborted ? 'aborted' : 'broken';
        controller.error(error);
      }
    },
    cancel(reason) {
      if (call.outcome === 'open') call.outcome = 'aborted';
      gone.abort(reason);
    },
  });
  return new Response(body, { status, headers });
}
