import { chunksOf } from './chunks.ts';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  /** Path with `/`. */
  name: string;
  content: Blob;
}

const limit32 = 0xffff_ffff;
const limit16 = 0xffff;

/**
 * A zip of stored entries. Pictures do not shrink, and a stored Blob is referred to instead of copied: 10 GB of pictures are exported
 * without ever being in memory. Writes the 64-bit form where 4 GB or 65,535 entries are exceeded.
 */
export async function writeZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, { at }: { at: Date }): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  const { date, time } = dosTime(at);
  let offset = 0;
  let count = 0;
  let directoryBytes = 0;
  for await (const { name, content } of entries) {
    if (content.size >= limit32) throw new RangeError('A single file over 4 GB does not go into the export');
    const nameBytes = new TextEncoder().encode(name);
    const common = { crc: await checksum(content), size: content.size, nameBytes, date, time };
    const local = localHeader(common);
    parts.push(local, content);
    const record = directoryRecord(common, offset);
    directory.push(record);
    directoryBytes += record.byteLength;
    offset += local.byteLength + content.size;
    count++;
  }
  return new Blob([...parts, ...directory, ...ending({ count, directoryBytes, directoryAt: offset })], { type: 'application/zip' });
}

interface Described {
  crc: number;
  size: number;
  nameBytes: Uint8Array;
  date: number;
  time: number;
}

/** Little-endian numbers one after the other: [bytes, value]. */
function layout(...fields: readonly [2 | 4 | 8, number][]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

function joined(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

/** Names are UTF-8 (bit 11), content is stored (method 0). */
const flags = 0x0800;

function localHeader({ crc, size, nameBytes, date, time }: Described): Uint8Array<ArrayBuffer> {
  const head = layout([4, 0x04034b50], [2, 20], [2, flags], [2, 0], [2, time], [2, date], [4, crc], [4, size], [4, size], [2, nameBytes.length], [2, 0]);
  return joined(head, nameBytes);
}

function directoryRecord({ crc, size, nameBytes, date, time }: Described, offset: number): Uint8Array<ArrayBuffer> {
  const wide = offset >= limit32;
  const extra = wide ? layout([2, 1], [2, 8], [8, offset]) : new Uint8Array();
  const version = wide ? 45 : 20;
  const fields: [2 | 4 | 8, number][] = [
    [4, 0x02014b50],
    [2, version],
    [2, version],
    [2, flags],
    [2, 0],
    [2, time],
    [2, date],
    [4, crc],
    [4, size],
    [4, size],
    [2, nameBytes.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, wide ? limit32 : offset],
  ];
  return joined(layout(...fields), nameBytes, extra);
}

function ending({ count, directoryBytes, directoryAt }: { count: number; directoryBytes: number; directoryAt: number }): Uint8Array<ArrayBuffer>[] {
  const wide = count >= limit16 || directoryAt >= limit32 || directoryBytes >= limit32;
  const plain = layout(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, limit16)],
    [2, Math.min(count, limit16)],
    [4, Math.min(directoryBytes, limit32)],
    [4, Math.min(directoryAt, limit32)],
    [2, 0],
  );
  if (!wide) return [plain];
  const record = layout([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, directoryBytes], [8, directoryAt]);
  const locator = layout([4, 0x07064b50], [4, 0], [8, directoryAt + directoryBytes], [4, 1]);
  return [record, locator, plain];
}

async function checksum(content: Blob): Promise<number> {
  let value = 0;
  if (content.size === 0) return value;
  for await (const chunk of chunksOf(content.stream())) value = crc32(chunk, value);
  return value;
}

/** Zip times are local, count from 1980 and have two-second steps. */
function dosTime(at: Date): { date: number; time: number } {
  const year = Math.min(Math.max(at.getFullYear(), 1980), 2107);
  return {
    date: ((year - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate(),
    time: (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1),
  };
}
