import type { CompanionError } from '../../companion/companion-error.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { Notice } from '../notice.tsx';
import { detailsOf, type FailureStep, wordsFor } from './failure-words.ts';

const stepLabels: Record<FailureStep, MessageKey> = {
  'try-again': 'common.tryAgain',
  'how-to-start': 'common.howToStart',
  'pair-again': 'failure.step.pair',
  'change-brief': 'failure.step.changeBrief',
  'free-composer': 'failure.step.freeComposer',
  'open-settings': 'failure.step.settings',
  'see-costs': 'failure.step.costs',
};

interface FailureNoticeProps {
  failure: Pick<CompanionError, 'kind' | 'problem' | 'message'>;
  /** The steps this screen can do; others are not shown. */
  steps: Partial<Record<FailureStep, () => void>>;
  /** Said after the sentence: what happened to the money. */
  money?: string;
  title?: string;
}

/** A failed call as a card: what happened, what it cost, what to do next. */
export function FailureNotice({ failure, steps, money, title }: FailureNoticeProps) {
  const { t } = useI18n();
  const words = wordsFor(failure);
  const sentence =
    failure.kind === 'problem'
      ? failure.message
      : t(failure.kind === 'offline' ? 'failure.offlineText' : failure.kind === 'unauthorized' ? 'failure.unpairedText' : 'failure.protocolText');
  const offered = words.steps.flatMap((step) => {
    const run = steps[step];
    return run ? [{ step, run }] : [];
  });
  return (
    <Notice
      tone="bad"
      title={title ?? t(words.title)}
      details={detailsOf(failure)}
      actions={offered.map(({ step, run }, index) => ({ label: t(stepLabels[step]), onClick: run, look: index === 0 ? 'primary' : 'quiet' }))}
    >
      <p>
        {sentence} {money}
      </p>
    </Notice>
  );
}
