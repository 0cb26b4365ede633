import type { ByteReader } from './byte-reader.ts';

/** A box ("atom") of an MP4 or MOV file: `start` and `end` bound what is inside it. */
export interface MovieBox {
  type: string;
  start: number;
  end: number;
}

/** Thrown where a box reaches past the end of what holds it, or is no box at all. */
export class BrokenBoxes extends Error {}

const maxBoxes = 4_000;

/**
 * The boxes between two offsets, in order. Only headers are read, so a film of 300 MB costs a few reads.
 * Throws BrokenBoxes where a box is longer than the room it has: a file that was cut.
 */
export async function listBoxes(reader: ByteReader, from: number, to: number): Promise<MovieBox[]> {
  const boxes: MovieBox[] = [];
  let offset = from;
  while (offset < to) {
    if (boxes.length >= maxBoxes) throw new BrokenBoxes('Too many boxes');
    // QuickTime lets a container end with four zero bytes.
    if (to - offset < 8) {
      const rest = await reader.read(offset, to - offset);
      if (rest.every((byte) => byte === 0)) break;
      throw new BrokenBoxes('The last box has no room for its header');
    }
    const header = await reader.read(offset, Math.min(16, to - offset));
    if (header.length < 8) throw new BrokenBoxes('The file ends inside a box header');
    const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
    const type = String.fromCharCode(...header.subarray(4, 8));
    const short = view.getUint32(0);
    if (short === 0 && type === '\0\0\0\0') break;
    let start = offset + 8;
    let end = offset + short;
    if (short === 1) {
      if (header.length < 16) throw new BrokenBoxes(`The box ${type} has no room for its length`);
      const long = view.getBigUint64(8);
      if (long > BigInt(Number.MAX_SAFE_INTEGER)) throw new BrokenBoxes(`The box ${type} is longer than any file`);
      start = offset + 16;
      end = offset + Number(long);
    } else if (short === 0) {
      end = to;
    }
    if (end < start || end > to) throw new BrokenBoxes(`The box ${type} does not fit into the file`);
    boxes.push({ type, start, end });
    offset = end;
  }
  return boxes;
}
