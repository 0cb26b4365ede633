import { useCallback, useEffect, useRef, useState } from 'react';
import { health } from '#shared/contracts/access';
import type { ResponseOf } from '#shared/contracts/endpoint';
import { listUsage, summariseUsage, type UsageRow, usageMonth } from '#shared/contracts/usage';
import type { CompanionClient } from '../../companion/client.ts';
import { CompanionError } from '../../companion/companion-error.ts';
import { type Period, startOf } from './period.ts';

/** `practice`: the companion's models are imitations, and the figures are what the real ones would have cost. */
export type Month = ResponseOf<typeof usageMonth> & { practice: boolean };
export type Summary = ResponseOf<typeof summariseUsage>;
export const groupings = ['model', 'feature', 'day'] as const;
export type Grouping = (typeof groupings)[number];

export type Loaded<T> = { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; failure: CompanionError };

/** Loads and loads again when what it depends on changes; what arrives too late is dropped. `load` has to be stable. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): { loaded: Loaded<T>; again: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt loads anew
  useEffect(() => {
    const left = new AbortController();
    setLoaded((earlier) => (earlier.status === 'ready' ? earlier : { status: 'loading' }));
    load(left.signal).then(
      (value) => !left.signal.aborted && setLoaded({ status: 'ready', value }),
      (cause: unknown) => !left.signal.aborted && setLoaded({ status: 'failed', failure: asFailure(cause) }),
    );
    return () => left.abort();
  }, [load, attempt]);
  return { loaded, again: useCallback(() => setAttempt((count) => count + 1), []) };
}

export function useMonth(client: CompanionClient) {
  const load = useCallback(
    async (signal: AbortSignal) => {
      const practising = client.call(health, { signal }).then(
        ({ practice }) => practice === true,
        () => false,
      );
      return { ...(await client.call(usageMonth, { signal })), practice: await practising };
    },
    [client],
  );
  return useLoaded<Month>(load);
}

export function useSummary(client: CompanionClient, by: Grouping, period: Period) {
  const load = useCallback(
    (signal: AbortSignal) => client.call(summariseUsage, { query: { by, from: startOf(period, new Date()) }, signal }),
    [client, by, period],
  );
  return useLoaded<Summary>(load);
}

interface Ledger {
  rows: readonly UsageRow[];
  nextCursor: string | null;
}

/** Every call of a period, newest first, a page at a time. A page that fails keeps the earlier ones on screen. */
export function useLedger(client: CompanionClient, period: Period) {
  const first = useLoaded<Ledger>(
    useCallback(
      async (signal) => {
        const page = await client.call(listUsage, { query: { from: startOf(period, new Date()), limit: 50 }, signal });
        return { rows: page.items, nextCursor: page.nextCursor };
      },
      [client, period],
    ),
  );
  const [later, setLater] = useState<{ of: Ledger; rows: UsageRow[]; nextCursor: string | null }>();
  const [failure, setFailure] = useState<CompanionError>();
  const busy = useRef(false);
  const start = first.loaded.status === 'ready' ? first.loaded.value : undefined;
  const mine = later && later.of === start ? later : undefined;
  const nextCursor = mine ? mine.nextCursor : (start?.nextCursor ?? null);
  const more = async () => {
    if (!start || nextCursor === null || busy.current) return;
    busy.current = true;
    try {
      const page = await client.call(listUsage, { query: { from: startOf(period, new Date()), limit: 50, cursor: nextCursor } });
      setLater({ of: start, rows: [...(mine?.rows ?? []), ...page.items], nextCursor: page.nextCursor });
      setFailure(undefined);
    } catch (cause) {
      setFailure(asFailure(cause));
    } finally {
      busy.current = false;
    }
  };
  return {
    loaded: first.loaded,
    again: first.again,
    rows: [...(start?.rows ?? []), ...(mine?.rows ?? [])],
    hasMore: nextCursor !== null,
    more,
    moreFailure: failure,
  };
}

export function asFailure(cause: unknown): CompanionError {
  return cause instanceof CompanionError ? cause : new CompanionError('protocol', { cause });
}
