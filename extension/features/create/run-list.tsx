import type { Run } from '../../companion/runs.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { RunCard } from './run-card.tsx';
import type { RunCardActions } from './run-card-actions.ts';

/** Results, the newest first; earlier ones stay, folded. */
export function RunList({ runs, actions }: { runs: readonly Run[]; actions: RunCardActions }) {
  const { t } = useI18n();
  const [newest, ...earlier] = runs;
  if (!newest) return null;
  return (
    <>
      <RunCard key={newest.key} run={newest} actions={actions} />
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('run.earlier', { count: earlier.length })}</summary>
          <div className="stack">
            {earlier.map((run) => (
              <RunCard key={run.key} run={run} actions={actions} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
