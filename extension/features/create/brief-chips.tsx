import { Link } from 'lucide-react';
import { useState } from 'react';
import { kinds, placements, platforms } from '#shared/contracts/generation';
import { limitsOf } from '#shared/vocabulary/placements';
import { Chip, ChipSelect } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { audienceChoices, type Choice, frameworkChoices, languageChoices, OWN_WORDS, toneChoices } from './choices.ts';
import type { CreateForm } from './form.ts';
import type { ChangeForm } from './use-form.ts';

interface BriefChipsProps {
  form: CreateForm;
  change: ChangeForm;
  brandLanguages: readonly string[];
  linkOpen: boolean;
  onLink: () => void;
}

export function BriefChips({ form, change, brandLanguages, linkOpen, onLink }: BriefChipsProps) {
  const { t, format } = useI18n();
  const targets = platforms.flatMap((platform) =>
    placements.map((placement) => ({ value: `${platform} ${placement}`, label: t(`create.target.${platform}.${placement}`), platform, placement })),
  );
  const chooseTarget = (value: string) => {
    const target = targets.find((candidate) => candidate.value === value);
    if (!target) return;
    const { platform, placement } = target;
    const ratios = limitsOf(platform, placement).aspectRatios;
    const aspectRatio = ratios.includes(form.picture.aspectRatio) ? form.picture.aspectRatio : (ratios[0] ?? form.picture.aspectRatio);
    change({ platform, placement, picture: { ...form.picture, aspectRatio } });
  };
  return (
    <div className="chips">
      {form.source && (
        <ChipSelect
          label={t('create.kind')}
          on
          value={form.kind}
          options={kinds.map((value) => ({ value, label: t(`create.kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
      )}
      <ChipSelect label={t('create.target')} on value={`${form.platform} ${form.placement}`} options={targets} onChange={chooseTarget} />
      <ChipSelect label={t('create.framework')} value={form.framework} options={frameworkChoices(t)} onChange={(framework) => change({ framework })} />
      <OwnWordsChip
        label={t('create.audience')}
        value={form.audience}
        options={audienceChoices(t, form.audience)}
        onChange={(audience) => change({ audience })}
      />
      <OwnWordsChip label={t('create.tone')} value={form.tone} options={toneChoices(t, form.tone)} onChange={(tone) => change({ tone })} />
      <ChipSelect
        label={t('create.language')}
        value={form.language}
        options={languageChoices(form.language, brandLanguages, format.languageName)}
        onChange={(language) => change({ language })}
      />
      <Chip on={linkOpen} icon={Link} onClick={onLink}>
        {t('create.linkChip')}
      </Chip>
    </div>
  );
}

interface OwnWordsChipProps {
  label: string;
  value: string;
  options: readonly Choice[];
  onChange: (value: string) => void;
}

/** Suggestions, or a line to type something else. */
function OwnWordsChip({ label, value, options, onChange }: OwnWordsChipProps) {
  const [typing, setTyping] = useState(false);
  if (typing) {
    return (
      <form
        className="own-words"
        onSubmit={(event) => {
          event.preventDefault();
          setTyping(false);
        }}
      >
        <TextField
          label={label}
          hideLabel
          placeholder={label}
          autoFocus
          maxLength={200}
          defaultValue={options.some((option) => option.value === value) ? '' : value}
          onChange={(event) => onChange(event.target.value.trim())}
          onBlur={() => setTyping(false)}
        />
      </form>
    );
  }
  return <ChipSelect label={label} value={value} options={options} onChange={(next) => (next === OWN_WORDS ? setTyping(true) : onChange(next))} />;
}
