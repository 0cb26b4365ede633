import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { CallWatch } from './watch-call.ts';

/**
 * Server-sent events as they arrive: one list per piece that the network brings, so that what came together stays together.
 * A vendor's SDK does this token by token through several layers, which costs more than everything else in a request.
 * Leaving early after the last event of interest keeps the connection: the little that follows is read aside.
 */
export async function* readEvents(answer: Response, watch: CallWatch): AsyncGenerator<EventSourceMessage[]> {
  if (!answer.body) return;
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  let batch: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => batch.push(event) });
  let isDone = false;
  try {
    while (!isDone) {
      const { done, value } = await reader.read();
      isDone = done;
      watch.heard(value?.byteLength);
      parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }));
      if (batch.length === 0) continue;
      const events = batch;
      batch = [];
      yield events;
    }
  } finally {
    if (!isDone) void readAside(reader, watch);
  }
}

const ASIDE_MS = 1_000;

/** Reads what is left, briefly, and closes the connection where it does not end. */
async function readAside(reader: ReadableStreamDefaultReader<Uint8Array>, watch: CallWatch): Promise<void> {
  const close = () => void reader.cancel().catch(() => undefined);
  if (watch.why() !== undefined) return close();
  const timer = setTimeout(close, ASIDE_MS);
  timer.unref();
  try {
    while (!(await reader.read()).done);
  } catch {
    // Nothing of interest can be lost here.
  } finally {
    clearTimeout(timer);
  }
}
