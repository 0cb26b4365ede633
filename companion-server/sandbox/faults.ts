/** Everything that can be made to go wrong with a vendor. Each is what the real vendors are known to do. */
export type Fault =
  /** 429. `header` writes the wait as Retry-After in seconds, as a date, or as retry-after-ms; `retry-info` into the body as Gemini does. */
  | { kind: 'rate-limit'; wait?: { as: 'seconds' | 'date' | 'ms' | 'retry-info'; ms: number } }
  /** 429 of a day's allowance: asking again is of no use. */
  | { kind: 'daily-quota' }
  /** 429 with no credit left. */
  | { kind: 'insufficient-quota' }
  /** An error status with the vendor's own JSON body. */
  | { kind: 'status'; status: 400 | 403 | 404 | 408 | 409 | 500 | 502 | 503 | 504 | 529; message?: string }
  /** An error page of a proxy in front of the vendor, or with 200 a page where JSON was due. */
  | { kind: 'html'; status: 200 | 502 | 503 | 504 }
  /** The connection is lost before any answer. */
  | { kind: 'reset' }
  /** No answer ever comes. */
  | { kind: 'silence' }
  /** The stream's connection is lost after so many pieces of text (or preview pictures). */
  | { kind: 'cut'; after?: number }
  /** The stream goes quiet after so many pieces and stays open. */
  | { kind: 'stall'; after?: number }
  /** The stream ends in good order, but without its end mark. */
  | { kind: 'no-end'; after?: number }
  /** An error arrives inside a stream that had begun with 200. */
  | { kind: 'stream-error'; after?: number; message?: string }
  /** 200 with a body that is not JSON; in a stream, an event that is not JSON. */
  | { kind: 'invalid-json' }
  /** The model's text is not JSON although a schema was sent. */
  | { kind: 'not-json-text' }
  /** The model's text is JSON of another shape than the schema that was sent. */
  | { kind: 'off-schema' }
  /** The model stops at its token limit in the middle of the text. */
  | { kind: 'incomplete'; after?: number }
  /** Content policy. OpenAI: `message` (a refusal part), `request` (400), `filter` (incomplete). Gemini: `prompt` or `output` with its reason. */
  | { kind: 'refusal'; form: 'message' | 'request' | 'filter' | 'prompt' | 'output'; reason?: string }
  /** 200 with nothing in it. */
  | { kind: 'empty' }
  /** A picture was asked for, words come. */
  | { kind: 'text-only-picture' }
  /** Gemini's NO_IMAGE, or the reason given. */
  | { kind: 'no-image'; reason?: string }
  /** The picture's bytes end half way. */
  | { kind: 'truncated-picture' }
  /** 404: the model is gone. */
  | { kind: 'retired' }
  | { kind: 'bad-key' }
  /** The answer is right but comes late. */
  | { kind: 'slow'; ms: number }
  /** The answer is right but reports no usage. */
  | { kind: 'no-usage' };

export type FaultKind = Fault['kind'];

/** Which calls a fault is for. Everything named must hold; nothing named means every call. */
export interface FaultRule {
  when?: {
    vendor?: 'openai' | 'gemini';
    /** A part of the path, such as `/responses`. */
    path?: string;
    model?: string;
    /** Only the nth call (from 1) of those that match the rest. */
    nth?: number;
  };
  /** How many calls it spoils; without it, all. */
  times?: number;
  fault: Fault;
}

export interface FaultScript {
  add(...rules: FaultRule[]): void;
  clear(): void;
  /** The fault for this call, counted as used; undefined when it is to go well. */
  take(call: { vendor: 'openai' | 'gemini'; path: string; model?: string | undefined }): Fault | undefined;
}

export function createFaultScript(rules: readonly FaultRule[] = []): FaultScript {
  let live: { rule: FaultRule; seen: number; used: number }[] = [];
  const add = (...more: readonly FaultRule[]) => {
    for (const rule of more) live.push({ rule, seen: 0, used: 0 });
  };
  add(...rules);
  return {
    add,
    clear() {
      live = [];
    },
    take(call) {
      let taken: Fault | undefined;
      for (const entry of live) {
        const { when = {}, times = Number.POSITIVE_INFINITY, fault } = entry.rule;
        if (when.vendor !== undefined && when.vendor !== call.vendor) continue;
        if (when.path !== undefined && !call.path.includes(when.path)) continue;
        if (when.model !== undefined && when.model !== call.model) continue;
        entry.seen += 1;
        if (taken !== undefined || entry.used >= times) continue;
        if (when.nth !== undefined && when.nth !== entry.seen) continue;
        entry.used += 1;
        taken = fault;
      }
      return taken;
    },
  };
}
