import { describe, expect, it } from 'vitest';
import { generationRequestSchema } from '#shared/contracts/generation';
import { type FinishedRun, usualRun } from './usual-run.ts';

const base = { brief: 'Soup', kind: 'post', platform: 'facebook', placement: 'feed', language: 'en', variants: 1, tier: 'draft' };
const picture = { style: 'photoreal', aspectRatio: '4:5', quality: 'medium', creativity: 50, variants: 1 };
const request = (change: object = {}) => generationRequestSchema.parse({ ...base, image: picture, ...change });
const run = (costUsd: string, totalMs: number, change: Partial<FinishedRun> = {}): FinishedRun => ({
  request: request(),
  status: 'succeeded',
  costUsd,
  costKnown: true,
  totalMs,
  ...change,
});

describe('usualRun', () => {
  it('is the middle one, by time from the first run on and by cost from the third', () => {
    const runs = [run('0.041', 9_000), run('0.0094', 1_000)];
    expect(usualRun(runs, request())).toEqual({ timeMs: 9_000, costUsd: undefined });
    expect(usualRun([...runs, run('0.0336', 8_000)], request())).toEqual({ timeMs: 8_000, costUsd: '0.0336' });
  });
  it('counts only finished runs of the same kind whose cost is known', () => {
    const others = [
      run('1', 1, { status: 'partial' }),
      run('1', 1, { costKnown: false }),
      ...[{ variants: 3 }, { tier: 'final' }, { image: null }, { image: { ...picture, quality: 'high' } }].map((change) =>
        run('1', 1, { request: request(change) }),
      ),
    ];
    expect(usualRun(others, request())).toEqual({ timeMs: 1, costUsd: undefined });
    expect(usualRun([...others, ...others], request()).costUsd).toBeUndefined();
  });
  it('does not care what it was about', () => {
    const other = request({ brief: 'Bread', language: 'de', image: { ...picture, style: 'cartoon' } });
    expect(
      usualRun(
        [1, 2, 3].map((n) => run('0.02', n, { request: other })),
        request(),
      ).costUsd,
    ).toBe('0.02');
  });
  it('knows nothing without a request', () => {
    expect(usualRun([run('0.02', 1)], undefined)).toEqual({ timeMs: undefined, costUsd: undefined });
  });
});
