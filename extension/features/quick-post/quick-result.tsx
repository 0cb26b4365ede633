import { Copy, PanelRight } from 'lucide-react';
import { useMemo } from 'react';
import { CompanionError } from '../../companion/companion-error.ts';
import type { Run } from '../../companion/runs.ts';
import { pictureBytes } from '../../storage/picture-bytes.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Skeleton } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { postText } from '../../ui/generation/post-text.ts';
import { PostView } from '../../ui/generation/post-view.tsx';
import { RunFacts } from '../../ui/generation/run-facts.tsx';
import { RunPicture, useRunPicture } from '../../ui/generation/run-picture.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { useToast } from '../../ui/toast.tsx';
import type { QuickPostProps } from './quick-post.tsx';

interface QuickResultProps extends QuickPostProps {
  run: Run;
  onChangeBrief: () => void;
  onOpenInPanel: () => void;
}

/** The post to read and to take away; changing it is the panel's job. */
export function QuickResult({ run, client, database, runs, insert, onChangeBrief, onOpenInPanel, openSettings, howToStart }: QuickResultProps) {
  const { t } = useI18n();
  const toast = useToast();
  const pictures = useMemo(() => ({ mediaBlob: (mediaId: string) => pictureBytes(database, client, runs.list(), mediaId) }), [database, client, runs]);
  const { view, state } = run;
  const part = view.texts[0];
  const picture = view.pictures[0];
  const loaded = useRunPicture(pictures, picture);
  const text = part?.status === 'ready' ? part.text : undefined;
  const again = () => {
    if (state.status === 'interrupted') return runs.resume(run.key);
    runs.dismiss(run.key);
    runs.start(run.request);
  };
  const steps = { 'try-again': again, 'pair-again': openSettings, 'open-settings': openSettings, 'how-to-start': howToStart, 'change-brief': onChangeBrief };
  const problem = part?.status === 'failed' ? part.problem : picture?.status === 'failed' ? picture.problem : undefined;
  if (state.status === 'refused' || state.status === 'interrupted') {
    return <FailureNotice failure={state.failure} steps={steps} money={t(state.status === 'refused' ? 'run.nothingCharged' : 'run.goesOn')} />;
  }
  const whole = text && postText(text);
  const bytes = picture?.status === 'ready' && loaded.status === 'ready' ? loaded.blob : undefined;
  const copy = () =>
    navigator.clipboard.writeText(whole ?? '').then(
      () => toast(t('common.copied')),
      () => toast(t('run.copyFailed')),
    );
  return (
    <>
      <Card aria-label={t('run.result')} aria-busy={!view.finished} className="stack">
        {text && <PostView text={text} request={run.request} />}
        {part?.status === 'waiting' && !view.finished && <Skeleton label={t('run.writing')} heights={[16, 14]} />}
        {part?.status === 'writing' && (
          <div className="post-text" dir="auto">
            {part.title && <b className="post-title">{part.title}</b>}
            <p>{part.body}</p>
          </div>
        )}
        {problem && (
          <FailureNotice
            failure={new CompanionError('problem', { problem })}
            steps={steps}
            title={part?.status === 'ready' ? t('run.pictureFailed') : undefined}
          />
        )}
        {picture && <RunPicture run={run} part={picture} loaded={loaded} ended={view.finished !== undefined} />}
        <RunFacts run={run} part={part} picture={picture} />
      </Card>
      <div className="row wrap">
        <Button
          look="primary"
          className="grow"
          disabled={!whole || (picture?.status === 'ready' && loaded.status === 'loading')}
          onClick={() => whole && insert({ text: whole, ...(bytes && { picture: bytes }) })}
        >
          {t('run.insert')}
        </Button>
        <Button icon={Copy} disabled={!whole} onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
        <Button icon={PanelRight} onClick={onOpenInPanel}>
          {t('quick.openPanel')}
        </Button>
      </div>
    </>
  );
}
