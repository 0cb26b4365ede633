import { describe, expect, it } from 'vitest';
import { cancelGeneration, type GenerationEvent, type GenerationRequest, generationRequestSchema } from '#shared/contracts/generation';
import { CompanionError } from './companion-error.ts';
import { createRuns } from './run-generations.ts';
import type { RememberedRun, RunStore, RunsWorld } from './runs.ts';

const request: GenerationRequest = generationRequestSchema.parse({
  brief: 'Oat cold brew',
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  variants: 1,
  tier: 'draft',
});
const started: GenerationEvent = { id: '1', event: 'started', data: { generationId: 'g1', estimate: { lowUsd: '0', highUsd: '0' }, reservedUsd: '0' } };
const delta = (id: string, text: string): GenerationEvent => ({ id, event: 'text.delta', data: { variant: 1, field: 'body', text } });
const completed: GenerationEvent = {
  id: '8',
  event: 'text.completed',
  data: { variant: 1, title: 'T', body: 'Oats and time', hashtags: [], callToAction: '', altText: '', model: 'a/b' },
};
const finished: GenerationEvent = {
  id: '9',
  event: 'finished',
  data: { status: 'succeeded', costUsd: '0.02', costKnown: true, timings: { totalMs: 1, textMs: 1, imageMs: null }, usage: [] },
};

type Pass = { events: GenerationEvent[]; fails?: CompanionError };

/** A companion that gives one pass over the wire after the other, and notes what it was asked. */
function setUp(passes: Pass[], remembered: RememberedRun[] = []) {
  const asked: string[] = [];
  const stored: string[] = [];
  const troubles: unknown[] = [];
  async function* pass(): AsyncGenerator<GenerationEvent> {
    const next = passes.shift() ?? { events: [], fails: new CompanionError('offline') };
    yield* next.events;
    if (next.fails) throw next.fails;
  }
  const note = (line: string) => {
    stored.push(line);
    return Promise.resolve();
  };
  const store: RunStore = {
    remember: ({ key }) => note(`remember ${key}`),
    started: (key, id) => note(`started ${key} ${id}`),
    unanswered: (key) => note(`unanswered ${key}`),
    progress: () => Promise.resolve(),
    finished: (id) => note(`finished ${id}`),
    forget: (id) => note(`forget ${id}`),
    takeOver: async (id) => {
      await note(`take over ${id}`);
      return true;
    },
    open: () => Promise.resolve(remembered),
  };
  const call: NonNullable<ReturnType<RunsWorld['client']>>['call'] = async (endpoint) => {
    asked.push(endpoint.operationId);
    throw new CompanionError('offline');
  };
  const runs = createRuns({
    client: () => ({
      call,
      streamGeneration: (_request, { idempotencyKey }) => {
        asked.push(`start ${idempotencyKey}`);
        return pass();
      },
      followGeneration: (id, last) => {
        asked.push(`follow ${id} after ${last}`);
        return pass();
      },
    }),
    store,
    now: () => Date.parse('2026-11-20T10:00:00Z'),
    newKey: () => 'k1',
    wait: () => Promise.resolve(),
    onTrouble: (cause) => troubles.push(cause),
  });
  /** Resolves as soon as the newest run is in that state. */
  const until = (status: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const state = runs.list()[0]?.state;
        if (state?.status === status && !(state.status === 'finished' && state.library === 'saving')) resolve();
      };
      runs.subscribe(look);
      look();
    });
  return { runs, asked, stored, until };
}

describe('createRuns', () => {
  it('notes a run before it leaves, follows it and takes it into the library', async () => {
    const { runs, stored, until } = setUp([{ events: [started, delta('2', 'Oats '), delta('3', 'and time'), completed, finished] }]);
    runs.start(request);
    await until('finished');
    expect(runs.list()[0]?.view.texts[0]).toMatchObject({ status: 'ready', text: { body: 'Oats and time' } });
    expect(stored).toEqual(['remember k1', 'started k1 g1', 'finished g1', 'take over g1']);
  });

  it('picks the stream up after the last event that was seen', async () => {
    const lost = new CompanionError('offline');
    const { runs, asked, until } = setUp([
      { events: [started, delta('2', 'Oats ')], fails: lost },
      { events: [], fails: lost },
      { events: [delta('3', 'and time'), completed, finished] },
    ]);
    runs.start(request);
    await until('finished');
    expect(asked).toEqual(['start k1', 'follow g1 after 2', 'follow g1 after 2']);
    expect(runs.list()[0]?.view.texts[0]).toMatchObject({ status: 'ready' });
  });

  it('asks the person when the companion stays away, and goes on with the same key', async () => {
    const { runs, asked, stored, until } = setUp([{ events: [], fails: new CompanionError('offline') }]);
    runs.start(request);
    await until('interrupted');
    expect(stored).toEqual(['remember k1', 'unanswered k1']);
    // Being connected again is not yet a reason to send what may never have left.
    runs.resumeAll();
    expect(runs.list()[0]?.state.status).toBe('interrupted');
    runs.resume('k1');
    await until('interrupted');
    expect(asked).toEqual(['start k1', 'start k1']);
  });

  it('goes on by itself with what was under way once the companion is back', async () => {
    const lost = { events: [], fails: new CompanionError('offline') };
    const passes: Pass[] = [{ events: [started], fails: new CompanionError('offline') }, lost, lost, lost, lost];
    const { runs, asked, until } = setUp(passes);
    runs.start(request);
    await until('interrupted');
    passes.push({ events: [completed, finished], fails: new CompanionError('offline') });
    runs.resumeAll();
    await until('finished');
    expect(asked.at(-1)).toBe('follow g1 after 1');
  });

  it('forgets what was refused before it started', async () => {
    const problem = { type: 't', title: 't', status: 402, detail: 'The budget is used up.', code: 'budget_exceeded' as const, requestId: 'r' };
    const { runs, stored, until } = setUp([{ events: [], fails: new CompanionError('problem', { problem }) }]);
    runs.start(request);
    await until('refused');
    expect(stored).toEqual(['remember k1', 'forget local-k1']);
  });

  it('stops on the server only once it has a name there', async () => {
    const { runs, asked, until } = setUp([{ events: [started, completed, finished] }]);
    runs.start(request);
    runs.stop('k1');
    expect(runs.list()[0]?.state.status).toBe('stopping');
    expect(asked).toEqual([]);
    await until('finished');
    expect(asked).toEqual(['start k1', cancelGeneration.operationId]);
  });

  it('replays what was running when the panel closed, from the first event on', async () => {
    const record: RememberedRun = { id: 'g1', idempotencyKey: 'k0', request, status: 'running', startedAt: '2026-11-20T09:59:00Z' };
    const { runs, asked, until } = setUp([{ events: [started, completed, finished] }], [record]);
    await runs.restore();
    await until('finished');
    expect(asked).toEqual(['follow g1 after undefined']);
  });

  it('does not send on its own what was sent off long ago and never answered', async () => {
    const record: RememberedRun = { id: 'local-k0', idempotencyKey: 'k0', request, status: 'starting', startedAt: '2026-11-20T08:00:00Z' };
    const { runs, asked } = setUp([], [record]);
    await runs.restore();
    expect(runs.list()[0]?.state.status).toBe('interrupted');
    expect(asked).toEqual([]);
  });
});
