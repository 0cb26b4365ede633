import { Image } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Brand } from '#shared/contracts/brands';
import { platforms } from '#shared/contracts/generation';
import { frameworks } from '#shared/vocabulary/post-forms';
import type { Runs } from '../../companion/run-generations.ts';
import { useEstimate } from '../../companion/use-estimate.ts';
import { useRuns } from '../../companion/use-runs.ts';
import { recentGenerations } from '../../storage/generations.ts';
import { useDraft } from '../../storage/use-draft.ts';
import { useStored } from '../../storage/use-stored.ts';
import { Skeleton } from '../../ui/card.tsx';
import { Chip, ChipSelect } from '../../ui/chip.tsx';
import { TextArea } from '../../ui/field.tsx';
import { GenerateButton } from '../../ui/generation/generate-button.tsx';
import { RunAnnouncer } from '../../ui/generation/run-announcer.tsx';
import { useGenerateKeys } from '../../ui/generation/use-generate-keys.ts';
import { usualRun } from '../../ui/generation/usual-run.ts';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import type { PlaceProps } from '../../ui/place.ts';
import { type QuickForm, quickRatio, quickRequest, readQuickForm } from './quick-form.ts';
import { QuickResult } from './quick-result.tsx';

export interface QuickPostProps extends Pick<PlaceProps, 'client' | 'database' | 'brandId' | 'insert' | 'openSettings' | 'howToStart'> {
  runs: Runs;
  brands: readonly Brand[];
  /** Goes on in the panel with this brief and, where there is one, this result. */
  openInPanel: (handover: { brief: string; lastRun?: string }) => void;
  onTrouble: (cause: unknown) => void;
}

/** One box, a platform, a price: the shortest way to a post. */
export function QuickPost(props: QuickPostProps) {
  const { t } = useI18n();
  const { form, change } = useDraft(props.database, 'quick-post', readQuickForm, props.onTrouble);
  if (!form) return <Skeleton label={t('common.loading')} heights={[66, 26, 36]} />;
  return <QuickForms {...props} form={form} change={change} />;
}

function QuickForms(props: QuickPostProps & { form: QuickForm; change: (part: Partial<QuickForm>) => void }) {
  const { client, database, brandId, brands, runs, openInPanel, form, change } = props;
  const { t, language } = useI18n();
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const list = useRuns(runs);
  const newest = list[0];
  const running = newest && (newest.state.status === 'running' || newest.state.status === 'stopping') ? newest : undefined;
  const postLanguage = brands.find((brand) => brand.id === brandId)?.languages[0] ?? language;
  const about = { brandId, language: postLanguage };
  const priced = useMemo(() => quickRequest(form, { brandId, language: postLanguage, brief: form.brief.trim() || '…' }), [form, brandId, postLanguage]);
  const estimate = useEstimate(client, priced);
  const recent = useStored(() => recentGenerations(database, 40), [database, running === undefined]);
  const usual = useMemo(() => usualRun(recent ?? [], priced), [recent, priced]);

  const generate = () => {
    setTried(true);
    const request = quickRequest(form, about);
    if (!request || running) return box.current?.focus();
    setTried(false);
    runs.start(request);
  };
  const stop = () => running && runs.stop(running.key);
  useGenerateKeys({ generate, stop });

  return (
    <div className="stack">
      <TextArea
        ref={box}
        label={t('create.brief')}
        hideLabel
        rows={3}
        // The popup opens for typing.
        autoFocus
        placeholder={t('quick.place')}
        value={form.brief}
        maxLength={10_000}
        error={tried && !form.brief.trim() ? t('create.briefMissing') : undefined}
        onChange={(event) => change({ brief: event.target.value })}
      />
      <div className="chips">
        {platforms.map((platform) => (
          <Chip key={platform} on={form.platform === platform} onClick={() => change({ platform })}>
            {t(`quick.${platform}`)}
          </Chip>
        ))}
        <ChipSelect
          label={t('create.framework')}
          value={form.framework}
          options={[{ value: '', label: t('create.framework.any') }, ...frameworks.map((value) => ({ value, label: t(`create.framework.${value}`) }))]}
          onChange={(framework) => change({ framework })}
        />
        <Chip on={form.picture} icon={Image} onClick={() => change({ picture: !form.picture })}>
          {t('quick.image', { ratio: quickRatio })}
        </Chip>
      </div>
      <GenerateButton estimate={estimate} usual={usual} running={running} onGenerate={generate} onStop={stop} />
      <RunAnnouncer run={newest} />
      {newest && (
        <QuickResult
          {...props}
          run={newest}
          onChangeBrief={() => box.current?.focus()}
          onOpenInPanel={() => openInPanel({ brief: form.brief, ...(newest.view.started && { lastRun: newest.view.started.generationId }) })}
        />
      )}
    </div>
  );
}
