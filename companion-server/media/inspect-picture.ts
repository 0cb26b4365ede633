import { Failure } from '#shared/domain/failure';
import { loadSharp } from './load-sharp.ts';
import type { MediaFacts, PictureType } from './media-types.ts';

/** More pixels than any camera of today makes, few enough to decode: a small file may not claim a huge area. */
export const maxPicturePixels = 120_000_000;
const maxSide = 16_384;

/**
 * Decodes the whole picture once, so that a damaged, cut or oversized one is refused here and not when it is about to be published.
 * `source` is a path or bytes. Throws Failure invalid_request.
 */
export async function inspectPicture(source: string | Uint8Array, mimeType: PictureType): Promise<MediaFacts> {
  const sharp = await loadSharp();
  const options = { failOn: 'truncated', limitInputPixels: maxPicturePixels, sequentialRead: true, animated: mimeType === 'image/gif' } as const;
  try {
    const found = await sharp(source, options).metadata();
    const { width, pageHeight } = found;
    const height = pageHeight ?? found.height;
    if (width > maxSide || height > maxSide || width * found.height > maxPicturePixels) {
      throw new Failure('invalid_request', `This picture is ${width} × ${height} pixels, more than can be opened. Make it smaller and add it again.`, field());
    }
    await sharp(source, { ...options, limitInputPixels: maxPicturePixels })
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer();
    // EXIF orientations 5 to 8 lie on their side.
    const sideways = (found.orientation ?? 1) >= 5;
    return { mimeType, width: sideways ? height : width, height: sideways ? width : height };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const tooLarge = error instanceof Error && error.message.includes('exceeds pixel limit');
    const detail = tooLarge
      ? 'This picture claims more pixels than can be opened. Make it smaller and add it again.'
      : 'This picture is damaged or not complete. Export it again and add the new file.';
    throw new Failure('invalid_request', detail, field(), { cause: error });
  }
}

function field(): { fields: { path: string; message: string }[] } {
  return { fields: [{ path: 'file', message: 'Not a picture that can be used.' }] };
}
