import { crc32 } from 'node:zlib';
import type { MediaFacts } from './media-types.ts';

/**
 * Size of a complete picture, from its head and its structure alone: no decoding, so a picture that a vendor made costs a millisecond.
 * Undefined where the bytes are cut or are no JPEG, PNG, WebP or GIF.
 */
export function readPictureHead(bytes: Uint8Array): MediaFacts | undefined {
  return readHead(bytes, { sums: true });
}

/** The same for a picture whose sums have been checked where it came in. A cut is still found. */
export function readKnownPicture(bytes: Uint8Array): MediaFacts | undefined {
  return readHead(bytes, { sums: false });
}

function readHead(bytes: Uint8Array, check: { sums: boolean }): MediaFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) return undefined;
  if (view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a) return readPng(bytes, view, check);
  if (view.getUint16(0) === 0xffd8) return readJpeg(bytes, view);
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return readWebp(bytes, view);
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return readGif(bytes, view);
  return undefined;
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function sized(mimeType: MediaFacts['mimeType'], width: number, height: number): MediaFacts | undefined {
  return width > 0 && height > 0 ? { mimeType, width, height } : undefined;
}

/** Walks the chunks, and checks each one's sum where asked to, up to IEND. */
function readPng(bytes: Uint8Array, view: DataView, { sums }: { sums: boolean }): MediaFacts | undefined {
  let offset = 8;
  let size: [number, number] | undefined;
  let data = false;
  while (offset + 12 <= bytes.length) {
    const length = view.getUint32(offset);
    const type = text(bytes, offset + 4, 4);
    const end = offset + 8 + length;
    if (end + 4 > bytes.length || (sums && crc32(bytes.subarray(offset + 4, end)) !== view.getUint32(end))) return undefined;
    if (type === 'IHDR' && length === 13) size = [view.getUint32(offset + 8), view.getUint32(offset + 12)];
    if (type === 'IDAT') data = true;
    if (type === 'IEND') return size && data ? sized('image/png', ...size) : undefined;
    offset = end + 4;
  }
  return undefined;
}

/** Walks the segments to the frame header; the end mark must follow somewhere after the scan. */
function readJpeg(bytes: Uint8Array, view: DataView): MediaFacts | undefined {
  let offset = 2;
  let size: [number, number] | undefined;
  while (offset + 4 <= bytes.length) {
    if (bytes[offset] !== 0xff) return undefined;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const length = view.getUint16(offset + 2);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame && offset + 9 <= bytes.length) size = [view.getUint16(offset + 7), view.getUint16(offset + 5)];
    // A vendor's picture ends with its end mark; a few bytes of padding may follow.
    if (marker === 0xda) return size && endMark(bytes) > offset ? sized('image/jpeg', ...size) : undefined;
    if (length < 2) return undefined;
    offset += 2 + length;
  }
  return undefined;
}

function endMark(bytes: Uint8Array): number {
  for (let at = bytes.length - 2; at > Math.max(0, bytes.length - 4_096); at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at;
  return -1;
}

function readWebp(bytes: Uint8Array, view: DataView): MediaFacts | undefined {
  if (bytes.length < 30 || view.getUint32(4, true) + 8 > bytes.length) return undefined;
  const kind = text(bytes, 12, 4);
  if (kind === 'VP8X') return sized('image/webp', 1 + little24(view, 24), 1 + little24(view, 27));
  if (kind === 'VP8 ') return sized('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (kind !== 'VP8L') return undefined;
  const packed = view.getUint32(21, true);
  return sized('image/webp', 1 + (packed & 0x3fff), 1 + ((packed >> 14) & 0x3fff));
}

const little24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

function readGif(bytes: Uint8Array, view: DataView): MediaFacts | undefined {
  const trailer = bytes.lastIndexOf(0x3b);
  return trailer > 13 ? sized('image/gif', view.getUint16(6, true), view.getUint16(8, true)) : undefined;
}
