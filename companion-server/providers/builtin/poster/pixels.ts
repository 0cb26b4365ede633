import type { Box, Size } from './box.ts';
import { contrastOf, type Hex, luminance, type Rgb, rgbOf } from './colour.ts';

/** A painted picture, three bytes a pixel. */
export interface Pixels extends Size {
  data: Uint8ClampedArray;
}

/** Luminance 0..255 steps of a channel, looked up: measuring reads many pixels. */
const linear = Float64Array.from({ length: 256 }, (_, part) => luminance([part, part, part]));

/** The contrast of a colour with what is really behind it: with the worst hundredth of the pixels in these boxes. */
export function worstContrast(pixels: Pixels, boxes: readonly Box[], ink: Hex): number {
  const inkLuminance = luminance(rgbOf(ink));
  const counts = new Uint32Array(1_001);
  let total = 0;
  for (const box of boxes) {
    forEachPixel(pixels, box, 2, (offset) => {
      const behind = luminanceAt(pixels.data, offset);
      const bin = Math.min(1_000, Math.floor(behind * 1_000));
      counts[bin] = (counts[bin] ?? 0) + 1;
      total += 1;
    });
  }
  if (total === 0) return 21;
  const allowed = Math.floor(total * 0.01);
  const fromDark = edge(counts, allowed, 1) / 1_000;
  const fromLight = (edge(counts, allowed, -1) + 1) / 1_000;
  return Math.min(contrastOf(inkLuminance, fromDark), contrastOf(inkLuminance, Math.min(1, fromLight)), between(inkLuminance, fromDark, fromLight));
}

/** An ink whose own lightness occurs behind it cannot be read there, whatever the edges say. */
function between(ink: number, dark: number, light: number): number {
  return ink > dark && ink < light ? 1 : 21;
}

function edge(counts: Uint32Array, allowed: number, step: 1 | -1): number {
  let seen = 0;
  let bin = step === 1 ? 0 : counts.length - 1;
  while (bin >= 0 && bin < counts.length) {
    seen += counts[bin] ?? 0;
    if (seen > allowed) return bin;
    bin += step;
  }
  return step === 1 ? counts.length - 1 : 0;
}

function luminanceAt(data: Uint8ClampedArray, offset: number): number {
  return 0.2126 * (linear[data[offset] ?? 0] ?? 0) + 0.7152 * (linear[data[offset + 1] ?? 0] ?? 0) + 0.0722 * (linear[data[offset + 2] ?? 0] ?? 0);
}

function forEachPixel({ width, height }: Size, box: Box, step: number, visit: (offset: number) => void): void {
  const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const [end, low] = [Math.min(width, Math.ceil(box.x + box.width)), Math.min(height, Math.ceil(box.y + box.height))];
  for (let y = top; y < low; y += step) for (let x = left; x < end; x += step) visit((y * width + x) * 3);
}

/** The middle colour of a box. */
export function averageColour(pixels: Pixels, box: Box): Rgb {
  const sum = [0, 0, 0];
  let total = 0;
  forEachPixel(pixels, box, 4, (offset) => {
    for (let part = 0; part < 3; part += 1) sum[part] = (sum[part] ?? 0) + (pixels.data[offset + part] ?? 0);
    total += 1;
  });
  const middle = sum.map((part) => part / Math.max(1, total));
  return [middle[0] ?? 0, middle[1] ?? 0, middle[2] ?? 0];
}

/**
 * Film grain: the same step to all three channels, from a table. A few dozen rows at a time; `breathe` is awaited in between, so that
 * nothing else on this thread waits for two megapixels.
 */
export async function addGrain(pixels: Pixels, strength: number, next: () => number, breathe: () => Promise<unknown>): Promise<void> {
  const table = Int8Array.from({ length: 16_411 }, () => Math.round((next() + next() - 1) * strength));
  const { data, width, height } = pixels;
  for (let y = 0; y < height; y += 1) {
    if (y % 96 === 95) await breathe();
    let spot = Math.floor(next() * table.length);
    for (let offset = y * width * 3, end = offset + width * 3; offset < end; offset += 3) {
      const step = table[spot] ?? 0;
      spot = spot + 1 === table.length ? 0 : spot + 1;
      data[offset] = (data[offset] ?? 0) + step;
      data[offset + 1] = (data[offset + 1] ?? 0) + step;
      data[offset + 2] = (data[offset + 2] ?? 0) + step;
    }
  }
}

/** Lays a colour over a box, `share` of it, for measuring what a scrim would do. */
export function veil(pixels: Pixels, boxes: readonly Box[], colour: Hex, share: number): Pixels {
  const copy = { ...pixels, data: Uint8ClampedArray.from(pixels.data) };
  const [red, green, blue] = rgbOf(colour);
  for (const box of boxes) {
    forEachPixel(copy, box, 1, (offset) => {
      copy.data[offset] = blend(copy.data[offset], red, share);
      copy.data[offset + 1] = blend(copy.data[offset + 1], green, share);
      copy.data[offset + 2] = blend(copy.data[offset + 2], blue, share);
    });
  }
  return copy;
}

const blend = (under: number | undefined, over: number, share: number): number => Math.round((under ?? 0) * (1 - share) + over * share);
