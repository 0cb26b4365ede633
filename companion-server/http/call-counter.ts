const MOST_KEYS = 10_000;

/** Counts calls per key within a sliding window, exactly: the times of the calls that were let through are kept. */
export function createCallCounter(options: { windowMs: number; now: () => number }) {
  const calls = new Map<string, { times: number[]; first: number }>();
  return {
    /** 0 when the call may pass (it is counted then), else the milliseconds until one may. */
    count(key: string, limit: number): number {
      const now = options.now();
      const entry = calls.get(key) ?? { times: [], first: 0 };
      while (entry.first < entry.times.length && (entry.times[entry.first] as number) <= now - options.windowMs) entry.first += 1;
      if (entry.first > 1_000) {
        entry.times.splice(0, entry.first);
        entry.first = 0;
      }
      if (entry.times.length - entry.first >= limit) {
        const freed = entry.times[entry.times.length - limit] as number;
        return Math.max(1, freed + options.windowMs - now);
      }
      entry.times.push(now);
      if (!calls.has(key)) makeRoom(calls, now - options.windowMs);
      calls.set(key, entry);
      return 0;
    },
  };
}

/** Callers that have been quiet for a window are forgotten; beyond the limit the oldest go, so that made-up addresses cannot fill the memory. */
function makeRoom(calls: Map<string, { times: number[] }>, before: number): void {
  if (calls.size < MOST_KEYS) return;
  for (const [key, entry] of calls) if ((entry.times.at(-1) ?? 0) <= before) calls.delete(key);
  for (const key of calls.keys()) {
    if (calls.size < MOST_KEYS) return;
    calls.delete(key);
  }
}
