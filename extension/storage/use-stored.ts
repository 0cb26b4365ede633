import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What a read of the storage gives, kept up to date across the extension's pages; undefined until it is there.
 * Read anew when one of `dependencies` changes. A refused read is thrown into the nearest error boundary.
 */
export function useStored<T>(read: () => Promise<T>, dependencies: readonly unknown[]): T | undefined {
  return useLiveQuery(read, [...dependencies]);
}
