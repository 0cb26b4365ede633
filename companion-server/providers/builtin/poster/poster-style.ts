import type { Box, Size } from './box.ts';
import type { Hex } from './colour.ts';
import type { FaceName } from './fonts.ts';
import type { Motif, Tone } from './motifs/motif.ts';
import type { Seeds } from './palette.ts';
import type { Random } from './random.ts';
import { group, path } from './svg.ts';

/** What a style is given to paint. */
export interface Scene {
  size: Size;
  /** One hundredth of the shorter side, in pixels. */
  unit: number;
  /** Where the eye should go. */
  art: Box;
  /** Where words will stand: kept calm. Undefined where there are none. */
  text: Box | undefined;
  /** How picture and words share the space. */
  flow: 'art-above' | 'art-below' | 'art-left' | 'art-right' | 'art-only';
  seeds: Seeds;
  random: Random;
  motif: Motif | undefined;
  /** A picture of the person's will be put into `art`: nothing else is drawn there. */
  photo: boolean;
  /** 0 keeps calm, 100 is free. */
  creativity: number;
}

export interface Painting {
  definitions: string;
  body: string;
  /** Colours that words may have here, the preferred one first. */
  inks: readonly [Hex, ...Hex[]];
  /** The colour of one line or word, where it is readable there. */
  accent: Hex;
  /** Film grain, 0 to about 20 steps of 255. */
  grain?: number;
}

export interface PosterStyle {
  face: FaceName;
  supportFace: FaceName;
  uppercase?: boolean;
  tracking?: number;
  leading: number;
  /** The headline's largest size in units. */
  maxSize: number;
  align?: 'centre' | 'start';
  /** Room kept free around the words for a panel, in units. */
  padding?: { x: number; y: number };
  /** What stands above the headline. */
  rule: 'bar' | 'ornament' | 'none';
  effect: 'plain' | 'split' | 'pressed';
  accentLine: boolean;
  /** The frame of a person's picture: corner radius and border in units. */
  photo: { radius: number; border: number; treatment: 'none' | 'sepia' | 'neon' };
  paint(scene: Scene): Painting;
}

/** Places the motif so that it stands in the middle of the lower edge of a square inside `box`. */
export function placeMotif(
  motif: Motif,
  box: Box,
  paint: (tone: Tone) => Record<string, string | number | undefined>,
  attributes: Record<string, string> = {},
): string {
  const side = Math.min(box.width, box.height);
  const x = box.x + (box.width - side) / 2;
  const y = box.y + (box.height - side) / 2;
  const parts = motif.parts.map(([tone, data]) => path(data, paint(tone)));
  return group({ transform: `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(side / 100).toFixed(4)})`, ...attributes }, ...parts);
}

/** A square of `side` around a point. */
export function squareAround(cx: number, cy: number, side: number): Box {
  return { x: cx - side / 2, y: cy - side / 2, width: side, height: side };
}
