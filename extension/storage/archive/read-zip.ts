import { ArchiveError } from './archive-error.ts';
import { chunksOf } from './chunks.ts';
import { crc32 } from './crc32.ts';

/** A zip as its directory describes it. Nothing is unpacked before it is asked for by name. */
export interface ZipReader {
  names(): string[];
  /** The bytes of one entry. Throws ArchiveError `too-large` beyond maxBytes, `damaged` when they are not what the directory says. */
  read(name: string, options: { maxBytes: number }): Promise<Blob | undefined>;
}

interface Listed {
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

const maxEntries = 250_000;
const maxDirectoryBytes = 64 * 1024 * 1024;
const absent64 = 0xffff_ffff;

/** Opens a zip that may come from anywhere: names are looked up, never used as paths, and sizes are counted, never believed. */
export async function readZip(file: Blob): Promise<ZipReader> {
  const { at, size, count } = await findDirectory(file);
  if (count > maxEntries || size > maxDirectoryBytes) throw new ArchiveError('too-large');
  if (at + size > file.size) throw new ArchiveError('damaged');
  const entries = parseDirectory(new DataView(await file.slice(at, at + size).arrayBuffer()));
  return {
    names: () => [...entries.keys()],
    async read(name, { maxBytes }) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      if (entry.unpacked > maxBytes) throw new ArchiveError('too-large');
      return unpack(file, entry);
    },
  };
}

async function findDirectory(file: Blob): Promise<{ at: number; size: number; count: number }> {
  const tailAt = Math.max(0, file.size - 65_557);
  const tail = new DataView(await file.slice(tailAt).arrayBuffer());
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    const plain = { count: tail.getUint16(at + 10, true), size: tail.getUint32(at + 12, true), at: tail.getUint32(at + 16, true) };
    const locatorAt = at - 20;
    if (locatorAt < 0 || tail.getUint32(locatorAt, true) !== 0x07064b50) return plain;
    const recordAt = toNumber(tail.getBigUint64(locatorAt + 8, true));
    const record = new DataView(await file.slice(recordAt, recordAt + 56).arrayBuffer());
    if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) throw new ArchiveError('damaged');
    return { count: toNumber(record.getBigUint64(32, true)), size: toNumber(record.getBigUint64(40, true)), at: toNumber(record.getBigUint64(48, true)) };
  }
  throw new ArchiveError('not-an-export');
}

function parseDirectory(view: DataView): Map<string, Listed> {
  const entries = new Map<string, Listed>();
  const decoder = new TextDecoder();
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ArchiveError('damaged');
    const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    if (entries.has(name) || entries.size >= maxEntries) throw new ArchiveError('damaged');
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const listed = {
      method: encrypted ? -1 : view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    entries.set(name, widened(listed, view, at + 46 + nameLength, extraLength));
    at = next;
  }
  return entries;
}

/** Sizes and places beyond 4 GB stand in an extra field, in a fixed order, only those that did not fit. */
function widened(listed: Listed, view: DataView, extraAt: number, extraLength: number): Listed {
  let at = extraAt;
  while (at + 4 <= extraAt + extraLength) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const end = Math.min(field + length, extraAt + extraLength);
      const wide = (value: number) => {
        if (value !== absent64) return value;
        if (field + 8 > end) throw new ArchiveError('damaged');
        field += 8;
        return toNumber(view.getBigUint64(field - 8, true));
      };
      const unpacked = wide(listed.unpacked);
      const packed = wide(listed.packed);
      return { ...listed, unpacked, packed, at: wide(listed.at) };
    }
    at += 4 + length;
  }
  return listed;
}

async function unpack(file: Blob, entry: Listed): Promise<Blob> {
  const head = new DataView(await file.slice(entry.at, entry.at + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new ArchiveError('damaged');
  const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = file.slice(from, from + entry.packed);
  if (packed.size !== entry.packed) throw new ArchiveError('damaged');
  if (entry.method === 0) return checked([packed], chunksOf(packed.stream()), entry);
  if (entry.method !== 8) throw new ArchiveError('not-an-export');
  const parts: BlobPart[] = [];
  return checked(parts, kept(chunksOf(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))), parts), entry);
}

/** Counts and checks while the bytes pass; a bomb is stopped at the first byte beyond what its directory says. */
async function checked(parts: BlobPart[], bytes: AsyncIterable<Uint8Array>, entry: Listed): Promise<Blob> {
  let crc = 0;
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > entry.unpacked) throw new ArchiveError('too-large');
      crc = crc32(chunk, crc);
    }
  } catch (cause) {
    throw cause instanceof ArchiveError ? cause : new ArchiveError('damaged', { cause });
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw new ArchiveError('damaged');
  return new Blob(parts);
}

async function* kept(bytes: AsyncIterable<Uint8Array<ArrayBuffer>>, parts: BlobPart[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    parts.push(chunk);
    yield chunk;
  }
}

function toNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ArchiveError('damaged');
  return Number(value);
}
