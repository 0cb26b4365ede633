import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GenerationEvent } from '#shared/contracts/generation';
import { applyEvent, emptyView, type GenerationView } from './generation-view.ts';

const problem = { type: 'about:blank', title: 'Refused', status: 422, detail: 'No.', code: 'provider_refused' as const, requestId: 'r' };
const shape = { texts: 2, pictures: 1 };
const run = (events: readonly GenerationEvent[], from: GenerationView = emptyView(shape)) => events.reduce(applyEvent, from);

type Unnumbered = GenerationEvent extends infer Event ? (Event extends { id: string } ? Omit<Event, 'id'> : never) : never;
const numbered = (events: readonly Unnumbered[]) => events.map((event, index) => ({ ...event, id: String(index + 1) }) as GenerationEvent);

const textDone = (variant: number, body: string): Unnumbered => ({
  event: 'text.completed',
  data: { variant, title: 'T', body, hashtags: [], callToAction: '', altText: '', model: 'openai/x' },
});
const imageDone: Unnumbered = {
  event: 'image.completed',
  data: { variant: 1, mediaId: 'm', url: '/v1/media/m', width: 1, height: 1, mimeType: 'image/png', bytes: 1, altText: '', model: 'google/y' },
};

/** One variant's own story: deltas, perhaps a reset with new ones, then its end. */
const textStory = (variant: number) =>
  fc
    .record({ first: fc.array(fc.string()), second: fc.option(fc.array(fc.string())), ends: fc.constantFrom('ready', 'failed', 'open') })
    .map(({ first, second, ends }): Unnumbered[] => {
      const delta = (text: string): Unnumbered => ({ event: 'text.delta', data: { variant, field: 'body', text } });
      const words = (second ?? first).join('');
      return [
        ...first.map(delta),
        ...(second ? [{ event: 'text.reset' as const, data: { variant, model: 'b/c' } }, ...second.map(delta)] : []),
        ...(ends === 'ready' ? [textDone(variant, words)] : ends === 'failed' ? [{ event: 'text.failed' as const, data: { variant, problem } }] : []),
      ];
    });

/** Stories woven into one stream, each keeping its own order. */
const stream = fc
  .tuple(
    textStory(1),
    textStory(2),
    fc.constantFrom<Unnumbered[]>([], [imageDone], [{ event: 'image.partial', data: { variant: 1, mediaId: 'p' } }, imageDone]),
  )
  .chain((stories) =>
    fc.infiniteStream(fc.nat(2)).map((picks) => {
      const queues = stories.map((story) => [...story]);
      const woven: Unnumbered[] = [{ event: 'started', data: { generationId: 'g', estimate: { lowUsd: null, highUsd: null }, reservedUsd: '0' } }];
      while (queues.some((queue) => queue.length > 0)) {
        const next = queues[picks.next().value as number]?.shift();
        if (next) woven.push(next);
      }
      return numbered(woven);
    }),
  );

describe('applyEvent', () => {
  it('comes to the same view wherever the stream is cut, and however much of it is sent again', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 4 }), (events, cuts) => {
        const whole = run(events);
        const withCuts = cuts.reduce((view, [cut, back]) => run(events.slice(Math.max(0, cut - back), cut), run(events.slice(0, cut), view)), emptyView(shape));
        expect(run(events, withCuts)).toEqual(whole);
      }),
    );
  });

  it('adds deltas up to the completed text, and a completed text stays', () => {
    fc.assert(
      fc.property(stream, (events) => {
        let view = emptyView(shape);
        for (const event of events) {
          const before = view;
          view = applyEvent(view, event);
          if (event.event === 'text.completed') {
            const written = before.texts[event.data.variant - 1];
            expect(written?.status === 'writing' ? written.body : '').toBe(event.data.body);
          }
          before.texts.forEach((part, index) => {
            if (part.status === 'ready') expect(view.texts[index]).toBe(part);
          });
        }
      }),
    );
  });

  it('starts anew when ids cannot be compared and the stream begins again', () => {
    const events = numbered([
      { event: 'started', data: { generationId: 'g', estimate: { lowUsd: null, highUsd: null }, reservedUsd: '0' } },
      { event: 'text.delta', data: { variant: 1, field: 'title', text: 'Once' } },
      { event: 'text.delta', data: { variant: 1, field: 'body', text: 'only' } },
    ]).map((event) => ({ ...event, id: `e-${event.id}` }));
    expect(run(events, run(events)).texts[0]).toEqual({ status: 'writing', title: 'Once', body: 'only' });
  });

  it('lets one failure without a variant speak for all that are not done', () => {
    const view = run(numbered([textDone(1, 'fine'), { event: 'text.failed', data: { problem } }]));
    expect(view.texts.map((part) => part.status)).toEqual(['ready', 'failed']);
    expect(view.pictures[0]?.status).toBe('waiting');
  });

  it('keeps the words that were on the screen when their text fails, unless the failure brings its own', () => {
    const words: Unnumbered = { event: 'text.delta', data: { variant: 1, field: 'body', text: 'Oats, 18 hours' } };
    const failed = (partialText?: string): Unnumbered => ({
      event: 'text.failed',
      data: { variant: 1, problem: { ...problem, ...(partialText && { partialText }) } },
    });
    const partial = (view: GenerationView) => (view.texts[0]?.status === 'failed' ? view.texts[0].problem.partialText : undefined);
    expect(partial(run(numbered([words, failed()])))).toBe('Oats, 18 hours');
    expect(partial(run(numbered([words, failed('Oats, 18 hours and')])))).toBe('Oats, 18 hours and');
    expect(partial(run(numbered([failed()])))).toBeUndefined();
  });
});
