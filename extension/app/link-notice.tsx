import { useI18n } from '../ui/i18n/i18n-context.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Session } from './use-session.ts';

/** Not paired, or nobody there: said once, at the top, with the way out. */
export function LinkNotice({ session, openSettings, howToStart }: { session: Session; openSettings: () => void; howToStart: () => void }) {
  const { t } = useI18n();
  const { link } = session;
  if (link.status === 'unpaired') {
    const fresh = link.why === 'new';
    return (
      <Notice
        title={t(fresh ? 'quick.unpairedTitle' : 'failure.unpaired')}
        actions={[{ label: t(fresh ? 'quick.firstSteps' : 'failure.step.pair'), onClick: openSettings, look: 'primary' }]}
      >
        <p>{t(fresh ? 'quick.unpairedText' : 'failure.unpairedText')}</p>
      </Notice>
    );
  }
  if (link.status !== 'offline') return null;
  return (
    <Notice
      tone="bad"
      title={t('failure.offline')}
      actions={[
        { label: t('common.tryAgain'), onClick: session.refresh, look: 'primary' },
        { label: t('common.howToStart'), onClick: howToStart, look: 'quiet' },
      ]}
    >
      <p>{t('failure.offlineText')}</p>
    </Notice>
  );
}
