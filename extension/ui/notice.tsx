import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { useI18n } from './i18n/i18n-context.tsx';

export interface NoticeAction {
  label: string;
  onClick: () => void;
  look?: 'default' | 'primary' | 'quiet' | 'danger';
}

interface NoticeProps {
  title: string;
  children?: ReactNode;
  tone?: 'plain' | 'bad';
  /** The next steps, as buttons. */
  actions?: readonly NoticeAction[];
  /** Code, request id and the like: folded, with a copy button. */
  details?: string;
  /** Read out when it appears. For what a person did not just ask for, leave it out. */
  announce?: boolean;
}

/** What happened, whether money or a post was involved, and the next step as a button. */
export function Notice({ title, children, tone = 'plain', actions = [], details, announce = true }: NoticeProps) {
  return (
    <section className={classNames('notice', tone === 'bad' && 'bad')} role={announce ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children && <div>{children}</div>}
      {actions.length > 0 && (
        <div className="actions">
          {actions.map((action) => (
            <Button key={action.label} look={action.look ?? 'default'} onClick={action.onClick}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
      {details && <Details text={details} />}
    </section>
  );
}

/** Technical detail behind a fold, ready to be copied into a message to somebody who can help. */
export function Details({ text }: { text: string }) {
  const { t } = useI18n();
  return (
    <details className="details">
      <summary>{t('common.details')}</summary>
      <pre>{text}</pre>
      <Button small look="quiet" onClick={() => void navigator.clipboard.writeText(text)}>
        {t('common.copyDetails')}
      </Button>
    </details>
  );
}
