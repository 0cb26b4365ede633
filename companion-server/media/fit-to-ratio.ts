import { loadSharp } from './load-sharp.ts';
import type { PictureQueue } from './picture-queue.ts';

export const aspectRatioValues = { '1:1': [1, 1], '4:5': [4, 5], '9:16': [9, 16], '16:9': [16, 9], '1.91:1': [1.91, 1], '4:3': [4, 3] } as const;
export type FittedRatio = keyof typeof aspectRatioValues;

export interface FittedPicture {
  bytes: Uint8Array;
  mimeType: string;
  width: number;
  height: number;
}

/** The largest size of the given shape that fits into width × height. */
export function largestInside(width: number, height: number, ratio: FittedRatio): { width: number; height: number } {
  const [w, h] = aspectRatioValues[ratio];
  const wanted = w / h;
  if (width / height > wanted) return { width: Math.max(1, Math.round(height * wanted)), height };
  return { width, height: Math.max(1, Math.round(width / wanted)) };
}

/**
 * Cuts a picture to exactly the shape that was asked for, keeping what draws the eye. Vendors answer in their own sizes
 * (1088 × 1360 for 4:5). Already right: the same bytes come back untouched. PNG and WebP stay so, all else becomes JPEG.
 */
export async function fitToRatio(bytes: Uint8Array, mimeType: string, ratio: FittedRatio, queue: PictureQueue): Promise<FittedPicture> {
  return queue.run(async () => {
    const sharp = await loadSharp();
    const found = await sharp(bytes).metadata();
    const sideways = (found.orientation ?? 1) >= 5;
    const [width, height] = sideways ? [found.height, found.width] : [found.width, found.height];
    const target = largestInside(width, height, ratio);
    if (target.width === width && target.height === height && (found.orientation ?? 1) === 1) return { bytes, mimeType, width, height };
    const cut = sharp(bytes).autoOrient().resize(target.width, target.height, { fit: 'cover', position: 'attention' }).keepIccProfile().keepXmp();
    const encoded = found.format === 'png' ? cut.png({ compressionLevel: 6 }) : found.format === 'webp' ? cut.webp({ quality: 90 }) : cut.jpeg({ quality: 90 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    return { bytes: data, mimeType: `image/${info.format}`, width: info.width, height: info.height };
  });
}
