import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { pictureFor, type TextPart } from '../../companion/generation-view.ts';
import type { Run } from '../../companion/runs.ts';
import { IconButton } from '../../ui/button.tsx';
import { Card, Skeleton, Tag } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { RunFacts } from '../../ui/generation/run-facts.tsx';
import { RunPicture, useRunPicture } from '../../ui/generation/run-picture.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { PartFailure } from './part-failure.tsx';
import { PictureAlone } from './picture-alone.tsx';
import type { RunCardActions } from './run-card-actions.ts';
import { TextResult } from './text-result.tsx';

/** One press of the button and what came of it: its shape is there from the start, words and picture fill it. */
export function RunCard({ run, actions }: { run: Run; actions: RunCardActions }) {
  const { t } = useI18n();
  const panelId = useId();
  const [chosen, setChosen] = useState('1');
  const { view, state } = run;
  const index = Math.min(Number(chosen), view.texts.length) - 1;
  const part = view.texts[index];
  const picture = pictureFor(view, index);
  if (state.status === 'refused' && !view.started) {
    return <FailureNotice failure={state.failure} steps={actions.steps(run)} money={t('run.nothingCharged')} />;
  }
  const tabs = view.texts.map((_, position) => ({ id: String(position + 1), label: String(position + 1), name: t('run.variant', { number: position + 1 }) }));
  const over = state.status === 'finished' || state.status === 'refused';
  return (
    <Card aria-label={t('run.result')} aria-busy={!over && state.status !== 'interrupted'} className="stack run">
      <div className="row top">
        {tabs.length > 1 && <Tabs label={t('run.variants')} tabs={tabs} active={String(index + 1)} onChange={setChosen} controls={panelId} />}
        <RunFacts run={run} part={part} picture={picture} />
        {over && <IconButton small icon={X} label={t('run.dismiss')} onClick={() => actions.dismiss(run)} />}
      </div>
      {(state.status === 'interrupted' || state.status === 'refused') && (
        <FailureNotice failure={state.failure} steps={{ ...actions.steps(run), 'try-again': () => actions.resume(run) }} money={t('run.goesOn')} />
      )}
      <div id={panelId} {...(tabs.length > 1 && { role: 'tabpanel', 'aria-label': t('run.variant', { number: index + 1 }) })} className="stack">
        {part && <TextPartView run={run} part={part} variant={index + 1} picture={picture} actions={actions} />}
      </div>
      {state.status === 'finished' && state.library === 'waiting' && (
        <Notice title={t('run.notSaved')} actions={[{ label: t('common.tryAgain'), onClick: () => actions.resume(run) }]}>
          <p>{t('run.notSavedText')}</p>
        </Notice>
      )}
    </Card>
  );
}

interface TextPartViewProps {
  run: Run;
  part: TextPart;
  variant: number;
  picture: ReturnType<typeof pictureFor>;
  actions: RunCardActions;
}

function TextPartView({ run, part, variant, picture, actions }: TextPartViewProps) {
  const { t } = useI18n();
  const ended = run.view.finished !== undefined;
  const stopped = ended && (part.status === 'waiting' || part.status === 'writing');
  const loaded = useRunPicture(actions.pictures, picture);
  const frame = picture && <RunPicture run={run} part={picture} loaded={loaded} ended={ended} />;
  switch (part.status) {
    case 'waiting':
      return (
        <>
          {stopped ? <p className="muted">{t('run.stoppedBefore')}</p> : <Skeleton label={t('run.writing')} heights={[16, 14, 14]} />}
          {frame}
          <PictureFailure run={run} picture={picture} actions={actions} />
        </>
      );
    case 'writing':
      return (
        <>
          <div className="post-text" dir="auto">
            {part.title && <b className="post-title">{part.title}</b>}
            <p>
              {part.body}
              {!stopped && run.state.status !== 'interrupted' && <span className="caret" aria-hidden="true" />}
            </p>
          </div>
          {stopped && (
            <div>
              <Tag tone="warn">{t('run.stoppedIn')}</Tag>
            </div>
          )}
          {frame}
        </>
      );
    case 'failed': {
      const both = picture?.status === 'failed' && picture.problem.code === part.problem.code;
      return (
        <>
          {part.problem.partialText && (
            <div className="post-text muted" dir="auto">
              <p>{part.problem.partialText}</p>
            </div>
          )}
          <PartFailure run={run} part="text" problem={part.problem} otherFine={picture?.status === 'ready'} both={both} actions={actions} />
          {frame}
          {!both && <PictureFailure run={run} picture={picture} actions={actions} />}
          {picture?.status === 'ready' && <PictureAlone image={picture.image} loaded={loaded} actions={actions} />}
        </>
      );
    }
    case 'ready':
      return (
        <TextResult
          run={run}
          text={part.text}
          variant={variant}
          image={picture?.status === 'ready' ? picture.image : undefined}
          loaded={loaded}
          frame={frame}
          actions={actions}
        >
          <PictureFailure run={run} picture={picture} actions={actions} />
        </TextResult>
      );
    default:
      return part satisfies never;
  }
}

function PictureFailure({ run, picture, actions }: { run: Run; picture: ReturnType<typeof pictureFor>; actions: RunCardActions }) {
  if (picture?.status !== 'failed') return null;
  const otherFine = run.view.texts.some((text) => text.status === 'ready');
  return <PartFailure run={run} part="image" problem={picture.problem} otherFine={otherFine} actions={actions} />;
}
