import { useSyncExternalStore } from 'react';
import type { Runs } from './run-generations.ts';
import type { Run } from './runs.ts';

export function useRuns(runs: Runs): readonly Run[] {
  return useSyncExternalStore(runs.subscribe, runs.list);
}
