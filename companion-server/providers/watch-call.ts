/** Ends a vendor call that the caller gave up, that stays silent for too long or that says far too much, and knows afterwards which it was. */
export interface CallWatch {
  /** For the SDK. */
  signal: AbortSignal;
  /** The vendor said something, of so many bytes: the silence starts anew. Cheap enough for every piece of text. */
  heard(bytes?: number): void;
  why(): 'cancelled' | 'silent' | 'endless' | undefined;
  /** Always call it, whatever came. */
  end(): void;
}

/** No text and no list comes near it; a picture of the largest size in base64 takes half of its own limit. */
const MOST_BYTES = 4 * 1024 * 1024;
export const MOST_PICTURE_BYTES = 128 * 1024 * 1024;

export function watchCall(call: { signal: AbortSignal; silenceMs: number }, mostBytes = MOST_BYTES): CallWatch {
  const controller = new AbortController();
  let why: ReturnType<CallWatch['why']>;
  let bytesLeft = mostBytes;
  let last = performance.now();
  const cancel = () => {
    why ??= 'cancelled';
    controller.abort();
  };
  const check = () => {
    const left = call.silenceMs - (performance.now() - last);
    if (left > 1) {
      timer = setTimeout(check, left);
      return;
    }
    why ??= 'silent';
    controller.abort();
  };
  let timer = setTimeout(check, call.silenceMs);
  if (call.signal.aborted) cancel();
  else call.signal.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    heard: (bytes = 0) => {
      last = performance.now();
      bytesLeft -= bytes;
      if (bytesLeft >= 0) return;
      why ??= 'endless';
      controller.abort();
    },
    why: () => why,
    end: () => {
      clearTimeout(timer);
      call.signal.removeEventListener('abort', cancel);
    },
  };
}

/** Reads a long body piece by piece, so that one which arrives slowly is not taken for silence. */
export async function readBody(answer: Response, watch: CallWatch): Promise<Buffer> {
  if (!answer.body) return Buffer.alloc(0);
  const pieces: Uint8Array[] = [];
  for await (const piece of answer.body) {
    watch.heard(piece.byteLength);
    pieces.push(piece);
  }
  const body = Buffer.concat(pieces);
  for (const piece of pieces) letGo(piece);
  return body;
}

/** Gives the memory of bytes back at once that nobody needs any more: megabytes would else wait for the garbage collector. */
export function letGo(bytes: Uint8Array): void {
  // A part of a larger buffer may have neighbours.
  if (bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
}

/** Lets a watch hear what an SDK reads by itself. */
export function watchedFetch(fetchVendor: typeof fetch, watch: CallWatch): typeof fetch {
  return async (input, init) => {
    const answer = await fetchVendor(input, init);
    watch.heard();
    if (!answer.body) return answer;
    const reader = answer.body.getReader();
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          watch.heard(value.byteLength);
          controller.enqueue(value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: answer.status, statusText: answer.statusText, headers: answer.headers });
  };
}
