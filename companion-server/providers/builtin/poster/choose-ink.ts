import { type Box, inset } from './box.ts';
import { contrast, type Hex, hexOf, mix } from './colour.ts';
import { averageColour, type Pixels, veil, worstContrast } from './pixels.ts';

/** What WCAG 2.2 asks of text (AA). */
export const leastContrast = 4.5;

export interface Ink {
  colour: Hex;
  /** Measured against what is really behind the words, scrim included. */
  contrast: number;
  /** A sheer panel under the words, where the picture alone was too lively. */
  scrim: { box: Box; colour: Hex; opacity: number } | undefined;
}

/**
 * The first of the style's inks that is readable on what is really behind these lines. Where none is, a panel goes under them,
 * only as dense as it must be.
 */
export function chooseInk(pixels: Pixels, lines: readonly Box[], inks: readonly Hex[], unit: number): Ink {
  if (lines.length === 0) return { colour: inks[0] ?? '#000000', contrast: 21, scrim: undefined };
  const candidates = [...inks, '#ffffff', '#0d0d0d'] as Hex[];
  for (const colour of candidates) {
    const reached = worstContrast(pixels, lines, colour);
    if (reached >= leastContrast) return { colour, contrast: reached, scrim: undefined };
  }
  return withScrim(pixels, lines, candidates, unit);
}

function withScrim(pixels: Pixels, lines: readonly Box[], candidates: readonly Hex[], unit: number): Ink {
  const box = inset(unionOf(lines), -2.6 * unit, -2 * unit);
  const behind = hexOf(averageColour(pixels, box));
  const colour = candidates.reduce((best, candidate) => (contrast(candidate, behind) > contrast(best, behind) ? candidate : best));
  const panel = contrast(colour, '#ffffff') > contrast(colour, '#000000') ? mix(behind, '#ffffff', 0.88) : mix(behind, '#000000', 0.85);
  for (let opacity = 0.3; opacity < 0.96; opacity += 0.08) {
    const reached = worstContrast(veil(pixels, [box], panel, opacity), lines, colour);
    if (reached >= leastContrast) return { colour, contrast: reached, scrim: { box, colour: panel, opacity } };
  }
  return { colour, contrast: contrast(colour, panel), scrim: { box, colour: panel, opacity: 1 } };
}

export function unionOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
