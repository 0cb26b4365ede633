import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BusboyFileStream } from '@fastify/busboy';
import { maxPictureBytes, maxVideoBytes } from '#shared/contracts/media';
import { Failure } from '#shared/domain/failure';
import { sniffMediaType } from '../../media/inspect-media.ts';
import { isPictureType } from '../../media/media-types.ts';

/** A file as it arrived: on disk, not yet inspected. */
export interface ReceivedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Streams the field `file` of a multipart body to `path`; nothing is held in memory. Throws Failure invalid_request (no such field,
 * several files, no multipart) or payload_too_large (100 MB for a picture, 300 MB for a video). Leaves no file behind when it throws.
 */
export async function receiveUpload(body: ReadableStream<Uint8Array>, contentType: string | undefined, path: string): Promise<ReceivedFile> {
  try {
    return await receive(body, contentType, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function receive(body: ReadableStream<Uint8Array>, contentType: string | undefined, path: string): Promise<ReceivedFile> {
  const { Busboy } = await import('@fastify/busboy');
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) throw noFile('Send the file as multipart/form-data in the field "file".');
  let parser: InstanceType<typeof Busboy>;
  try {
    parser = new Busboy({ headers: { 'content-type': contentType ?? '' }, limits: { files: 2, fields: 20, fieldSize: 10_000, parts: 22, headerPairs: 50 } });
  } catch (error) {
    throw noFile('The multipart body names no boundary. Send it again as a form would.', error);
  }
  const saved: Promise<ReceivedFile>[] = [];
  parser.on('file', (field, stream) => {
    if (field !== 'file' || saved.length > 0) {
      stream.resume();
      if (field === 'file') saved.push(Promise.reject(noFile('Send one file at a time.')));
    } else {
      saved.push(save(stream, path));
    }
    // Each is awaited below; until then a failure must not count as unhandled.
    saved.at(-1)?.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser);
  } catch (error) {
    await Promise.allSettled(saved);
    if (error instanceof Failure) throw error;
    throw noFile('The upload broke off or is not a valid multipart body. Nothing was stored; send it again.', error);
  }
  const [first] = await Promise.all(saved);
  if (!first) throw noFile('The form has no field "file". Put the picture or video there.');
  return first;
}

/** Writes as it comes. Beyond the limit of its type it is no longer written but read to its end, so that the answer reaches the sender. */
async function save(stream: BusboyFileStream, path: string): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  let limit = maxVideoBytes;
  let head: Buffer | undefined = Buffer.alloc(0);
  const count = new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.byteLength;
      if (head) {
        head = Buffer.concat([head, chunk]);
        if (head.byteLength >= 4_100) {
          const type = await sniffMediaType(head).catch(() => undefined);
          limit = type && !isPictureType(type) ? maxVideoBytes : maxPictureBytes;
          head = undefined;
        }
      }
      if (bytes > limit) return done();
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(stream, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (bytes > limit) {
    const most = limit === maxVideoBytes ? 'A video may have 300 MB' : 'A picture may have 100 MB';
    throw new Failure('payload_too_large', `${most}; this file has more. Export it smaller and add it again.`);
  }
  if (bytes === 0) throw noFile('The file is empty. Choose another one.');
  return { path, bytes, sha256: hash.digest('hex') };
}

function noFile(detail: string, cause?: unknown): Failure {
  return new Failure('invalid_request', detail, { fields: [{ path: 'file', message: detail }] }, cause === undefined ? undefined : { cause });
}
