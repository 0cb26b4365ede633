import type { ByteReader } from './byte-reader.ts';

/** An element of a WebM (EBML) file: `start` and `end` bound its content; `end` is undefined where the file leaves the length open. */
export interface EbmlElement {
  id: number;
  start: number;
  end: number | undefined;
}

export class BrokenEbml extends Error {}

/** One element's header at `offset`. Undefined at the end of the file. Throws BrokenEbml where no header can be read. */
export async function readElement(reader: ByteReader, offset: number): Promise<EbmlElement | undefined> {
  if (offset >= reader.length) return undefined;
  const bytes = await reader.read(offset, 12);
  const idLength = lengthOfNumber(bytes[0]);
  if (idLength > 4 || bytes.length < idLength + 1) throw new BrokenEbml('No element starts here');
  const sizeLength = lengthOfNumber(bytes[idLength]);
  if (sizeLength > 8 || bytes.length < idLength + sizeLength) throw new BrokenEbml('The file ends inside an element header');
  const id = toNumber(bytes.subarray(0, idLength));
  const sizeBytes = bytes.slice(idLength, idLength + sizeLength);
  sizeBytes[0] = (sizeBytes[0] ?? 0) & (0xff >> sizeLength);
  const start = offset + idLength + sizeLength;
  const open = sizeBytes.every((byte, index) => byte === (index === 0 ? 0xff >> sizeLength : 0xff));
  if (open) return { id, start, end: undefined };
  const size = toNumber(sizeBytes);
  if (!Number.isSafeInteger(size)) throw new BrokenEbml('An element is longer than any file');
  return { id, start, end: start + size };
}

/** The elements inside `parent`, all of known length. Throws BrokenEbml where one reaches past the end. */
export async function listElements(
  reader: ByteReader,
  parent: { start: number; end: number },
  most = 2_000,
): Promise<{ id: number; start: number; end: number }[]> {
  const found: { id: number; start: number; end: number }[] = [];
  let offset = parent.start;
  while (offset < parent.end) {
    if (found.length >= most) throw new BrokenEbml('Too many elements');
    const element = await readElement(reader, offset);
    if (!element) throw new BrokenEbml('The file ends early');
    if (element.end === undefined || element.end > parent.end) throw new BrokenEbml('An element does not fit');
    found.push({ id: element.id, start: element.start, end: element.end });
    offset = element.end;
  }
  return found;
}

export function unsignedOf(bytes: Uint8Array): number {
  return toNumber(bytes.subarray(0, 8));
}

export function floatOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length === 4) return view.getFloat32(0);
  if (bytes.length === 8) return view.getFloat64(0);
  return Number.NaN;
}

/** The count of leading zero bits says how many bytes a number has. */
function lengthOfNumber(first: number | undefined): number {
  return first ? Math.clz32(first) - 24 + 1 : 9;
}

function toNumber(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
