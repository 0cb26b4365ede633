import { useEffect, useRef, useState } from 'react';
import type { Run } from '../../companion/runs.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { costLabel } from './price-label.ts';

/** Says to screen readers when a run starts and when it ends, and nothing in between. */
export function RunAnnouncer({ run }: { run: Run | undefined }) {
  const i18n = useI18n();
  const { t } = i18n;
  const [said, setSaid] = useState('');
  const last = useRef<string>(undefined);
  const finished = run?.view.finished;
  const phase = run ? `${run.key} ${run.state.status === 'running' ? 'start' : finished ? 'end' : run.state.status}` : undefined;
  useEffect(() => {
    if (!phase || phase === last.current) return;
    const first = last.current === undefined;
    last.current = phase;
    if (phase.endsWith(' start')) setSaid(t('run.announceStart'));
    else if (phase.endsWith(' end') && finished && !first) {
      setSaid(t(`run.announce.${finished.status}`, { price: costLabel(finished, i18n) }));
    }
  }, [phase, finished, t, i18n]);
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}
