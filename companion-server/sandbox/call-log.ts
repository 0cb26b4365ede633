import type { FaultKind } from './faults.ts';

/** One call that the sandbox received. */
export interface SandboxCall {
  /** Counts from 1. */
  number: number;
  vendor: 'openai' | 'gemini';
  method: string;
  path: string;
  model?: string;
  /** Epoch milliseconds of the sandbox's clock. */
  at: number;
  /** What was sent, long strings (pictures) shortened; form files as `{name, type, bytes}`. */
  body: unknown;
  /** Lower-case names; keys are left out. */
  headers: Record<string, string>;
  fault?: FaultKind;
  status?: number;
  /** `open` until the last byte; `aborted` when the caller hung up first; `broken` when a fault ended it. */
  outcome: 'open' | 'answered' | 'aborted' | 'broken';
}

export interface CallLog {
  readonly all: readonly SandboxCall[];
  open(call: Omit<SandboxCall, 'number' | 'outcome'>): SandboxCall;
  clear(): void;
}

const secretHeaders = new Set(['authorization', 'x-goog-api-key', 'cookie']);

export function loggableHeaders(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => !secretHeaders.has(name)));
}

/** Pictures in a log are of no use and cost memory. */
export function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length > 4000 ? `${value.slice(0, 60)}… (${value.length} characters)` : value;
  if (Array.isArray(value)) return value.map(shortened);
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
  return value;
}

/** Keeps the newest `keep` calls. */
export function createCallLog(keep = 200): CallLog {
  const calls: SandboxCall[] = [];
  let number = 0;
  return {
    all: calls,
    open(about) {
      number += 1;
      const call: SandboxCall = { ...about, body: shortened(about.body), number, outcome: 'open' };
      calls.push(call);
      if (calls.length > keep) calls.shift();
      return call;
    },
    clear() {
      calls.length = 0;
      number = 0;
    },
  };
}
