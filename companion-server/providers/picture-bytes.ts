import { crc32 } from 'node:zlib';

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The type of a picture by its bytes, if it is a whole PNG, JPEG or WebP; undefined for anything else, cut or damaged.
 * PNG: every chunk's checksum and the end chunk. JPEG: start and end marks. WebP: the length that its header states.
 */
export function wholePictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' | undefined {
  if (PNG_START.every((byte, index) => bytes[index] === byte)) return isWholePng(bytes) ? 'image/png' : undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return endsLikeJpeg(bytes) ? 'image/jpeg' : undefined;
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') {
    const stated = view(bytes).getUint32(4, true) + 8;
    return bytes.length >= stated && stated > 20 ? 'image/webp' : undefined;
  }
  return undefined;
}

function isWholePng(bytes: Uint8Array): boolean {
  const data = view(bytes);
  let at = PNG_START.length;
  let pixels = false;
  while (at + 12 <= bytes.length) {
    const length = data.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return false;
    if (crc32(bytes.subarray(at + 4, end - 4)) !== data.getUint32(end - 4)) return false;
    const type = ascii(bytes, at + 4, at + 8);
    if (type === 'IEND') return pixels;
    if (type === 'IDAT') pixels = true;
    at = end;
  }
  return false;
}

/** The end mark, with a few bytes of padding allowed behind it. */
function endsLikeJpeg(bytes: Uint8Array): boolean {
  const from = Math.max(2, bytes.length - 64);
  for (let at = bytes.length - 2; at >= from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
