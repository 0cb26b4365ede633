import { liveQuery } from 'dexie';

/**
 * Reads now and again after each change of what was read, made in whichever of the extension's pages. Answers how to stop.
 * `read` may use the functions of this folder only. A failing read goes to `onFailure` and ends the watching.
 */
export function watch<T>(read: () => PromiseLike<T>, onValue: (value: T) => void, onFailure: (cause: unknown) => void = () => undefined): () => void {
  const subscription = liveQuery(async () => read()).subscribe({ next: onValue, error: onFailure });
  return () => subscription.unsubscribe();
}
