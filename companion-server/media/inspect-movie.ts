import { Failure } from '#shared/domain/failure';
import type { ByteReader } from './byte-reader.ts';
import { BrokenBoxes, listBoxes, type MovieBox } from './movie-boxes.ts';

/** Width, height and length of an MP4 or MOV file, from its boxes. Throws Failure invalid_request where it is cut or holds no picture. */
export async function inspectMovie(reader: ByteReader): Promise<{ width: number; height: number; durationSeconds?: number }> {
  try {
    const top = await listBoxes(reader, 0, reader.length);
    const movie = top.find((box) => box.type === 'moov');
    if (!movie) throw new BrokenBoxes('No moov box');
    const fragmented = top.some((box) => box.type === 'moof');
    if (!fragmented && !top.some((box) => box.type === 'mdat')) throw new BrokenBoxes('No mdat box');
    const inside = await listBoxes(reader, movie.start, movie.end);
    const size = await firstPictureTrack(reader, inside);
    const durationSeconds = await movieDuration(reader, inside);
    if (!size) {
      throw new Failure('invalid_request', 'This file holds sound but no picture. Add a video with a picture track.', {
        fields: [{ path: 'file', message: 'No picture track.' }],
      });
    }
    return durationSeconds === undefined ? size : { ...size, durationSeconds };
  } catch (error) {
    if (!(error instanceof BrokenBoxes)) throw error;
    throw new Failure(
      'invalid_request',
      'This video is not complete, or damaged. Export or download it again and add the new file.',
      { fields: [{ path: 'file', message: 'Not a complete video.' }] },
      { cause: error },
    );
  }
}

async function firstPictureTrack(reader: ByteReader, inside: readonly MovieBox[]): Promise<{ width: number; height: number } | undefined> {
  for (const track of inside.filter((box) => box.type === 'trak')) {
    const parts = await listBoxes(reader, track.start, track.end);
    const media = parts.find((box) => box.type === 'mdia');
    const header = parts.find((box) => box.type === 'tkhd');
    if (!media || !header) continue;
    const handler = (await listBoxes(reader, media.start, media.end)).find((box) => box.type === 'hdlr');
    if (!handler || (await handlerType(reader, handler)) !== 'vide') continue;
    const size = await trackSize(reader, header);
    if (size) return size;
  }
  return undefined;
}

async function handlerType(reader: ByteReader, box: MovieBox): Promise<string> {
  const bytes = await reader.read(box.start + 8, 4);
  return String.fromCharCode(...bytes);
}

/** The size as shown: a quarter turn in the matrix exchanges the sides. */
async function trackSize(reader: ByteReader, box: MovieBox): Promise<{ width: number; height: number } | undefined> {
  const view = await viewOf(reader, box, 96);
  if (view.byteLength < 84) return undefined;
  const matrix = view.getUint8(0) === 1 ? 52 : 40;
  if (view.byteLength < matrix + 44) return undefined;
  const width = Math.round(view.getUint32(matrix + 36) / 65_536);
  const height = Math.round(view.getUint32(matrix + 40) / 65_536);
  if (width === 0 || height === 0) return undefined;
  const [a, b] = [view.getInt32(matrix), view.getInt32(matrix + 4)];
  return a === 0 && b !== 0 ? { width: height, height: width } : { width, height };
}

async function movieDuration(reader: ByteReader, inside: readonly MovieBox[]): Promise<number | undefined> {
  const header = inside.find((box) => box.type === 'mvhd');
  if (!header) throw new BrokenBoxes('No mvhd box');
  const own = await readDuration(reader, header);
  if (own) return own;
  // A fragmented film may give its length in mvex/mehd only.
  const extension = inside.find((box) => box.type === 'mvex');
  const fragment = extension && (await listBoxes(reader, extension.start, extension.end)).find((box) => box.type === 'mehd');
  if (!fragment) return undefined;
  const scale = await timescale(reader, header);
  const view = await viewOf(reader, fragment, 12);
  if (view.byteLength < 8 || scale === 0) return undefined;
  const length = view.getUint8(0) === 1 && view.byteLength >= 12 ? Number(view.getBigUint64(4)) : view.getUint32(4);
  return length / scale;
}

async function timescale(reader: ByteReader, header: MovieBox): Promise<number> {
  const view = await viewOf(reader, header, 32);
  if (view.byteLength < 24) return 0;
  return view.getUint32(view.getUint8(0) === 1 ? 20 : 12);
}

/** Undefined where the header leaves the length open, as a live or fragmented film does. */
async function readDuration(reader: ByteReader, header: MovieBox): Promise<number | undefined> {
  const view = await viewOf(reader, header, 32);
  const long = view.byteLength > 0 && view.getUint8(0) === 1;
  if (view.byteLength < (long ? 32 : 20)) throw new BrokenBoxes('The mvhd box is too short');
  const scale = view.getUint32(long ? 20 : 12);
  const length = long ? view.getBigUint64(24) : BigInt(view.getUint32(16));
  const open = long ? 0xffff_ffff_ffff_ffffn : 0xffff_ffffn;
  if (scale === 0 || length === 0n || length === open || length > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return Number(length) / scale;
}

async function viewOf(reader: ByteReader, box: MovieBox, most: number): Promise<DataView> {
  const bytes = await reader.read(box.start, Math.min(most, box.end - box.start));
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
