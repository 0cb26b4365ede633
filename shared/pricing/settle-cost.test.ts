import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUsd } from '#shared/domain/money';
import { type PriceRow, priceOf, priceRows } from './price-list.ts';
import { settleCost, type UsedAmounts } from './settle-cost.ts';

const nothing: UsedAmounts = {
  inputTokens: null,
  cachedInputTokens: null,
  outputTokens: null,
  inputImageTokens: null,
  outputImageTokens: null,
  images: 0,
  videoSeconds: 0,
};
const at = '2026-11-20T12:00:00.000Z';
const costOf = (model: string, usage: Partial<UsedAmounts>, when = at, requestedModel = model) =>
  settleCost({ model, requestedModel, at: when, usage: { ...nothing, ...usage } });
const dollars = (cost: ReturnType<typeof costOf>) => (cost.usd === null ? null : formatUsd(cost.usd));

describe('settleCost', () => {
  it('prices input, cached input and output apart', () => {
    expect(dollars(costOf('openai/gpt-6-luna', { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 200 }))).toBe('0.000164000');
  });

  it('prices the picture tokens of a 1K picture as the vendor lists it', () => {
    const usage = { inputTokens: 0, outputTokens: 1120, outputImageTokens: 1120, images: 1 };
    expect(dollars(costOf('google/gemini-nano-banana-2.1', usage))).toBe('0.033600000');
  });

  it('falls back to the flat price where the vendor counted nothing', () => {
    expect(dollars(costOf('google/gemini-nano-banana-2.1', { images: 2 }))).toBe('0.067200000');
  });

  it('takes the vendor own figure over any table', () => {
    const cost = costOf('google/gemini-3.8-flash', { vendorCostUsd: '0.00012345678', inputTokens: 5, outputTokens: 5 });
    expect([dollars(cost), cost.source]).toEqual(['0.000123457', 'vendor']);
  });

  it('changes price on the announced day', () => {
    const usage = { inputTokens: 1_000_000, outputTokens: 0 };
    expect(dollars(costOf('google/gemini-3.8-flash', usage, '2026-12-31T23:59:59.999Z'))).toBe('0.750000000');
    expect(dollars(costOf('google/gemini-3.8-flash', usage, '2027-01-01T00:00:00.000Z'))).toBe('1.500000000');
  });

  it('bills the whole request at the long tier above its threshold', () => {
    expect(dollars(costOf('openai/gpt-6.1-sol', { inputTokens: 272_000, outputTokens: 0 }))).toBe('0.544000000');
    expect(dollars(costOf('openai/gpt-6.1-sol', { inputTokens: 272_001, outputTokens: 1_000 }))).toBe('1.103004000');
  });

  it('prices a snapshot as its model, and never guesses for a stranger', () => {
    const usage = { inputTokens: 10, outputTokens: 10 };
    expect(dollars(costOf('openai/gpt-6-luna-2026-10-09', usage))).toBe('0.000006000');
    expect(dollars(costOf('openai/gpt-6-luna-eu', usage, at, 'openai/gpt-6-luna'))).toBe('0.000006000');
    expect(costOf('openai/gpt-7', usage, at, 'openai/gpt-6-luna')).toEqual({ usd: null, source: 'unknown', priceVersion: null });
  });

  it('is unknown, not zero, where the vendor reported nothing and no flat price exists', () => {
    expect(costOf('openai/gpt-6-luna', {}).usd).toBeNull();
    expect(costOf('openai/gpt-image-2.5-flare', { inputTokens: 10, outputTokens: 5, outputImageTokens: 0 }).usd).toBeNull();
  });

  it('equals an independent calculation to the last nanodollar', () => {
    const tokens = fc.integer({ min: 0, max: 400_000 });
    fc.assert(
      fc.property(fc.constantFrom(...priceRows), tokens, tokens, tokens, tokens, tokens, (row, a, b, c, d, e) => {
        const usage = { ...nothing, inputTokens: a + b + c, cachedInputTokens: a, inputImageTokens: b, outputTokens: d + e, outputImageTokens: e, images: 1 };
        const day = row.from ?? row.until ?? '2026-11-20';
        const cost = settleCost({ model: row.model, requestedModel: row.model, at: `${day}T10:00:00Z`, usage });
        expect(cost.usd === null ? null : formatUsd(cost.usd)).toBe(independently(row, { full: c, cached: a, image: b, text: d, picture: e }));
      }),
      { numRuns: 500 },
    );
  });
});

/** The same sum in units of 10^-15 dollars, written without the module under test. */
function independently(row: PriceRow, tokens: { full: number; cached: number; image: number; text: number; picture: number }): string | null {
  const input = tokens.full + tokens.cached + tokens.image;
  const rates = row.longContext && input > row.longContext.aboveInputTokens ? row.longContext : row;
  const femto = (rate: string | undefined) => (rate === undefined ? undefined : BigInt(Math.round(Number(rate) * 1e9)));
  const lines: [number, bigint | undefined][] = [
    [tokens.full, femto(rates.input)],
    [tokens.cached, femto(rates.cachedInput ?? rates.input)],
    [tokens.image, femto(rates.inputImage ?? rates.input)],
    [tokens.text, femto(rates.output)],
    [tokens.picture, femto(rates.outputImage)],
  ];
  if (lines.some(([count, rate]) => count > 0 && rate === undefined)) return null;
  const sum = lines.reduce((total, [count, rate]) => total + BigInt(count) * (rate ?? 0n), 0n);
  const nano = (sum + 500_000n) / 1_000_000n;
  return `${nano / 1_000_000_000n}.${String(nano % 1_000_000_000n).padStart(9, '0')}`;
}

describe('the price list', () => {
  it('has readable decimals and at most one row per model and day', () => {
    const names = ['input', 'cachedInput', 'cacheWrite', 'output', 'inputImage', 'outputImage', 'perImage', 'perSecond'] as const;
    for (const row of priceRows) for (const name of names) if (row[name] !== undefined) expect(row[name]).toMatch(/^\d+(\.\d{1,9})?$/);
    for (const row of priceRows) expect(priceOf(row.model, row.from ?? row.until ?? '2026-11-20')).toBe(row);
  });
});
