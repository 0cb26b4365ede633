import { type ReactNode, useId, useState } from 'react';
import { type Brand, createBrand, putBrand } from '#shared/contracts/brands';
import type { BrandProfile } from '#shared/domain/brand';
import type { CompanionClient } from '../../companion/client.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { FailureNotice } from '../../ui/generation/failure-notice.tsx';
import { useI18n } from '../../ui/i18n/i18n-context.tsx';
import { WordList } from '../../ui/word-list.tsx';
import { BrandColours } from './brand-colours.tsx';
import { BrandLogo } from './brand-logo.tsx';
import { type BrandField, type BrandProblems, brandProblemsOf, checkBrand } from './brand-problems.ts';
import { asFailure, useTest } from './test-state.ts';

const newBrand: BrandProfile = {
  name: '',
  voice: '',
  audience: '',
  wordsToUse: [],
  wordsToAvoid: [],
  colours: [],
  logoMediaId: null,
  links: [],
  hashtags: [],
  languages: [],
};

function profileOf({ id, createdAt, updatedAt, ...profile }: Brand): BrandProfile {
  return profile;
}

interface BrandFormProps {
  client: CompanionClient;
  /** Absent: a new one. */
  brand?: Brand | undefined;
  onSaved: (brand: Brand) => void;
  onCancel: () => void;
}

/** A brand's voice and look. Kept by the companion; nothing is saved before Save. */
export function BrandForm({ client, brand, onSaved, onCancel }: BrandFormProps) {
  const { t, format } = useI18n();
  const [profile, setProfile] = useState<BrandProfile>(() => (brand ? profileOf(brand) : newBrand));
  const [problems, setProblems] = useState<BrandProblems>({});
  const change = (part: Partial<BrandProfile>) => setProfile((earlier) => ({ ...earlier, ...part }));
  const { state, test } = useTest(async (body: BrandProfile) => {
    try {
      onSaved(brand ? await client.call(putBrand, { params: { id: brand.id }, body }) : await client.call(createBrand, { body }));
    } catch (cause) {
      setProblems(brandProblemsOf(asFailure(cause)));
      throw cause;
    }
  });
  const save = () => {
    const checked = checkBrand(profile);
    setProblems(checked.ok ? {} : checked.problems);
    if (checked.ok) void test(checked.profile);
  };
  const errorOf = (field: BrandField) => {
    const problem = problems[field];
    return problem === undefined ? undefined : typeof problem === 'string' ? t(problem) : problem.said;
  };
  const error = (field: BrandField) => {
    const text = errorOf(field);
    return text === undefined ? {} : { error: text };
  };
  const list = (
    field: 'wordsToUse' | 'wordsToAvoid' | 'hashtags' | 'links' | 'languages',
    label: string,
    addLabel: string,
    extra: { between?: RegExp; clean?: (typed: string) => string; show?: (value: string) => string; maxCount?: number; maxLength?: number } = {},
  ) => (
    <Group label={label} error={errorOf(field)}>
      <WordList values={profile[field] ?? []} addLabel={addLabel} onChange={(values) => change({ [field]: values })} {...extra} />
    </Group>
  );
  return (
    <form
      className="stack loose"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('settings.brandName')}
        dir="auto"
        maxLength={120}
        required
        autoFocus
        value={profile.name}
        {...error('name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextArea
        label={t('settings.brandVoice')}
        placeholder={t('settings.brandVoiceExample')}
        rows={3}
        maxLength={2000}
        value={profile.voice ?? ''}
        {...error('voice')}
        onChange={(event) => change({ voice: event.target.value })}
      />
      <TextField
        label={t('settings.brandAudience')}
        placeholder={t('settings.brandAudienceExample')}
        dir="auto"
        maxLength={200}
        value={profile.audience ?? ''}
        {...error('audience')}
        onChange={(event) => change({ audience: event.target.value })}
      />
      {list('wordsToUse', t('settings.brandUse'), t('settings.addWord'))}
      {list('wordsToAvoid', t('settings.brandAvoid'), t('settings.addWord'))}
      {list('hashtags', t('settings.brandHashtags'), t('settings.addHashtag'), { between: /[\s,،;#]+/, show: (tag) => `#${tag}` })}
      {list('languages', t('settings.brandLanguages'), t('settings.addLanguage'), {
        clean: languageTagOf,
        show: (tag) => format.languageName(tag),
        maxCount: 20,
      })}
      {list('links', t('settings.brandLinks'), t('settings.addLink'), {
        clean: (link) => (link === '' || /^https?:\/\//i.test(link) ? link : `https://${link}`),
        maxCount: 10,
        maxLength: 2000,
      })}
      <BrandColours colours={profile.colours ?? []} onChange={(colours) => change({ colours })} {...error('colours')} />
      <BrandLogo client={client} mediaId={profile.logoMediaId ?? null} onChange={(logoMediaId) => change({ logoMediaId })} />
      {state.status === 'failed' && <FailureNotice failure={state.failure} steps={{ 'try-again': save }} />}
      <div className="row">
        <Button type="submit" look="primary" disabled={state.status === 'testing'}>
          {t(state.status === 'testing' ? 'settings.saving' : 'common.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}

function Group({ label, error, children }: { label: string; error: string | undefined; children: ReactNode }) {
  const labelId = useId();
  return (
    <fieldset className="field" aria-labelledby={labelId}>
      <span className="field-label" id={labelId}>
        {label}
      </span>
      {children}
      {error && <span className="field-error">{error}</span>}
    </fieldset>
  );
}

/** "german", "Deutsch" stay as typed and are refused by the check; "EN-us" becomes "en-US". */
function languageTagOf(typed: string): string {
  try {
    return Intl.getCanonicalLocales(typed)[0] ?? '';
  } catch {
    return typed;
  }
}
