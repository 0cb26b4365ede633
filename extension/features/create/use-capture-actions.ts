import { useState } from 'react';
import type { Capture } from '../../messaging/messages.ts';
import { takeOutAssets } from '../../storage/assets.ts';
import { savePost } from '../../storage/captures.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { CreateProps } from './create-props.ts';
import { chosenFrom, useCaptures } from './use-captures.ts';
import type { ChangeForm } from './use-form.ts';
import type { PageControls } from './use-page.ts';

/** A right-click fills the form, or saves. `unclear`: one whose post could not be made out. */
export function useCaptureActions({ captures, database, change, go, onTrouble }: CreateProps & { change: ChangeForm }, page: PageControls) {
  const { t } = useI18n();
  const toast = useToast();
  const [unclear, setUnclear] = useState<Capture>();

  useCaptures(captures, page.page.status !== 'looking', (capture) => {
    const chosen = chosenFrom(capture);
    if (capture.action === 'save') {
      if (!capture.post || !chosen) return setUnclear(capture);
      savePost(database, chosen).then(({ asset, isNew }) => {
        const undo = isNew ? () => void takeOutAssets(database, [asset.id]).catch(onTrouble) : undefined;
        toast(t(isNew ? 'capture.saved' : 'capture.savedAgain'), undo && { undo });
      }, onTrouble);
      return;
    }
    go('create');
    if (!chosen) return setUnclear(capture);
    setUnclear(undefined);
    change({
      source: chosen,
      kind: capture.action === 'answer' ? 'answer' : 'post',
      platform: capture.surface.startsWith('instagram') ? 'instagram' : 'facebook',
    });
  });
  return { unclear, dismiss: () => setUnclear(undefined) };
}
