import { type Nanodollars, roundToNano } from '#shared/domain/money';
import { priceOf } from './price-list.ts';
import { exactCost, type UsedAmounts } from './settle-cost.ts';

/** A cost before the fact. `null`: no estimate in that direction. */
export interface CostRange {
  low: Nanodollars | null;
  high: Nanodollars | null;
}

const noPictures = { cachedInputTokens: 0, inputImageTokens: 0, outputImageTokens: 0, images: 0, videoSeconds: 0 };

/** What a short post's answer takes at least: title, a few lines, hashtags. */
const SHORT_ANSWER_TOKENS = 150;

/**
 * The range for one text call. Low: a token for every four characters and a short answer.
 * High: a token for every two bytes (more than any of the vendors' tokenisers needs for prose), room for the schema, and the whole allowed answer.
 */
export function estimateText(model: string, at: string, request: { promptText: string; maxOutputTokens: number }): CostRange {
  const bytes = utf8Length(request.promptText);
  return {
    low: costOf(model, at, { ...noPictures, inputTokens: Math.ceil(request.promptText.length / 4), outputTokens: SHORT_ANSWER_TOKENS }),
    high: costOf(model, at, { ...noPictures, inputTokens: Math.ceil(bytes / 2) + 500, outputTokens: request.maxOutputTokens }),
  };
}

/** Picture tokens per picture: what Google documents for its flash picture models, by size. */
const GOOGLE_PICTURE_TOKENS = { '1K': 1120, '2K': 1680 } as const;
/** OpenAI's picture tokens grow with the area; per million pixels, from the prices of gpt-image-1.5 by size (2026-08). Newer models publish none. */
const OPENAI_TOKENS_PER_MEGAPIXEL = { low: 275, medium: 1015, high: 3970 } as const;
/** A reference picture is read with at most about this many tokens (high fidelity). */
const REFERENCE_TOKENS = 6_240;

/** The range for one picture call. `size` in pixels as it is asked of the vendor. */
export function estimateImage(
  model: string,
  at: string,
  request: { promptText: string; quality: 'low' | 'medium' | 'high'; width: number; height: number; references: number },
): CostRange {
  const text = Math.ceil(request.promptText.length / 4);
  const bytes = utf8Length(request.promptText);
  const picture = pictureTokens(model, request);
  const low = { ...noPictures, inputTokens: text, outputTokens: picture.low, outputImageTokens: picture.low, images: 1 };
  const references = request.references * REFERENCE_TOKENS;
  const high = {
    ...noPictures,
    inputTokens: Math.ceil(bytes / 2) + references,
    inputImageTokens: references,
    outputTokens: picture.high + picture.highText,
    outputImageTokens: picture.high,
    images: 1,
  };
  return { low: costOf(model, at, low), high: costOf(model, at, high) };
}

function pictureTokens(model: string, request: { quality: 'low' | 'medium' | 'high'; width: number; height: number }) {
  if (model.startsWith('google/')) {
    const tokens = GOOGLE_PICTURE_TOKENS[request.quality === 'high' ? '2K' : '1K'];
    // The model may think and write a line beside the picture.
    return { low: tokens, high: tokens, highText: 2_000 };
  }
  const tokens = Math.ceil((OPENAI_TOKENS_PER_MEGAPIXEL[request.quality] * request.width * request.height) / 1_000_000);
  // Taken from an older model, so the upper end is doubled.
  return { low: tokens, high: tokens * 2, highText: 0 };
}

function costOf(model: string, at: string, usage: UsedAmounts): Nanodollars | null {
  const row = priceOf(model, at);
  const exact = row && exactCost(row, usage);
  return exact ? roundToNano(exact) : null;
}

const PLAIN = /^[ -~\n]*$/;

function utf8Length(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
