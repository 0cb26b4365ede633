import type { Capture } from '../../messaging/messages.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A right-click whose post could not be made out: says so and offers the pick. */
export function CaptureNotice({ capture, onPick, onDismiss }: { capture: Capture; onPick: () => void; onDismiss: () => void }) {
  const { t } = useI18n();
  return (
    <Notice
      title={t('capture.unclear')}
      actions={[
        {
          label: t('page.pick'),
          look: 'primary',
          onClick: () => {
            onDismiss();
            onPick();
          },
        },
        { label: t('common.close'), look: 'quiet', onClick: onDismiss },
      ]}
    >
      <p>{capture.problem ?? t('capture.unclearText')}</p>
    </Notice>
  );
}
