import { maxPicturePixels } from './inspect-picture.ts';
import { loadSharp } from './load-sharp.ts';
import type { PictureQueue } from './picture-queue.ts';

/** A smaller copy as WebP, `width` pixels wide (never wider than the picture), upright. WebP effort 0: at this size more effort saves a kilobyte and costs the time. */
export async function resizePicture(source: string | Uint8Array, width: number, queue: PictureQueue): Promise<Uint8Array> {
  return queue.run(async () => {
    const sharp = await loadSharp();
    return sharp(source, { limitInputPixels: maxPicturePixels, failOn: 'none' })
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 80, effort: 0 })
      .toBuffer();
  });
}
