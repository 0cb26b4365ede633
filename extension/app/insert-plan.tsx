import type { ComposerPlan } from '../messaging/messages.ts';
import { type I18n, useI18n } from '../ui/i18n/i18n-context.tsx';
import { sayExisting, sayWhere } from '../ui/trouble-words.ts';

/** The steps as sentences, before anything is touched. */
export function InsertPlan({ plan }: { plan: ComposerPlan }) {
  const i18n = useI18n();
  const { t } = i18n;
  const warning = sayExisting(t, plan);
  return (
    <>
      <p>{t('insert.where', { where: sayWhere(t, plan) })}</p>
      <ol className="steps small" aria-label={t('insert.steps')}>
        {plan.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are told apart by their place only
          <li key={index}>{sentenceOf(step, i18n)}</li>
        ))}
      </ol>
      {warning && <p className="small warning">{warning}</p>}
    </>
  );
}

function sentenceOf(step: ComposerPlan['steps'][number], { t, format }: I18n): string {
  switch (step.kind) {
    case 'focus':
      return t('insert.step.focus');
    case 'select':
      return t(`insert.step.select.${step.mode}`);
    case 'insert-text':
      return t('insert.step.insert-text', { count: step.lines });
    case 'attach-picture':
      return t('insert.step.attach-picture', { size: format.bytes(step.bytes) });
    case 'read-back':
      return t('insert.step.read-back');
    default:
      return step satisfies never;
  }
}
