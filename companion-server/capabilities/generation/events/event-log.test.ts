import { describe, expect, it } from 'vitest';
import { createEventLog, type LoggedEvent } from './event-log.ts';
import { eventStream } from './event-stream.ts';
import { gatherEvents, openTexts } from './gather-result.ts';

const started: LoggedEvent = { id: 1, name: 'started', data: {} };

function logWith(keep: (events: readonly LoggedEvent[], alongside: readonly string[]) => Promise<void> = async () => undefined) {
  const lost: unknown[] = [];
  return { log: createEventLog<string>({ initial: [started], keep, onLost: (error) => lost.push(error) }), lost };
}
const names = (events: readonly LoggedEvent[]) => events.map((event) => event.name);

describe('createEventLog', () => {
  it('shows words at once, and everything else once it is stored, in order', async () => {
    let store = () => {};
    const { log } = logWith(() => new Promise((resolve) => (store = resolve)));
    log.add('text.delta', { text: 'a' });
    const stored = log.addStored([{ name: 'text.completed', data: {} }]);
    log.add('text.delta', { text: 'b' });
    await new Promise(setImmediate);
    expect(names(log.after(0))).toEqual(['started', 'text.delta']);
    store();
    await stored;
    expect(names(log.after(0))).toEqual(['started', 'text.delta', 'text.completed', 'text.delta']);
    expect(log.after(3).map((event) => event.id)).toEqual([4]);
  });

  it('stores what comes in one moment together, with what belongs to it', async () => {
    const kept: [string[], readonly string[]][] = [];
    const { log } = logWith(async (events, alongside) => void kept.push([names(events), alongside]));
    log.add('text.delta', {});
    void log.addStored([{ name: 'text.completed', data: {} }], ['settle']);
    await log.addStored([{ name: 'finished', data: {} }], ['finish']);
    expect(kept).toEqual([
      [
        ['text.delta', 'text.completed', 'finished'],
        ['settle', 'finish'],
      ],
    ]);
  });

  it('shows what could not be stored, and reports it', async () => {
    const { log, lost } = logWith(() => Promise.reject(new Error('disk full')));
    await log.addStored([{ name: 'finished', data: {} }]);
    expect([names(log.after(0)), lost.length]).toEqual([['started', 'finished'], 1]);
  });
});

describe('eventStream', () => {
  it('ends with the log, and sends a comment while it is quiet', async () => {
    const { log } = logWith();
    const source = { read: (id: number) => ({ events: log.after(id), ended: log.ended }), change: () => log.change() };
    const reader = (eventStream(source, 0, (event) => event.data, 20).body as ReadableStream<Uint8Array>).getReader();
    const next = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await next()).toBe('id: 1\nevent: started\ndata: {}\n\n');
    expect(await next()).toBe(': still here\n\n');
    const last = log.addStored([{ name: 'finished', data: { ok: true } }]).then(() => log.end());
    let rest = '';
    for (let piece = await next(); piece !== ''; piece = await next()) rest += piece.startsWith(':') ? '' : piece;
    await last;
    expect(rest).toBe('id: 2\nevent: finished\ndata: {"ok":true}\n\n');
  });
});

describe('reading events back', () => {
  const delta = (id: number, variant: number, text: string): LoggedEvent => ({ id, name: 'text.delta', data: { variant, field: 'body', text } });

  it('counts open words from the last reset', () => {
    const events = [
      delta(1, 1, 'gone'),
      { id: 2, name: 'text.reset', data: { variant: 1 } },
      delta(3, 1, 'kept '),
      delta(4, 2, 'done'),
      delta(5, 1, 'words'),
    ] as LoggedEvent[];
    const done: LoggedEvent = { id: 6, name: 'text.completed', data: { variant: 2 } };
    expect([...openTexts([...events, done])]).toEqual([[1, { title: '', body: 'kept words' }]]);
  });

  it('gathers results in order of variants', () => {
    const events = [2, 1].map((variant, index): LoggedEvent => ({ id: index, name: 'text.completed', data: { variant } }));
    expect(gatherEvents(events).texts.map((text) => text.variant)).toEqual([1, 2]);
  });
});
