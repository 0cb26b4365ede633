import type { usageFeatures } from '#shared/contracts/usage';
import type { MessageKey } from '../../ui/i18n/catalogue.ts';
import type { I18n } from '../../ui/i18n/i18n-context.tsx';
import type { Grouping } from './use-costs.ts';

type Feature = (typeof usageFeatures)[number];
const featureKeys: Record<Feature, MessageKey> = {
  generation: 'costs.feature.generation',
  rewrite: 'costs.feature.rewrite',
  'image-edit': 'costs.feature.imageEdit',
  video: 'costs.feature.video',
  analysis: 'costs.feature.analysis',
  test: 'costs.feature.test',
  'on-device': 'costs.feature.onDevice',
};

export function featureName(feature: string, { t }: Pick<I18n, 't'>): string {
  return Object.hasOwn(featureKeys, feature) ? t(featureKeys[feature as Feature]) : feature;
}

/** A group's key as people say it: days as dates, features in words, models as they are. */
export function groupName(key: string, by: Grouping, i18n: Pick<I18n, 't' | 'format'>): string {
  if (by === 'feature') return featureName(key, i18n);
  if (by === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(key)) return i18n.format.date(`${key}T12:00:00Z`);
  return key;
}
