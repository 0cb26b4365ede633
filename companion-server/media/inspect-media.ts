import { open } from 'node:fs/promises';
import { Failure } from '#shared/domain/failure';
import { type ByteReader, readerOfBytes, readerOfFile } from './byte-reader.ts';
import { inspectMovie } from './inspect-movie.ts';
import { inspectPicture } from './inspect-picture.ts';
import { inspectWebm } from './inspect-webm.ts';
import { isMediaType, isPictureType, type MediaFacts, type MediaType } from './media-types.ts';

const sniffedBytes = 4100;

/** What type of file the bytes are, whatever the name says. Undefined where it is none that is kept. */
export async function sniffMediaType(start: Uint8Array): Promise<MediaType | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(start);
  if (!found) return undefined;
  // M4V is MP4 under Apple's brand; APNG is a PNG that moves.
  const type = found.mime === 'video/x-m4v' ? 'video/mp4' : found.mime === 'image/apng' ? 'image/png' : found.mime;
  return isMediaType(type) ? type : undefined;
}

/** Type, size and length of a file on disk, by its bytes. Throws Failure invalid_request. */
export async function inspectFile(path: string): Promise<MediaFacts> {
  await using file = await open(path, 'r');
  const reader = await readerOfFile(file);
  // Awaited here: the file is closed only after it was read, and a refusal is never left unheard.
  return await inspect(reader, path);
}

/** The same for bytes in memory. */
export async function inspectBytes(bytes: Uint8Array): Promise<MediaFacts> {
  return inspect(readerOfBytes(bytes), bytes);
}

async function inspect(reader: ByteReader, source: string | Uint8Array): Promise<MediaFacts> {
  const type = await sniffMediaType(await reader.read(0, Math.min(sniffedBytes, reader.length)));
  if (!type) {
    throw new Failure('invalid_request', 'This file is not a picture or video that can be posted. Use JPEG, PNG, WebP, GIF, MP4, MOV or WebM.', {
      fields: [{ path: 'file', message: 'Not a JPEG, PNG, WebP, GIF, MP4, MOV or WebM file.' }],
    });
  }
  if (isPictureType(type)) return inspectPicture(source, type);
  return { mimeType: type, ...(type === 'video/webm' ? await inspectWebm(reader) : await inspectMovie(reader)) };
}
