import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';

interface AskOnceProps {
  /** On the button, and again on the one that does it. */
  action: string;
  title: string;
  text: string;
  onYes: () => void;
}

/** A button for what cannot be undone: asks once, then does it. */
export function AskOnce({ action, title, text, onYes }: AskOnceProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {action}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <div className="stack loose">
          <p className="small">{text}</p>
          <div className="row wrap">
            <Button
              look="danger"
              onClick={() => {
                setOpen(false);
                onYes();
              }}
            >
              {action}
            </Button>
            <Button onClick={() => setOpen(false)} autoFocus>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
