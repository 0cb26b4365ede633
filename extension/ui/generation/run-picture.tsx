import type { PicturePart } from '../../companion/generation-view.ts';
import type { Run } from '../../companion/runs.ts';
import { useI18n } from '../i18n/i18n-context.tsx';
import { type LoadedPicture, PictureFrame, type PictureLoader, ratioOf, usePicture } from './picture.tsx';

interface RunPictureProps {
  run: Run;
  part: PicturePart;
  loaded: LoadedPicture;
  ended: boolean;
}

/** The bytes of a run's picture or of its preview, fetched once for the frame and the buttons. */
export function useRunPicture(pictures: PictureLoader, part: PicturePart | undefined): LoadedPicture {
  const mediaId = part?.status === 'ready' ? part.image.mediaId : part?.status === 'preview' ? part.mediaId : undefined;
  return usePicture(pictures, mediaId === undefined ? undefined : { mediaId });
}

/** The picture's place, in its final size from the start. A failed one is said elsewhere and takes no room. */
export function RunPicture({ run, part, loaded, ended }: RunPictureProps) {
  const { t } = useI18n();
  if (part.status === 'failed' || (ended && part.status !== 'ready')) return null;
  const ratio = part.status === 'ready' ? part.image.width / part.image.height : ratioOf(run.request.image?.aspectRatio ?? '1:1');
  return (
    <PictureFrame
      ratio={ratio}
      loaded={loaded}
      altText={part.status === 'ready' ? part.image.altText : t('run.preview')}
      label={part.status === 'ready' ? labelOf(part.image.model, t) : undefined}
      waitingText={t('run.drawing')}
      preview={part.status === 'preview'}
    />
  );
}

function labelOf(model: string, t: ReturnType<typeof useI18n>['t']): string {
  return t(model.startsWith('builtin/') ? 'run.poster' : 'run.aiImage');
}
