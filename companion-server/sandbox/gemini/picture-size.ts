import type { aspectRatios, imageSizes } from './content-body.ts';

type Ratio = (typeof aspectRatios)[number];
type Step = (typeof imageSizes)[number];

const scale: Record<Step, number> = { '512': 0.5, '1K': 1, '2K': 2, '4K': 4 };

/** Pixels of a picture: about a megapixel at 1K, both sides divisible by 32, as the vendor gives them. */
export function pictureSize(ratio: Ratio, step: Step): { width: number; height: number } {
  const [across = 1, down = 1] = ratio.split(':').map(Number);
  const side = 1024 * Math.sqrt(across / down);
  const round = (pixels: number) => Math.max(32, Math.round(pixels / 32) * 32) * scale[step];
  return { width: round(side), height: round(side * (down / across)) };
}

/** Billed output tokens of one picture. */
export function pictureTokens(step: Step): number {
  return { '512': 747, '1K': 1120, '2K': 1120, '4K': 2000 }[step];
}
