import type { LoggedEvent } from './event-log.ts';

/** Where a stream takes its events from: a running log in this process, or the database. */
export interface EventSource {
  /** Events after `id` that may be shown now; `ended` when nothing follows them. */
  read(id: number): Promise<{ events: LoggedEvent[]; ended: boolean }> | { events: LoggedEvent[]; ended: boolean };
  /** Resolves when reading again may give more. */
  change(): Promise<void>;
}

/** A comment line this often keeps proxies and browsers from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events from the one after `afterId` on. `deliver` gives an event's data as it goes out. The client's going away ends only the stream. */
export function eventStream(source: EventSource, afterId: number, deliver: (event: LoggedEvent) => object, heartbeatMs = HEARTBEAT_MS): Response {
  const encoder = new TextEncoder();
  let last = afterId;
  let gone = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (!gone) {
        // Asked before reading, so that nothing that comes in between is missed.
        const change = source.change();
        const { events, ended } = await source.read(last);
        if (events.length > 0) {
          last = events.at(-1)?.id ?? last;
          controller.enqueue(encoder.encode(events.map((event) => frame(event, deliver)).join('')));
        }
        if (ended) {
          gone = true;
          controller.close();
          return;
        }
        if (events.length > 0) return;
        if (await isQuiet(change, heartbeatMs)) {
          controller.enqueue(encoder.encode(': still here\n\n'));
          return;
        }
      }
    },
    cancel() {
      gone = true;
    },
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}

function frame(event: LoggedEvent, deliver: (event: LoggedEvent) => object): string {
  return `id: ${event.id}\nevent: ${event.name}\ndata: ${JSON.stringify(deliver(event))}\n\n`;
}

/** True when nothing changed for so long. */
async function isQuiet(change: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const quiet = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), ms);
  });
  const quietness = await Promise.race([change.then(() => false), quiet]);
  clearTimeout(timer);
  return quietness;
}
