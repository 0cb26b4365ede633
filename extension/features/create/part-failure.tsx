import type { Problem } from '#shared/domain/failure';
import { usd } from '#shared/domain/money';
import { CompanionError } from '../../companion/companion-error.ts';
import type { Run } from '../../companion/runs.ts';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { detailsOf } from '../../ui/generation/failure-words.ts';
import { costLabel } from '../../ui/generation/price-label.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { RunCardActions } from './run-card-actions.ts';

interface PartFailureProps {
  run: Run;
  part: 'text' | 'image';
  problem: Problem;
  /** The other half came out well. */
  otherFine: boolean;
  /** The other half failed of the same: said once for both. */
  both?: boolean;
  actions: RunCardActions;
}

/** One half failed: says what was paid all the same, and what can be done about this half. */
export function PartFailure({ run, part, problem, otherFine, both = false, actions }: PartFailureProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { finished } = run.view;
  const free = finished?.costKnown && usd(finished.costUsd) === 0n;
  const paid = free ? t('run.nothingCharged') : finished ? t(otherFine ? 'run.paidForRest' : 'run.paid', { price: costLabel(finished, i18n) }) : '';
  if (part === 'text') {
    return (
      <FailureNotice
        failure={new CompanionError('problem', { problem })}
        title={t(both ? 'run.bothFailed' : otherFine ? 'run.textFailedPictureFine' : 'run.textFailed')}
        steps={actions.steps(run)}
        money={paid}
      />
    );
  }
  const refused = problem.code === 'provider_refused';
  const changeBrief = actions.steps(run)['change-brief'];
  return (
    <Notice
      tone="bad"
      title={t(refused ? 'run.pictureRefused' : 'run.pictureFailed')}
      details={detailsOf({ kind: 'problem', problem })}
      actions={[
        ...(refused && changeBrief ? [{ label: t('failure.step.changeBrief'), onClick: changeBrief }] : []),
        { label: t('run.makePoster'), onClick: () => actions.makePoster(run), look: refused ? ('quiet' as const) : ('default' as const) },
      ]}
    >
      <p>
        {problem.detail} {paid}
      </p>
    </Notice>
  );
}
