import { aspectRatios, imageQualities, imageStyles } from '#shared/contracts/generation';
import { audiences, frameworks, tones } from '#shared/vocabulary/post-forms';
import type { MessageKey } from '../../ui/i18n/catalogue.ts';
import type { Translate } from '../../ui/i18n/translate.ts';

export interface Choice {
  value: string;
  label: string;
}

/** Stands for "type it yourself" in a list of suggestions. */
export const OWN_WORDS = ' own';

function choices<Id extends string>(ids: readonly Id[], keyOf: (id: Id) => MessageKey, t: Translate): Choice[] {
  return ids.map((value) => ({ value, label: t(keyOf(value)) }));
}

export const frameworkChoices = (t: Translate): Choice[] => [
  { value: '', label: t('create.framework.any') },
  ...choices(frameworks, (id) => `create.framework.${id}`, t),
];

/** Suggestions, then what somebody typed before, then a way to type. */
function withOwn(suggestions: Choice[], current: string, t: Translate): Choice[] {
  const known = suggestions.some((choice) => choice.value === current);
  return [...suggestions, ...(known ? [] : [{ value: current, label: current }]), { value: OWN_WORDS, label: t('create.ownWords') }];
}

export const toneChoices = (t: Translate, current: string): Choice[] =>
  withOwn([{ value: '', label: t('create.tone.brand') }, ...choices(tones, (id) => `create.tone.${id}`, t)], current, t);

export const audienceChoices = (t: Translate, current: string): Choice[] =>
  withOwn([{ value: '', label: t('create.audience.brand') }, ...choices(audiences, (id) => `create.audience.${id}`, t)], current, t);

const postLanguages = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'ar', 'he', 'hi', 'ja', 'ko', 'zh'] as const;

/** The brand's languages first, then the others by their names in the interface's language. */
export function languageChoices(current: string, brandLanguages: readonly string[], nameOf: (tag: string) => string): Choice[] {
  const tags = [...new Set([...brandLanguages, current, ...postLanguages])];
  return tags.map((value) => ({ value, label: nameOf(value) }));
}

export const styleChoices = (t: Translate) => imageStyles.map((value) => ({ value, label: t(`create.style.${value}`) }));
export const qualityChoices = (t: Translate) => imageQualities.map((value) => ({ value, label: t(`create.quality.${value}`) }));
export const ratioChoices = () => aspectRatios.map((value) => ({ value, label: value }));
