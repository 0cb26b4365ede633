import { describe, expect, it } from 'vitest';
import { formatUsd } from '#shared/domain/money';
import { estimateImage, estimateText } from './estimate-cost.ts';

const at = '2026-11-20T12:00:00Z';
const promptText = 'x'.repeat(4_000);

describe('estimates', () => {
  it('go from a short answer to the longest that is allowed', () => {
    const { low, high } = estimateText('openai/gpt-6-luna', at, { promptText, maxOutputTokens: 6_000 });
    expect([low && formatUsd(low), high && formatUsd(high)]).toEqual(['0.000175000', '0.003250000']);
  });

  it('count what is not plain Latin by its bytes', () => {
    const plain = estimateText('openai/gpt-6-luna', at, { promptText, maxOutputTokens: 1 }).high as bigint;
    const other = estimateText('openai/gpt-6-luna', at, { promptText: '日'.repeat(4_000), maxOutputTokens: 1 }).high as bigint;
    expect(other - plain).toBe(400_000n);
  });

  it('are near the list price of a picture', () => {
    const wish = { promptText: 'A cup.', quality: 'medium', width: 1088, height: 1088, references: 0 } as const;
    const { low } = estimateImage('google/gemini-nano-banana-2.1', at, wish);
    expect(low && formatUsd(low)).toBe('0.033603000');
    const flare = estimateImage('openai/gpt-image-2.5-flare', at, wish);
    expect(flare.high as bigint).toBeGreaterThan(flare.low as bigint);
  });

  it('are unknown where the price is', () => {
    expect(estimateText('openai/gpt-99', at, { promptText, maxOutputTokens: 10 })).toEqual({ low: null, high: null });
  });
});
