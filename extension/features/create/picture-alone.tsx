import { Download } from 'lucide-react';
import type { ImageCompleted } from '#shared/contracts/generation';
import { Button } from '../../ui/button.tsx';
import type { LoadedPicture } from '../../ui/generation/picture.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { saveAs } from '../../ui/save-as.ts';
import type { RunCardActions } from './run-card-actions.ts';

interface PictureAloneProps {
  image: ImageCompleted;
  loaded: LoadedPicture;
  actions: RunCardActions;
}

/** The text failed, the picture is fine: it can be taken without it. */
export function PictureAlone({ image, loaded, actions }: PictureAloneProps) {
  const { t } = useI18n();
  if (loaded.status !== 'ready') return null;
  const { blob } = loaded;
  const fileName = `picture.${image.mimeType.split('/')[1]?.replace('jpeg', 'jpg') ?? 'png'}`;
  return (
    <div className="row wrap run-actions">
      <Button onClick={() => actions.insert({ text: '', picture: blob, fileName })}>{t('run.insert')}</Button>
      <Button icon={Download} onClick={() => saveAs(blob, fileName)}>
        {t('run.downloadPicture')}
      </Button>
    </div>
  );
}
