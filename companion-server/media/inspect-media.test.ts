import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '#shared/domain/failure';
import { readerOfBytes } from './byte-reader.ts';
import { inspectBytes, sniffMediaType } from './inspect-media.ts';
import { inspectMovie } from './inspect-movie.ts';
import { inspectWebm } from './inspect-webm.ts';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const inside = Buffer.concat(parts);
  return Buffer.concat([u32(inside.length + 8), Buffer.from(type, 'latin1'), inside]);
};
const longBox = (type: string, inside: Buffer): Buffer => Buffer.concat([u32(1), Buffer.from(type, 'latin1'), u32(0), u32(inside.length + 16), inside]);

interface Film {
  brand?: string;
  width?: number;
  height?: number;
  turned?: boolean;
  handler?: string;
  ticks?: number;
  moovFirst?: boolean;
}
function film({ brand = 'isom', width = 640, height = 360, turned = false, handler = 'vide', ticks = 5_500, moovFirst = true }: Film = {}): Buffer {
  const matrix = turned ? [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000] : [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(40), ...matrix.map(u32), u32(width * 65_536), u32(height * 65_536)),
    box('mdia', box('mdhd', Buffer.alloc(24)), box('hdlr', Buffer.alloc(8), Buffer.from(handler, 'latin1'), Buffer.alloc(13))),
  );
  const movie = box('moov', box('mvhd', Buffer.alloc(12), u32(1_000), u32(ticks), Buffer.alloc(80)), track);
  const type = box('ftyp', Buffer.from(brand, 'latin1'), u32(0), Buffer.from(brand, 'latin1'));
  const data = box('mdat', Buffer.alloc(500, 7));
  return Buffer.concat(moovFirst ? [type, movie, data] : [type, data, movie]);
}

const element = (id: string, ...parts: Buffer[]): Buffer => {
  const inside = Buffer.concat(parts);
  const size = Buffer.from([0x10 | (inside.length >> 24), (inside.length >> 16) & 255, (inside.length >> 8) & 255, inside.length & 255]);
  return Buffer.concat([Buffer.from(id, 'hex'), size, inside]);
};
const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
};
const header = element('1a45dfa3', element('4282', Buffer.from('webm')));
const info = (duration?: number): Buffer => element('1549a966', element('2ad7b1', u32(1_000_000)), ...(duration ? [element('4489', double(duration))] : []));
const tracks = element(
  '1654ae6b',
  element('ae', element('d7', Buffer.from([1])), element('e0', element('b0', Buffer.from([2, 128])), element('ba', Buffer.from([1, 104])))),
);
const cluster = (at: number): Buffer => element('1f43b675', element('e7', u32(at)), element('a3', Buffer.alloc(40, 9)));
const webm = (duration?: number): Buffer => Buffer.concat([header, element('18538067', info(duration), tracks, cluster(0), cluster(4_000))]);

describe('films by their bytes', () => {
  it('reads MP4 and MOV, whichever part comes first', async () => {
    expect(await inspectBytes(film())).toEqual({ mimeType: 'video/mp4', width: 640, height: 360, durationSeconds: 5.5 });
    expect(await inspectBytes(film({ brand: 'qt  ', moovFirst: false }))).toEqual({
      mimeType: 'video/quicktime',
      width: 640,
      height: 360,
      durationSeconds: 5.5,
    });
  });

  it('gives a turned film the size it is shown in, and leaves an open length out', async () => {
    expect(await inspectBytes(film({ turned: true }))).toMatchObject({ width: 360, height: 640 });
    expect(await inspectBytes(film({ ticks: 0 }))).not.toHaveProperty('durationSeconds');
  });

  it('reads boxes with long lengths', async () => {
    const [type, movie] = [film().subarray(0, 20), film().subarray(20, film().length - 508)];
    expect(await inspectMovie(readerOfBytes(Buffer.concat([type, longBox('mdat', Buffer.alloc(99)), movie])))).toMatchObject({ width: 640 });
  });

  it('reads WebM, also one that a browser recorded without a length', async () => {
    expect(await inspectBytes(webm(2_500))).toEqual({ mimeType: 'video/webm', width: 640, height: 360, durationSeconds: 2.5 });
    expect(await inspectBytes(webm())).toMatchObject({ durationSeconds: 4 });
    const open = Buffer.concat([
      header,
      Buffer.from('1853806701ffffffffffffff', 'hex'),
      info(),
      tracks,
      Buffer.from('1f43b67501ffffffffffffff', 'hex'),
      element('e7', u32(3_000)),
      element('a3', Buffer.alloc(9)),
    ]);
    expect(await inspectWebm(readerOfBytes(open))).toEqual({ width: 640, height: 360, durationSeconds: 3 });
  });

  it('refuses a film that was cut, wherever', async () => {
    for (const whole of [film(), film({ moovFirst: false }), webm(2_500)]) {
      const inspect = whole[0] === 0x1a ? inspectWebm : inspectMovie;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 1 }), async (length) => {
          await expect(inspect(readerOfBytes(whole.subarray(0, length)))).rejects.toMatchObject({ code: 'invalid_request' });
        }),
      );
    }
  });

  it('refuses sound without a picture', async () => {
    await expect(inspectBytes(film({ handler: 'soun' }))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('answers every damaged film with a failure that can be read, and soon', async () => {
    const damaged = (whole: Buffer, spots: [number, number][]): Uint8Array => {
      const copy = Uint8Array.from(whole);
      for (const [at, value] of spots) copy[at % copy.length] = value;
      return copy;
    };
    const spots = fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(spots, fc.constantFrom(film(), webm(100), webm()), async (changes, whole) => {
        const inspect = whole[0] === 0x1a ? inspectWebm : inspectMovie;
        const outcome = await inspect(readerOfBytes(damaged(whole, changes))).catch((error: unknown) => error);
        expect(outcome instanceof Failure || (typeof outcome === 'object' && outcome !== null && 'width' in outcome)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is no picture and no film', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><title>x</title>'],
    ['PDF', '%PDF-1.7\n'],
    ['script', '#!/bin/sh\necho GIF89a\n'],
    ['BMP', 'BM\x46\x00\x00\x00'],
    ['HEIC', '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic'],
    ['AVIF', '\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf'],
    ['Matroska', '\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska'],
  ])('%s', async (_name, text) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(await sniffMediaType(bytes)).toBeUndefined();
    await expect(inspectBytes(bytes)).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await expect(inspectBytes(bytes)).rejects.toBeInstanceOf(Failure);
      }),
    );
  });
});
