/** Ends a vendor call that the caller gave up or that stays silent for too long, and knows afterwards which it was. */
export interface CallWatch {
  /** For the SDK. */
  signal: AbortSignal;
  /** The vendor said something: the silence starts anew. Cheap enough for every piece of text. */
  heard(): void;
  why(): 'cancelled' | 'silent' | undefined;
  /** Always call it, whatever came. */
  end(): void;
}

export function watchCall(call: { signal: AbortSignal; silenceMs: number }): CallWatch {
  const controller = new AbortController();
  let why: 'cancelled' | 'silent' | undefined;
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
    heard: () => {
      last = performance.now();
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
    watch.heard();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
