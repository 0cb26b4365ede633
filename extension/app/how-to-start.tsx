import { defaultCompanionBase } from '../companion/base-url.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useI18n } from '../ui/i18n/i18n-context.tsx';

const command = 'npm run companion';

export function HowToStart({
  open,
  baseUrl,
  onClose,
  onTryAgain,
}: {
  open: boolean;
  baseUrl: string | undefined;
  onClose: () => void;
  onTryAgain: () => void;
}) {
  const { t } = useI18n();
  return (
    <Dialog open={open} title={t('start.title')} onClose={onClose}>
      <div className="stack">
        <p>{t('start.text')}</p>
        <div className="row">
          <code className="command grow">{command}</code>
          <Button small onClick={() => void navigator.clipboard.writeText(command)}>
            {t('common.copy')}
          </Button>
        </div>
        <p className="small muted">{t('start.port', { address: baseUrl ?? defaultCompanionBase })}</p>
        <div className="row">
          <Button
            look="primary"
            onClick={() => {
              onClose();
              onTryAgain();
            }}
          >
            {t('common.tryAgain')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('common.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
