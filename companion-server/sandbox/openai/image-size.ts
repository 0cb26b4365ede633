export interface Size {
  width: number;
  height: number;
}

/** `auto` is square. A size the vendor would refuse is given as the sentence it would refuse it with. */
export function readImageSize(size: string): Size | string {
  if (size === 'auto') return { width: 1024, height: 1024 };
  const match = /^(\d{2,5})x(\d{2,5})$/.exec(size);
  if (match === null) return `Invalid value: '${size}'. The size must be 'auto' or of the form WIDTHxHEIGHT.`;
  const [width, height] = [Number(match[1]), Number(match[2])];
  if (width % 16 !== 0 || height % 16 !== 0) return `Invalid size '${size}': width and height must both be divisible by 16.`;
  const ratio = width / height;
  if (ratio > 3 || ratio < 1 / 3) return `Invalid size '${size}': the aspect ratio must be between 1:3 and 3:1.`;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  if (long > 3840 || short > 2160) return `Invalid size '${size}': the maximum size is 3840x2160.`;
  return { width, height };
}

const tokensPerSquare = { low: 272, medium: 1056, high: 4160, xhigh: 6240, max: 8320 } as const;
export type ImageQuality = keyof typeof tokensPerSquare;
export const imageQualities = ['low', 'medium', 'high', 'xhigh', 'max', 'auto'] as const;

/** Output tokens grow with the area, from those of a picture of 1024 x 1024. */
export function imageOutputTokens({ width, height }: Size, quality: ImageQuality): number {
  return Math.round((tokensPerSquare[quality] * width * height) / (1024 * 1024));
}
