import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Card, Tag } from '../../ui/card.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

interface StepCardProps {
  number: number;
  title: string;
  state: 'done' | 'now' | 'later';
  /** For scripts that wait until it works. */
  testId?: string;
  /** Stands at the foot, beside the state. */
  action?: ReactNode;
  children: ReactNode;
}

/** One of the first steps. Its state is in its number, its border and its words. */
export function StepCard({ number, title, state, testId, action, children }: StepCardProps) {
  const { t } = useI18n();
  const titleId = useId();
  return (
    <Card
      {...(state === 'now' && { tone: 'now' as const })}
      className="step stack"
      aria-labelledby={titleId}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <span className={`step-number ${state}`}>{state === 'done' ? <Check size={13} aria-hidden="true" /> : <span aria-hidden="true">{number}</span>}</span>
      <h3 id={titleId}>
        <span className="visually-hidden">{t('settings.step', { number })} </span>
        {title}
      </h3>
      {children}
      {(state === 'done' || action) && (
        <div className="row wrap step-end">
          {state === 'done' && (
            <span data-testid={testId}>
              <Tag tone="good">{t('settings.works')}</Tag>
            </span>
          )}
          <span className="grow" />
          {action}
        </div>
      )}
    </Card>
  );
}

/** A sentence that says how a test went, read out when it changes. */
export function Outcome({ bad, children }: { bad?: boolean; children: ReactNode }) {
  return (
    <p className={bad ? 'small bad-words' : 'small muted'} role="status">
      {children}
    </p>
  );
}
