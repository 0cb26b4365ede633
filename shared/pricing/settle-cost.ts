import { type ExactUsd, exactProduct, exactSum, exactUsd, type Nanodollars, roundToNano, zeroUsd } from '#shared/domain/money';
import { type PriceRow, priceOf, priceVersionOf, type Rates } from './price-list.ts';

/** What a vendor said it used. `null`: it did not say. Cached is a part of input, reasoning a part of output, pictures a part of both. */
export interface UsedAmounts {
  inputTokens: number | null;
  cachedInputTokens: number | null;
  cacheWriteTokens?: number | null;
  outputTokens: number | null;
  inputImageTokens: number | null;
  outputImageTokens: number | null;
  images: number;
  videoSeconds: number;
  vendorCostUsd?: string;
}

export interface Cost {
  /** null: not known. */
  usd: Nanodollars | null;
  source: 'vendor' | 'price-table' | 'free' | 'unknown';
  priceVersion: string | null;
}

export const freeCost: Cost = { usd: zeroUsd, source: 'free', priceVersion: null };
export const unknownCost: Cost = { usd: null, source: 'unknown', priceVersion: null };

const PER_MILLION = 6;

/** The cost of one call: the vendor's own figure, else usage × dated price, exact and rounded half up once. Else unknown, never zero. */
export function settleCost(call: { model: string; requestedModel: string; at: string; usage: UsedAmounts }): Cost {
  const { usage } = call;
  if (usage.vendorCostUsd !== undefined) return { usd: roundToNano(exactUsd(usage.vendorCostUsd)), source: 'vendor', priceVersion: null };
  const row = priceOf(call.model, call.at) ?? (isVersionOf(call.model, call.requestedModel) ? priceOf(call.requestedModel, call.at) : undefined);
  if (!row) return unknownCost;
  const exact = exactCost(row, usage);
  if (!exact) return { ...unknownCost, priceVersion: priceVersionOf(row) };
  return { usd: roundToNano(exact), source: 'price-table', priceVersion: priceVersionOf(row) };
}

function isVersionOf(billed: string, requested: string): boolean {
  return billed === requested || billed.startsWith(`${requested}-`) || billed.startsWith(`${requested}@`);
}

/** Undefined where a rate or a count that is needed is unknown. */
export function exactCost(row: PriceRow, usage: UsedAmounts): ExactUsd | undefined {
  if (usage.inputTokens === null || usage.outputTokens === null) return flatCost(row, usage);
  const rates = row.longContext && usage.inputTokens > row.longContext.aboveInputTokens ? row.longContext : row;
  const parts = tokenParts(usage.inputTokens, usage.outputTokens, usage).map(({ tokens, rate }) =>
    priced(
      tokens,
      rate.map((name) => rates[name]),
    ),
  );
  return parts.every((part) => part !== undefined) ? exactSum(parts) : undefined;
}

function flatCost(row: PriceRow, usage: UsedAmounts): ExactUsd | undefined {
  const parts = [
    ...(usage.images > 0 && row.perImage !== undefined ? [exactProduct(exactUsd(row.perImage), usage.images)] : []),
    // Seconds are asked for and billed in whole milliseconds.
    ...(usage.videoSeconds > 0 && row.perSecond !== undefined ? [exactProduct(exactUsd(row.perSecond), Math.round(usage.videoSeconds * 1000), 3)] : []),
  ];
  return parts.length > 0 ? exactSum(parts) : undefined;
}

type RateName = keyof Rates;

/** Every token in exactly one part. The rate is the first that is known of its names: where a vendor has no picture or cache price, the plain one holds. */
function tokenParts(input: number, output: number, usage: UsedAmounts): { tokens: number; rate: readonly RateName[] }[] {
  const cached = Math.min(usage.cachedInputTokens ?? 0, input);
  const inputImage = Math.min(usage.inputImageTokens ?? 0, input - cached);
  const written = Math.min(usage.cacheWriteTokens ?? 0, input - cached - inputImage);
  const outputImage = Math.min(usage.outputImageTokens ?? 0, output);
  return [
    { tokens: input - cached - inputImage - written, rate: ['input'] },
    { tokens: cached, rate: ['cachedInput', 'input'] },
    { tokens: inputImage, rate: ['inputImage', 'input'] },
    { tokens: written, rate: ['cacheWrite', 'input'] },
    { tokens: output - outputImage, rate: ['output'] },
    { tokens: outputImage, rate: ['outputImage'] },
  ];
}

function priced(tokens: number, rates: readonly (string | undefined)[]): ExactUsd | undefined {
  if (tokens === 0) return { value: 0n, scale: 0 };
  const rate = rates.find((candidate) => candidate !== undefined);
  return rate === undefined ? undefined : exactProduct(exactUsd(rate), tokens, PER_MILLION);
}
