import { useEffect, useRef } from 'react';
import type { Runs } from '../../companion/run-generations.ts';
import type { Run } from '../../companion/runs.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { CreateForm } from './form.ts';
import { restoreResult } from './restore-result.ts';
import type { ChangeForm } from './use-form.ts';

interface LastRun {
  runs: Runs;
  list: readonly Run[];
  form: CreateForm;
  change: ChangeForm;
  database: PostwrightDatabase;
  /** Handed over by the popup; else the one that was on show last. */
  taken: string | undefined;
  onTrouble: (cause: unknown) => void;
}

/** Keeps in mind which result is on show, and shows it again when the panel is reopened. */
export function useLastRun({ runs, list, form, change, database, taken, onTrouble }: LastRun): void {
  const atOpening = useRef(form.lastRun);
  useEffect(() => {
    const id = taken ?? atOpening.current;
    if (!id) return;
    atOpening.current = undefined;
    restoreResult(database, id).then((run) => {
      if (run && !runs.list().some((other) => other.key === run.key)) runs.put(run);
    }, onTrouble);
  }, [database, runs, taken, onTrouble]);

  const newest = list.find((run) => run.state.status === 'finished')?.view.started?.generationId;
  useEffect(() => {
    if (newest && newest !== form.lastRun) change({ lastRun: newest });
  }, [newest, form.lastRun, change]);
}
