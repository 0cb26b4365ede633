import { useEffect, useMemo, useRef } from 'react';
import type { GenerationRequest } from '#shared/contracts/generation';
import type { Run } from '../../companion/runs.ts';
import { changeAsset } from '../../storage/assets.ts';
import { assetIdOf } from '../../storage/assets-of-generation.ts';
import { pictureBytes } from '../../storage/picture-bytes.ts';
import type { FailureStep } from '../../ui/generation/failure-words.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { CreateProps } from './create-props.ts';
import { editRun } from './edit-run.ts';
import { makePoster } from './make-poster.ts';
import type { RunCardActions } from './run-card-actions.ts';
import type { ChangeForm } from './use-form.ts';

/** Languages that the built-in composer writes. */
const composerLanguages = new Set(['en', 'de']);

interface Needs extends CreateProps {
  change: ChangeForm;
  start: (request: GenerationRequest) => void;
  focusBrief: () => void;
}

/** What the buttons on a result card do. */
export function useRunActions(needs: Needs): RunCardActions {
  const latest = useRef(needs);
  latest.current = needs;
  const { t } = useI18n();
  const toast = useToast();
  const { client, runs, database, onTrouble } = needs;
  const edited = useRef(new Map<string, Set<number>>());

  /** Edits made before the text stood in the library are written once it does. */
  useEffect(() => {
    const writeOut = () => {
      for (const run of runs.list()) {
        const variants = edited.current.get(run.key);
        if (!variants || run.state.status !== 'finished' || run.state.library === 'saving') continue;
        // `waiting`: some of it stands in the library, the rest comes later and is changed then.
        if (run.state.library === 'saved') edited.current.delete(run.key);
        for (const variant of variants) writeEdit(run, variant);
      }
    };
    const writeEdit = (run: Run, variant: number) => {
      const id = run.view.started?.generationId;
      const part = run.view.texts[variant - 1];
      if (!id || part?.status !== 'ready') return;
      const { title, body, hashtags } = part.text;
      changeAsset(database, assetIdOf(id, 'text', variant), { title, body, hashtags }).catch(onTrouble);
      const picture = run.view.pictures[variant - 1] ?? run.view.pictures[0];
      if (picture?.status === 'ready')
        changeAsset(database, assetIdOf(id, 'image', picture.image.variant), { altText: picture.image.altText }).catch(onTrouble);
    };
    return runs.subscribe(writeOut);
  }, [runs, database, onTrouble]);

  return useMemo(() => {
    const steps = (run: Run): Partial<Record<FailureStep, () => void>> => {
      const { openSettings, howToStart, focusBrief, go, start } = latest.current;
      const again = (request: GenerationRequest) => {
        runs.dismiss(run.key);
        start(request);
      };
      const free = { ...run.request, models: { text: ['builtin/composer'], ...(run.request.image && { image: ['builtin/poster'] }) } };
      return {
        'try-again': () => again(run.request),
        'how-to-start': howToStart,
        'pair-again': openSettings,
        'open-settings': openSettings,
        'see-costs': () => go('costs'),
        'change-brief': focusBrief,
        ...(composerLanguages.has(run.request.language.split('-')[0] ?? '') && { 'free-composer': () => again(free) }),
      };
    };
    return {
      pictures: { mediaBlob: (mediaId) => pictureBytes(database, client, runs.list(), mediaId) },
      steps,
      makePoster: (run) => {
        if (!client) return latest.current.openSettings();
        makePoster(database, client, run).then(
          (withPoster) => (withPoster === run ? toast(t('run.noPoster')) : runs.put(withPoster)),
          (cause: Error) => toast(cause.message),
        );
      },
      edit: (run, variant, edit) => {
        edited.current.set(run.key, (edited.current.get(run.key) ?? new Set()).add(variant));
        runs.put(editRun(run, variant, edit));
      },
      insert: (post) => latest.current.insert(post),
      regenerate: (run) => latest.current.start(run.request),
      resume: (run) => (run.state.status === 'refused' ? steps(run)['try-again']?.() : runs.resume(run.key)),
      dismiss: (run) => {
        runs.dismiss(run.key);
        latest.current.change({ lastRun: undefined });
      },
    };
  }, [client, runs, database, toast, t]);
}
