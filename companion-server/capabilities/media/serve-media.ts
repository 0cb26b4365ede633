import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Failure } from '#shared/domain/failure';
import { extensionOf, isMediaType } from '../../media/media-types.ts';
import { namesTag, readRange } from './byte-range.ts';

/** What is served: a file on disk, or a smaller copy in memory. `sha256` is of exactly these bytes. */
export interface ServedFile {
  mediaId: string;
  mimeType: string;
  bytes: number;
  sha256: string;
  source: { path: string } | { content: Uint8Array };
}

export interface ServeRequest {
  header(name: string): string | undefined;
  requestId: string;
}

/** The bytes, or the range that was asked for, with headers under which no browser runs anything that hides in them. */
export function serveMedia(file: ServedFile, request: ServeRequest): Response {
  const tag = `"${file.sha256}"`;
  const headers = headersOf(file, tag);
  if (namesTag(request.header('if-none-match'), tag)) return new Response(null, { status: 304, headers });
  const condition = request.header('if-range');
  const asked = condition === undefined || condition.trim() === tag ? readRange(request.header('range'), file.bytes) : 'all';
  if (asked === 'unsatisfiable') return notThere(file.bytes, request.requestId);
  headers.set('Content-Type', file.mimeType);
  const range = asked === 'all' ? { start: 0, end: file.bytes - 1 } : asked;
  headers.set('Content-Length', String(range.end - range.start + 1));
  if (asked !== 'all') headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  const body = 'content' in file.source ? copyOf(file.source.content, range) : streamOf(file.source.path, range);
  return new Response(body, { status: asked === 'all' ? 200 : 206, headers });
}

function headersOf(file: ServedFile, tag: string): Headers {
  const extension = isMediaType(file.mimeType) ? extensionOf[file.mimeType] : 'bin';
  return new Headers({
    ETag: tag,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'private, immutable, max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'Content-Disposition': `inline; filename="${file.mediaId}.${extension}"`,
    // Pages of the extension have another origin; what may be read here is decided by the token or the signature.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

function notThere(length: number, requestId: string): Response {
  const problem = new Failure('invalid_request', `This file has ${length} bytes; the range that was asked for lies behind its end.`).toProblem(requestId);
  return new Response(JSON.stringify({ ...problem, title: 'Range not satisfiable', status: 416 }), {
    status: 416,
    headers: { 'Content-Type': 'application/problem+json', 'Content-Range': `bytes */${length}` },
  });
}

function copyOf(content: Uint8Array, range: { start: number; end: number }): Uint8Array<ArrayBuffer> {
  return new Uint8Array(content.subarray(range.start, range.end + 1));
}

const pieceBytes = 256 * 1024;

/** Opens the file at the first read only: a HEAD request never reads. A client that leaves closes it. */
function streamOf(path: string, range: { start: number; end: number }): ReadableStream<Uint8Array> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  let position = range.start;
  const close = async (): Promise<void> => {
    await file?.close();
    file = undefined;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open(path, 'r');
          const buffer = new Uint8Array(Math.min(pieceBytes, range.end - position + 1));
          const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, position);
          if (bytesRead === 0) throw new Error('A stored file is shorter than its record says');
          position += bytesRead;
          controller.enqueue(buffer.subarray(0, bytesRead));
          if (position <= range.end) return;
          await close();
          controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
