/** What every message is answered with. `detail` is a sentence for a person. */
export type Reply<T> = { ok: true; value: T } | Failed;
export interface Failed {
  ok: false;
  code: string;
  detail: string;
}

/** Thrown by a message's handler; the sender gets it as `{ ok: false, code, detail }`. */
export class MessageFailure extends Error {
  readonly code: string;
  constructor(code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'MessageFailure';
    this.code = code;
  }
}

export function failed(code: string, detail: string): Failed {
  return { ok: false, code, detail };
}

/** Turns whatever a handler threw into an answer. The text of a foreign error stays out of it: it may quote the page. */
export function asFailed(error: unknown): Failed {
  if (error instanceof MessageFailure) return failed(error.code, error.message);
  return failed('unexpected', 'Something in the extension went wrong here. Nothing was sent or spent. Reload the page and try again.');
}
