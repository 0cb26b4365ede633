import { useEffect, useMemo, useState } from 'react';
import type { PostwrightDatabase } from '../../storage/database.ts';
import { type LibraryState, openLibraryStore } from '../../storage/library-store.ts';

/** The library's metadata for as long as the screen is open. `reload` reads it anew after a failure. */
export function useLibrary(database: PostwrightDatabase): { state: LibraryState; reload: () => void } {
  const [state, setState] = useState<LibraryState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt opens it anew
  useEffect(() => {
    const store = openLibraryStore(database);
    setState(store.state());
    const stop = store.subscribe(() => setState(store.state()));
    return () => {
      stop();
      store.close();
    };
  }, [database, attempt]);
  return useMemo(() => ({ state, reload: () => setAttempt((count) => count + 1) }), [state]);
}
