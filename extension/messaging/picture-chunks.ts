import { MessageFailure } from './message-failure.ts';

/** Messages are JSON and a large one stalls the browser: bytes travel as base64, this many at a time. */
export const chunkBytes = 384 * 1024;
export const maxPictureBytes = 30 * 1024 * 1024;
const transfersKept = 3;

export interface PictureChunk {
  transferId: string;
  index: number;
  total: number;
  base64: string;
}

/** Cuts a picture into chunks; the last may be shorter, an empty one gives none. */
export function* cutIntoChunks(transferId: string, bytes: Uint8Array): Generator<PictureChunk> {
  const total = Math.ceil(bytes.length / chunkBytes);
  for (let index = 0; index < total; index += 1) {
    yield { transferId, index, total, base64: toBase64(bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes)) };
  }
}

/** Gathers chunks in any order. Keeps the newest few transfers only, each up to `maxPictureBytes`. */
export function createPictureInbox() {
  const transfers = new Map<string, (Uint8Array | undefined)[]>();
  return {
    accept({ transferId, index, total, base64 }: PictureChunk): void {
      if (!Number.isInteger(total) || total < 1 || total > maxPictureBytes / chunkBytes) throw tooLarge();
      if (!Number.isInteger(index) || index < 0 || index >= total || base64.length > (chunkBytes * 4) / 3 + 4) throw damaged();
      const parts = transfers.get(transferId) ?? Array.from<Uint8Array | undefined>({ length: total });
      if (parts.length !== total) throw damaged();
      parts[index] = fromBase64(base64);
      transfers.set(transferId, parts);
      const oldest = transfers.keys().next().value;
      if (transfers.size > transfersKept && oldest !== undefined) transfers.delete(oldest);
    },
    /** The whole picture, once; throws when bytes are missing. */
    take(transferId: string, expectedBytes: number): Uint8Array<ArrayBuffer> {
      const parts = transfers.get(transferId);
      transfers.delete(transferId);
      const whole = new Uint8Array(expectedBytes > maxPictureBytes ? 0 : expectedBytes);
      let offset = 0;
      for (const part of parts ?? []) {
        if (!part || offset + part.length > whole.length) throw damaged();
        whole.set(part, offset);
        offset += part.length;
      }
      if (offset !== expectedBytes || offset === 0) throw damaged();
      return whole;
    },
  };
}
export type PictureInbox = ReturnType<typeof createPictureInbox>;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array {
  let binary: string;
  try {
    binary = atob(base64);
  } catch {
    throw damaged();
  }
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const damaged = () =>
  new MessageFailure('picture-damaged', 'The picture did not arrive whole. Nothing was inserted. Try again, or download it and add it by hand.');
const tooLarge = () => new MessageFailure('picture-too-large', 'The picture is too large to hand to the page. Download it and add it by hand.');
