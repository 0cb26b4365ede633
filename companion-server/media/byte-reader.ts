import type { FileHandle } from 'node:fs/promises';

/** Reads pieces of a file of known length. A piece beyond the end comes back shorter. */
export interface ByteReader {
  readonly length: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

export async function readerOfFile(file: FileHandle): Promise<ByteReader> {
  const { size } = await file.stat();
  return {
    length: size,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const buffer = new Uint8Array(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await file.read(buffer, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
  };
}

export function readerOfBytes(bytes: Uint8Array): ByteReader {
  return {
    length: bytes.length,
    read: async (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, Math.min(bytes.length, offset + length))),
  };
}
