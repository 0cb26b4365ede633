import { addMoney, formatUsd, type Nanodollars, zeroUsd } from '#shared/domain/money';
import { type CostRange, estimateImage, estimateText } from '#shared/pricing/estimate-cost';
import { buildImagePrompt } from './prompt/image-prompt.ts';
import { buildTextPrompt } from './prompt/text-prompt.ts';
import { type PreparedGeneration, pictureContext, postContext } from './run/run-context.ts';

/** Pixels as they are asked of a vendor, near enough for an estimate. */
const pixels = { '1:1': [1088, 1088], '4:5': [1088, 1360], '9:16': [1088, 1936], '16:9': [1920, 1088], '1.91:1': [1200, 640], '4:3': [1440, 1088] } as const;

/** From the first model's least to the dearest model's most, over all variants. A side is null where a price is unknown. */
export function estimateGeneration(prepared: PreparedGeneration, at: string): CostRange {
  const { request, candidates } = prepared;
  const texts = Array.from({ length: request.variants }, (_, index) => {
    const prompt = buildTextPrompt(postContext(prepared, index + 1));
    const promptText = prompt.instructions + prompt.input + JSON.stringify(prompt.schema.schema);
    return rangeOver(candidates.text, (model) => estimateText(model, at, { promptText, maxOutputTokens: prompt.maxOutputTokens }));
  });
  const wish = request.image;
  const images = wish
    ? Array.from({ length: wish.variants }, (_, index) => {
        const { aspectRatio, creativity, quality } = wish;
        const references = prepared.references.length;
        const promptText = buildImagePrompt(pictureContext(prepared, index + 1), { aspectRatio, creativity, references });
        const [width, height] = pixels[aspectRatio];
        return rangeOver(candidates.image, (model) => estimateImage(model, at, { promptText, quality, width, height, references }));
      })
    : [];
  return [...texts, ...images].reduce((sum, range) => ({ low: plus(sum.low, range.low), high: plus(sum.high, range.high) }), nothing);
}

const nothing: CostRange = { low: zeroUsd, high: zeroUsd };

function rangeOver(models: readonly string[], estimate: (model: string) => CostRange): CostRange {
  const ranges = models.map((model) => (model.startsWith('builtin/') ? nothing : estimate(model)));
  const [first] = ranges;
  if (!first) return nothing;
  const highs = ranges.map((range) => range.high);
  return { low: first.low, high: highs.some((high) => high === null) ? null : (highs.toSorted(descending)[0] ?? null) };
}

function descending(one: Nanodollars | null, other: Nanodollars | null): number {
  return (one ?? 0n) < (other ?? 0n) ? 1 : -1;
}

function plus(one: Nanodollars | null, other: Nanodollars | null): Nanodollars | null {
  return one === null || other === null ? null : addMoney(one, other);
}

export function formatRange(range: CostRange): { lowUsd: string | null; highUsd: string | null } {
  return { lowUsd: range.low === null ? null : formatUsd(range.low), highUsd: range.high === null ? null : formatUsd(range.high) };
}
