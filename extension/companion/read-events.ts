import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { type GenerationEvent, generationEvents } from '#shared/contracts/generation';
import { CompanionError } from './companion-error.ts';
import { asCompanionError } from './send-request.ts';

/** The companion sends a comment every 15 s; three missed ones mean that nobody is there any more. */
const silenceMs = 45_000;

/**
 * The events of a generation as they arrive. Ends after `finished`. Event names of a newer companion are skipped.
 * Throws CompanionError `offline` when the stream breaks off or falls silent before that: what is running goes on there,
 * and followGeneration with the last event's id picks it up.
 * @param open makes the call; its signal ends when nobody listens any more
 */
export async function* readEvents(
  open: (signal: AbortSignal) => Promise<Response>,
  { signal, silentAfterMs = silenceMs }: { signal?: AbortSignal | undefined; silentAfterMs?: number } = {},
): AsyncGenerator<GenerationEvent> {
  const left = new AbortController();
  const either = signal ? AbortSignal.any([signal, left.signal]) : left.signal;
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => waiting.push(message) });
  try {
    const response = await withinSilence(open(either), silentAfterMs);
    if (!response.body || !response.headers.get('Content-Type')?.includes('text/event-stream')) throw new CompanionError('protocol');
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    while (true) {
      const { done, value } = await withinSilence(reader.read(), silentAfterMs);
      if (done) throw new CompanionError('offline', { cause: new Error('The event stream ended early') });
      parser.feed(decoder.decode(value, { stream: true }));
      for (const message of waiting.splice(0)) {
        const event = parseEvent(message);
        if (!event) continue;
        yield event;
        if (event.event === 'finished') return;
      }
    }
  } catch (cause) {
    throw asCompanionError(cause, signal);
  } finally {
    left.abort();
  }
}

function parseEvent(message: EventSourceMessage): GenerationEvent | undefined {
  const name = message.event;
  if (name === undefined || !Object.hasOwn(generationEvents, name)) return undefined;
  const schema = generationEvents[name as keyof typeof generationEvents];
  try {
    return { id: message.id ?? '', event: name, data: schema.parse(JSON.parse(message.data)) } as GenerationEvent;
  } catch (cause) {
    throw new CompanionError('protocol', { cause });
  }
}

async function withinSilence<T>(work: Promise<T>, silentAfterMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The companion fell silent')), silentAfterMs);
  });
  return Promise.race([work, silence]).finally(() => clearTimeout(timer));
}
