import { Image, ImageOff } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import { tiers } from '#shared/contracts/generation';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip, Switch } from '../../ui/chip.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { BriefChips } from './brief-chips.tsx';
import { type CreateForm, type FormProblem, normalLink } from './form.ts';
import { MoreSettings } from './more-settings.tsx';
import { PictureSettings } from './picture-settings.tsx';
import type { ChangeForm } from './use-form.ts';

interface BriefCardProps {
  form: CreateForm;
  change: ChangeForm;
  brandLanguages: readonly string[];
  problems: readonly FormProblem[];
  briefRef: Ref<HTMLTextAreaElement>;
  /** The generate button stands at the foot of this card. */
  children: React.ReactNode;
}

const longestBrief = 10_000;

/** The brief first, then chips; pictures folded into one of them, the rest behind More. */
export function BriefCard({ form, change, brandLanguages, problems, briefRef, children }: BriefCardProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState<'picture' | 'more' | undefined>();
  const [linkOpen, setLinkOpen] = useState(form.link !== '');
  const id = useId();
  const { picture } = form;
  const toggle = (part: 'picture' | 'more') => setOpen((now) => (now === part ? undefined : part));
  return (
    <Card aria-label={t('create.brief')} className="stack">
      <TextArea
        ref={briefRef}
        label={t('create.brief')}
        hideLabel
        placeholder={t(form.source ? 'create.briefHintAnswer' : 'create.briefHint')}
        value={form.brief}
        maxLength={longestBrief}
        hint={form.brief.length >= longestBrief ? t('create.briefFull', { count: longestBrief }) : undefined}
        error={problems.includes('brief') ? t('create.briefMissing') : undefined}
        onChange={(event) => change({ brief: event.target.value })}
      />
      <BriefChips form={form} change={change} brandLanguages={brandLanguages} linkOpen={linkOpen} onLink={() => setLinkOpen((now) => !now)} />
      {linkOpen && (
        <TextField
          label={t('create.link')}
          type="url"
          inputMode="url"
          placeholder="https://"
          dir="ltr"
          value={form.link}
          error={normalLink(form.link) === null ? t('create.linkInvalid') : undefined}
          onChange={(event) => change({ link: event.target.value })}
        />
      )}
      <div className="row wrap">
        <Chip on={open === 'picture'} action="expand" controls={`${id}-picture`} icon={picture.wanted ? Image : ImageOff} onClick={() => toggle('picture')}>
          {picture.wanted ? t('create.pictureChip', { style: t(`create.style.${picture.style}`), ratio: picture.aspectRatio }) : t('create.noPicture')}
        </Chip>
        <Switch
          label={t('create.tier')}
          name={`${id}-tier`}
          value={form.tier}
          options={tiers.map((value) => ({ value, label: t(`create.tier.${value}`) }))}
          onChange={(tier) => change({ tier })}
        />
        <Button className="to-end" look="quiet" small aria-expanded={open === 'more'} aria-controls={`${id}-more`} onClick={() => toggle('more')}>
          {t(open === 'more' ? 'common.less' : 'common.more')}
        </Button>
      </div>
      <div id={`${id}-picture`} hidden={open !== 'picture'}>
        {open === 'picture' && <PictureSettings picture={picture} onChange={(part) => change({ picture: { ...picture, ...part } })} />}
      </div>
      <div id={`${id}-more`} hidden={open !== 'more'}>
        {open === 'more' && <MoreSettings form={form} change={change} />}
      </div>
      {children}
    </Card>
  );
}
