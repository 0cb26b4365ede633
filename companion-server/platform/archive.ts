import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** One file as a tar archive (ustar), so that any tar program can look into a backup. */
export interface ArchiveEntry {
  /** Path inside the archive, with slashes. */
  name: string;
  /** Where its bytes are. */
  path: string;
}

const BLOCK = 512;
/** What eleven octal digits hold. */
const LARGEST_FILE = 8 ** 11 - 1;

/** Writes the entries, in order, to a new file at `target` (mode 600) and waits until it is on the disk. Throws EEXIST rather than overwrite. */
export async function writeArchive(target: string, entries: AsyncIterable<ArchiveEntry>): Promise<{ files: number; bytes: number }> {
  const file = await open(target, 'wx', 0o600);
  const written = { files: 0, bytes: 0 };
  try {
    for await (const entry of entries) {
      const { size } = await stat(entry.path);
      await file.write(header(entry.name, size));
      let copied = 0;
      // A file that grows meanwhile is cut at the size that was announced.
      for await (const chunk of createReadStream(entry.path, { end: Math.max(0, size - 1) })) copied += (await file.write(chunk as Buffer)).bytesWritten;
      if (copied !== size) throw new Error(`${entry.name} changed while it was copied`);
      await file.write(Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK));
      written.files += 1;
      written.bytes += size;
    }
    await file.write(Buffer.alloc(2 * BLOCK));
    await file.sync();
  } finally {
    await file.close();
  }
  return written;
}

/** Reads an archive that writeArchive made: every entry's name and where its bytes lie in the file. Throws RangeError on anything else. */
export async function* readArchive(source: string): AsyncGenerator<{ name: string; start: number; size: number }> {
  const file = await open(source, 'r');
  try {
    const { size: total } = await file.stat();
    let position = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, position);
      if (bytesRead < BLOCK) throw new RangeError('the archive ends in the middle');
      if (buffer.every((byte) => byte === 0)) return;
      const entry = readHeader(buffer);
      const start = position + BLOCK;
      if (start + entry.size > total) throw new RangeError('the archive ends in the middle');
      yield { ...entry, start };
      position = start + Math.ceil(entry.size / BLOCK) * BLOCK;
    }
  } finally {
    await file.close();
  }
}

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long a name for the archive`);
  if (size > LARGEST_FILE) throw new RangeError(`${name} is too large for the archive`);
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write('0000600\0', 100);
  block.write('0000000\0', 108);
  block.write('0000000\0', 116);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(`${'0'.padStart(11, '0')}\0`, 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\x0000', 257);
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function readHeader(block: Buffer): { name: string; size: number } {
  const stated = Number.parseInt(block.toString('latin1', 148, 156), 8);
  const copy = Buffer.from(block);
  copy.write('        ', 148);
  if (stated !== checksum(copy) || block.toString('latin1', 257, 262) !== 'ustar') throw new RangeError('this is not an archive of ours, or it is damaged');
  const name = block.toString('utf8', 0, 100).replace(/\0.*$/s, '');
  const size = Number.parseInt(block.toString('latin1', 124, 136), 8);
  if (name === '' || !Number.isSafeInteger(size) || size < 0) throw new RangeError('this is not an archive of ours, or it is damaged');
  return { name, size };
}

function checksum(block: Buffer): number {
  return block.reduce((sum, byte) => sum + byte, 0);
}
