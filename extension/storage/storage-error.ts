export type StorageErrorKind = 'full' | 'unavailable';

const sentences: Record<StorageErrorKind, string> = {
  full: 'The disk space for this browser is used up. Nothing was lost or overwritten. Remove or export something in the library, then try again.',
  unavailable: 'The browser does not let Postwright store anything. Private windows and a damaged profile do this. Nothing was changed.',
};

/** Thrown by every writing function here when the browser refuses to store. `message` is a sentence for a person. */
export class StorageError extends Error {
  readonly kind: StorageErrorKind;
  constructor(kind: StorageErrorKind, options?: ErrorOptions) {
    super(sentences[kind], options);
    this.name = 'StorageError';
    this.kind = kind;
  }
}

const unavailable = new Set(['OpenFailedError', 'MissingAPIError', 'DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

/** Runs a write; what the browser refused comes out as StorageError, all else as it is. */
export async function guardStorage<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    const names = namesOf(cause);
    if (names.includes('QuotaExceededError')) throw new StorageError('full', { cause });
    if (names.some((name) => unavailable.has(name))) throw new StorageError('unavailable', { cause });
    throw cause;
  }
}

/** Dexie wraps the browser's error, sometimes twice (AbortError around QuotaExceededError). */
function namesOf(cause: unknown, depth = 0): string[] {
  if (typeof cause !== 'object' || cause === null || depth > 4) return [];
  const { name, inner } = cause as { name?: unknown; inner?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...namesOf(inner, depth + 1), ...namesOf((cause as Error).cause, depth + 1)];
}
