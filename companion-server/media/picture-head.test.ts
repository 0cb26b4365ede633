import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPicture } from './inspect-picture.ts';
import type { PictureType } from './media-types.ts';
import { readKnownPicture, readPictureHead } from './picture-head.ts';

const noise = async (format: 'jpeg' | 'png' | 'webp' | 'gif', more: object = {}): Promise<Buffer> =>
  sharp({ create: { width: 61, height: 37, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    .toFormat(format, more)
    .toBuffer();

describe('pictures by their bytes', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('%s: its size without decoding, and nothing of any cut', async (format) => {
    const bytes = await noise(format);
    expect(readPictureHead(bytes)).toEqual({ mimeType: `image/${format}`, width: 61, height: 37 });
    // A GIF's last byte may occur earlier; a cut close to the start is what this catches there.
    const most = format === 'gif' ? 13 : bytes.length - 2;
    fc.assert(fc.property(fc.integer({ min: 0, max: most }), (length) => readPictureHead(bytes.subarray(0, length)) === undefined));
  });

  it('reads lossless and extended WebP, progressive JPEG', async () => {
    expect(readPictureHead(await noise('webp', { lossless: true }))).toMatchObject({ width: 61, height: 37 });
    const alpha = await sharp({ create: { width: 61, height: 37, channels: 4, background: '#8888' } })
      .webp()
      .toBuffer();
    expect(readPictureHead(alpha)).toMatchObject({ width: 61, height: 37 });
    expect(readPictureHead(await noise('jpeg', { progressive: true }))).toMatchObject({ width: 61, height: 37 });
  });

  it('finds a flipped bit anywhere in a PNG', async () => {
    const bytes = await noise('png');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        return readPictureHead(damaged) === undefined;
      }),
    );
  });

  it('finds a cut, though no flipped bit, in a picture whose sums are known', async () => {
    const bytes = await noise('png');
    fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length - 2 }), (length) => readKnownPicture(bytes.subarray(0, length)) === undefined));
    const damaged = Uint8Array.from(bytes);
    damaged[bytes.length - 20] = (damaged[bytes.length - 20] ?? 0) ^ 1;
    expect(readKnownPicture(damaged)).toEqual({ mimeType: 'image/png', width: 61, height: 37 });
  });

  it('never fails on foreign bytes', () => {
    const starts = fc.constantFrom('89504e470d0a1a0a', 'ffd8ffe0', '524946460000000057454250', '474946383961', '');
    fc.assert(fc.property(starts, fc.uint8Array({ maxLength: 200 }), (start, rest) => void readPictureHead(Buffer.concat([Buffer.from(start, 'hex'), rest]))));
  });

  it('decodes what a person brings: cut pictures of every type are refused', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
      const bytes = await noise(format);
      const type: PictureType = `image/${format}`;
      expect(await inspectPicture(bytes, type)).toEqual({ mimeType: type, width: 61, height: 37 });
      await expect(inspectPicture(bytes.subarray(0, Math.floor(bytes.length * 0.6)), type), format).rejects.toMatchObject({ code: 'invalid_request' });
    }
  });

  it('refuses a small file that claims a huge area', async () => {
    const bomb = Buffer.from(await noise('png'));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    await expect(inspectPicture(bomb, 'image/png')).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('gives the size as it is shown', async () => {
    const turned = await sharp(await noise('jpeg'))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await inspectPicture(turned, 'image/jpeg')).toMatchObject({ width: 37, height: 61 });
  });
});
