import { useEffect, useRef, useState } from 'react';
import type { CompanionClient } from '../companion/client.ts';
import type { Runs } from '../companion/run-generations.ts';
import type { PostwrightDatabase } from '../storage/database.ts';
import { createStoredRuns } from './run-store.ts';
import type { Session } from './use-session.ts';

/** The generations of this page: picked up again at opening, continued when the companion is back, counted when they end. */
export function useStoredRuns(database: PostwrightDatabase, session: Session, onTrouble: (cause: unknown) => void): Runs {
  const client = useRef<CompanionClient>(undefined);
  client.current = session.client;
  const [runs] = useState(() => createStoredRuns(database, () => client.current, onTrouble));
  const restored = useRef(false);
  const { refresh } = session;
  const connected = session.link.status === 'connected';

  useEffect(() => {
    if (!session.client || restored.current) return;
    restored.current = true;
    runs.restore().catch(onTrouble);
  }, [runs, session.client, onTrouble]);

  useEffect(() => {
    if (connected) runs.resumeAll();
  }, [connected, runs]);

  useEffect(() => {
    let before = '';
    return runs.subscribe(() => {
      // The month's figure and the dot change when a run ends, one way or the other.
      const ended = runs
        .list()
        .filter((run) => run.state.status !== 'running' && run.state.status !== 'stopping')
        .map((run) => `${run.key} ${run.state.status}`)
        .join();
      if (ended !== before) refresh();
      before = ended;
    });
  }, [runs, refresh]);
  return runs;
}
