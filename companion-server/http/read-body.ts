import { Failure } from '#shared/domain/failure';

export const MAX_JSON_BYTES = 1024 * 1024;

/** The body as a stream that fails with payload_too_large beyond `maxBytes`, also where no Content-Length was sent. */
export function limitedBody(request: Request, maxBytes: number): ReadableStream<Uint8Array> {
  refuseDeclaredLength(request, maxBytes);
  let seen = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > maxBytes) controller.error(tooLarge(maxBytes));
      else controller.enqueue(chunk);
    },
  });
  return (request.body ?? new Blob([]).stream()).pipeThrough(count);
}

/** Reads a JSON body of at most `maxBytes`. Throws Failure payload_too_large or invalid_request. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch {
    const detail = text.trim() === '' ? 'The body is empty. Send one JSON object.' : 'The body is not valid JSON. Send one JSON object.';
    throw new Failure('invalid_request', detail, { fields: [{ path: '', message: 'is not valid JSON' }] });
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  refuseDeclaredLength(request, maxBytes);
  // A declared length is enforced by Node itself, so the quick way is safe.
  if (request.headers.get('content-length') !== null) return request.text();
  if (!request.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let seen = 0;
  for await (const chunk of request.body) {
    seen += chunk.byteLength;
    if (seen > maxBytes) throw tooLarge(maxBytes);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function refuseDeclaredLength(request: Request, maxBytes: number): void {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
}

function tooLarge(maxBytes: number): Failure {
  const megabytes = Math.floor(maxBytes / (1024 * 1024));
  return new Failure('payload_too_large', `The body is larger than the ${megabytes} MB that are accepted here. Send less.`);
}
