import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProviderFailure, type ProviderFailureKind } from '../../../providers/vendor-call.ts';
import { PartFailed, runAttempts } from './run-attempts.ts';

interface Step {
  kind: ProviderFailureKind | 'works';
  retryAfterMs?: number;
  unbilled?: boolean;
  showedWords?: boolean;
}

/** Runs with scripted answers per model, in order; the clock moves by the waits. A model whose script is used up works. */
async function run(script: Record<string, Step[]>, options: { repeatUnanswered?: boolean; lastsMs?: number; candidates?: string[] } = {}) {
  const asked: string[] = [];
  const waits: number[] = [];
  let now = 0;
  let showed = false;
  const outcome = await runAttempts({
    candidates: options.candidates ?? Object.keys(script),
    repeatUnanswered: options.repeatUnanswered ?? true,
    showedWords: () => showed,
    exhausted: new Set(),
    deadline: options.lastsMs ?? 60_000,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    ask: async (model) => {
      asked.push(model);
      const step = script[model]?.shift() ?? { kind: 'works' };
      showed = step.showedWords ?? false;
      if (step.kind !== 'works') throw new ProviderFailure(step.kind, 'It failed.', step);
      return model;
    },
  }).catch((error: PartFailed) => error);
  return { asked, waits, outcome, kind: outcome instanceof PartFailed ? outcome.failure.kind : 'works' };
}

describe('runAttempts', () => {
  it('waits a short 429 out and asks the same model again', async () => {
    const { asked, waits, outcome } = await run({ a: [{ kind: 'rate_limited', retryAfterMs: 10_000 }], b: [] });
    expect([asked, waits, outcome]).toEqual([['a', 'a'], [10_000], 'a']);
  });

  it.each([[{ kind: 'rate_limited', retryAfterMs: 10_001 }], [{ kind: 'rate_limited' }], [{ kind: 'quota_exhausted', retryAfterMs: 1 }]] as const)(
    'goes to the next model after %j',
    async (step) => {
      const { asked, waits } = await run({ a: [step], b: [] });
      expect([asked, waits]).toEqual([['a', 'b'], []]);
    },
  );

  it('does not wait beyond the end of the part', async () => {
    expect((await run({ a: [{ kind: 'rate_limited', retryAfterMs: 5_000 }] }, { lastsMs: 4_000 })).waits).toEqual([]);
  });

  it('says rate_limited with the wait where no model is left, whatever else went wrong', async () => {
    const { outcome } = await run({ a: [{ kind: 'overloaded' }], b: [{ kind: 'rate_limited', retryAfterMs: 30_000 }], c: [{ kind: 'bad_key' }] });
    expect(outcome).toMatchObject({ failure: { kind: 'rate_limited', retryAfterMs: 30_000 }, model: 'b' });
  });

  it('ends at a refusal: no other vendor sees the request', async () => {
    expect(await run({ a: [{ kind: 'refused' }], b: [] })).toMatchObject({ asked: ['a'], kind: 'refused' });
  });

  it('repeats a picture that got no answer by nobody, a text by the next model', async () => {
    expect(await run({ a: [{ kind: 'no_answer' }], b: [] }, { repeatUnanswered: false })).toMatchObject({ asked: ['a'], kind: 'no_answer' });
    expect(await run({ a: [{ kind: 'no_answer' }], b: [] })).toMatchObject({ asked: ['a', 'b'], kind: 'works' });
  });

  it('gives a single overloaded model one more try, but not after words were shown', async () => {
    expect((await run({ a: [{ kind: 'overloaded' }] })).asked).toEqual(['a', 'a']);
    expect((await run({ a: [{ kind: 'overloaded' }, { kind: 'overloaded' }] })).asked).toEqual(['a', 'a']);
    expect((await run({ a: [{ kind: 'broken_answer', showedWords: true }] })).asked).toEqual(['a']);
  });

  it('pays no picture twice: a broken one is not asked for again of the same model', async () => {
    expect((await run({ a: [{ kind: 'broken_answer' }] }, { repeatUnanswered: false })).asked).toEqual(['a']);
    expect((await run({ a: [{ kind: 'overloaded', unbilled: true }] }, { repeatUnanswered: false })).asked).toEqual(['a', 'a']);
  });

  it('always ends, within a few attempts per model, and works where the route has a healthy model', async () => {
    const kinds = fc.constantFrom<ProviderFailureKind>(
      'rate_limited',
      'quota_exhausted',
      'overloaded',
      'no_answer',
      'broken_answer',
      'retired',
      'bad_key',
      'bad_request',
    );
    const step = fc.record({ kind: kinds, retryAfterMs: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }), showedWords: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 4 }), fc.boolean(), async (scripts, isHealthy) => {
        const sick = Object.fromEntries(scripts.map((steps, index) => [`m${index}`, steps]));
        const { asked, kind } = await run(isHealthy ? { ...sick, healthy: [] } : sick, { lastsMs: 1e9 });
        expect(asked.length).toBeLessThanOrEqual((scripts.length + 1) * 5);
        expect(kind === 'works').toBe(isHealthy);
      }),
    );
  });
});
