import { loadAllAssets } from './assets.ts';
import type { PostwrightDatabase } from './database.ts';
import { onLibraryChange } from './library-changes.ts';
import { createLibraryIndex, type LibraryIndex } from './library-index.ts';

export type LibraryState =
  | { status: 'loading' }
  /** A new object after each change, so that views know when to look again. */
  | { status: 'ready'; index: LibraryIndex }
  | { status: 'failed'; cause: unknown };

export interface LibraryStore {
  state(): LibraryState;
  subscribe(listener: () => void): () => void;
  /** Reads everything anew, after a failure for example. */
  reload(): void;
  close(): void;
}

/** Reads the metadata once and follows every change that any of the extension's pages makes. */
export function openLibraryStore(database: PostwrightDatabase): LibraryStore {
  let state: LibraryState = { status: 'loading' };
  let reading = 0;
  const listeners = new Set<() => void>();
  const become = (next: LibraryState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const reload = () => {
    const mine = ++reading;
    loadAllAssets(database).then(
      (assets) => mine === reading && become({ status: 'ready', index: createLibraryIndex(assets) }),
      (cause: unknown) => mine === reading && become({ status: 'failed', cause }),
    );
  };
  const stop = onLibraryChange((change) => {
    // What arrives while the first reading is under way may or may not be in it: read again.
    if (change.kind === 'reload' || state.status !== 'ready') return reload();
    state.index.apply(change);
    become({ status: 'ready', index: state.index });
  });
  reload();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload() {
      become({ status: 'loading' });
      reload();
    },
    close() {
      reading++;
      stop();
      listeners.clear();
    },
  };
}
