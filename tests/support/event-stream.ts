import { expect } from 'vitest';
import { type GenerationEvent, type GenerationEventName, generationEvents } from '#shared/contracts/generation';

export type SeenEvent = GenerationEvent;
type DataOf<Name extends GenerationEventName> = Extract<GenerationEvent, { event: Name }>['data'];

/** The data of all events of that name, in order. */
export function named<Name extends GenerationEventName>(events: readonly SeenEvent[], name: Name): DataOf<Name>[] {
  return events.filter((event) => event.event === name).map((event) => event.data as DataOf<Name>);
}

/** The data of the one event of that name. Fails, showing what came, when there is none or there are several. */
export function theOnly<Name extends GenerationEventName>(events: readonly SeenEvent[], name: Name): DataOf<Name> {
  const [data, ...more] = named(events, name);
  if (data === undefined || more.length > 0) {
    const came = events.filter((event) => event.event !== 'text.delta').map((event) => `${event.event} ${JSON.stringify(event.data).slice(0, 400)}`);
    throw new Error(`expected one ${name}, got ${data === undefined ? 0 : more.length + 1}:\n${came.join('\n')}`);
  }
  return data;
}

/** What the deltas of one field add up to, after the last reset of that variant. */
export function streamed(events: readonly SeenEvent[], field: 'title' | 'body', variant = 1): string {
  const reset = events.findLastIndex((event) => event.event === 'text.reset' && event.data.variant === variant);
  return named(events.slice(reset + 1), 'text.delta')
    .filter((delta) => delta.field === field && delta.variant === variant)
    .map((delta) => delta.text)
    .join('');
}

/** Reads named events as they come; each is checked against the contract. Comments are left out. */
export async function* readEvents(answer: Response): AsyncGenerator<SeenEvent> {
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  if (answer.body === null) throw new Error('an event stream without a body');
  let rest = '';
  for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith(':'));
      if (lines.length > 0) yield parseEvent(lines);
    }
  }
  expect(rest.trim(), 'a stream ends with a whole event').toBe('');
}

export async function allEvents(answer: Response): Promise<SeenEvent[]> {
  const events: SeenEvent[] = [];
  for await (const event of readEvents(answer)) events.push(event);
  return events;
}

function parseEvent(lines: readonly string[]): SeenEvent {
  const field = (name: string) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, ''));
  const name = field('event')[0] ?? '';
  if (!Object.hasOwn(generationEvents, name)) throw new Error(`an event that the contract does not know: ${lines.join(' | ')}`);
  const event = name as GenerationEventName;
  const parsed = generationEvents[event].safeParse(JSON.parse(field('data').join('\n')));
  if (!parsed.success) throw new Error(`${event} is not as the contract says: ${JSON.stringify(parsed.error.issues)} in ${field('data').join()}`);
  const id = field('id')[0];
  if (id === undefined || id === '') throw new Error(`${event} has no id`);
  return { id, event, data: parsed.data } as SeenEvent;
}
