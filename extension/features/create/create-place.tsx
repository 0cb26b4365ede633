import { useCallback, useMemo, useRef, useState } from 'react';
import type { GenerationRequest } from '#shared/contracts/generation';
import { useEstimate } from '../../companion/use-estimate.ts';
import { useRuns } from '../../companion/use-runs.ts';
import { recentGenerations } from '../../storage/generations.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Skeleton } from '../../ui/card.tsx';
import { GenerateButton } from '../../ui/generation/generate-button.tsx';
import { RunAnnouncer } from '../../ui/generation/run-announcer.tsx';
import { useGenerateKeys } from '../../ui/generation/use-generate-keys.ts';
import { usualRun } from '../../ui/generation/usual-run.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { BriefCard } from './brief-card.tsx';
import { CaptureNotice } from './capture-notice.tsx';
import type { CreateProps } from './create-props.ts';
import { type CreateForm, problemsOf, toRequest } from './form.ts';
import { PageCard } from './page-card.tsx';
import type { ChosenPost } from './ports.ts';
import { RunList } from './run-list.tsx';
import { useCaptureActions } from './use-capture-actions.ts';
import { type ChangeForm, useForm } from './use-form.ts';
import { useLastRun } from './use-last-run.ts';
import { usePage } from './use-page.ts';
import { useRunActions } from './use-run-actions.ts';
import { useSeenAgain } from './use-seen-again.ts';
import { useTakenBrief } from './use-taken-brief.ts';
import './create.css';

/** Brief, price, words and picture as they come, and what can be done with them. */
export function CreatePlace(props: CreateProps) {
  const { t, language } = useI18n();
  const { form, change } = useForm(props.database, language, props.onTrouble);
  if (!form) return <Skeleton label={t('common.loading')} heights={[54, 180]} />;
  return <CreateForms {...props} form={form} change={change} />;
}

function CreateForms(props: CreateProps & { form: CreateForm; change: ChangeForm }) {
  const { form, change, client, database, brandId, brands, runs } = props;
  const list = useRuns(runs);
  const brief = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const choose = useCallback((source: ChosenPost) => change({ source, kind: 'answer' }), [change]);
  const page = usePage(props.pageAccess, choose);
  const { unclear, dismiss } = useCaptureActions(props, page);
  useSeenAgain(page.page, database, props.onTrouble);
  const running = list.find((run) => run.state.status === 'running' || run.state.status === 'stopping');

  const problems = problemsOf(form);
  // The price depends on the brief's length only a little: the price is there before the first word.
  const priced = useMemo(() => toRequest(form, { brandId, brief: form.brief.trim() || '…' }), [form, brandId]);
  const estimate = useEstimate(client, priced);
  const recent = useStored(() => recentGenerations(database, 40), [database, running === undefined]);
  const usual = useMemo(() => usualRun(recent ?? [], priced), [recent, priced]);

  const focusBrief = useCallback(() => brief.current?.focus(), []);
  const start = (request: GenerationRequest) => {
    setTried(false);
    runs.start(request);
  };
  const generate = () => {
    setTried(true);
    const request = toRequest(form, { brandId });
    if (problems.length > 0 || !request || running) return focusBrief();
    start(request);
  };
  const stop = () => running && runs.stop(running.key);
  useGenerateKeys({ generate, stop });
  useTakenBrief(props.takenBrief, change, focusBrief);
  useLastRun({ runs, list, form, change, database, taken: props.takenBrief?.lastRun, onTrouble: props.onTrouble });
  const actions = useRunActions({ ...props, start, focusBrief });
  const brand = brands.find((candidate) => candidate.id === brandId);

  return (
    <div className="stack create">
      <PageCard {...page} source={form.source} onChoose={choose} onRemove={() => change({ source: undefined, kind: 'post' })} />
      {unclear && <CaptureNotice capture={unclear} onPick={page.pick} onDismiss={dismiss} />}
      <BriefCard form={form} change={change} brandLanguages={brand?.languages ?? []} problems={tried ? problems : []} briefRef={brief}>
        <GenerateButton estimate={estimate} usual={usual} running={running} onGenerate={generate} onStop={stop} />
      </BriefCard>
      <RunAnnouncer run={list[0]} />
      <RunList runs={list} actions={actions} />
    </div>
  );
}
