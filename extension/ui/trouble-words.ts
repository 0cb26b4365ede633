import type { ComposerPlan, ComposerResult } from '../messaging/messages.ts';
import { english, type MessageKey } from './i18n/catalogue.ts';
import type { Translate } from './i18n/translate.ts';

/** What went wrong inside the extension, in the person's language; the sentence that came with it where its code is not known here. */
export function sayTrouble(t: Translate, { code, detail }: { code?: string; detail: string }): string {
  const key = `trouble.${code}`;
  return isMessage(key) ? t(key) : detail;
}

/** What stands in the page's composer now, said from the outcome itself. */
export function sayInserted(t: Translate, { text, picture }: Pick<ComposerResult, 'text' | 'picture'>): string {
  const said = [text !== 'skipped' && t(`composer.text.${text}`), picture !== 'skipped' && t(`composer.picture.${picture}`), t('composer.nothingPosted')];
  return said.filter(Boolean).join(' ');
}

/** The place that a plan writes to; as the page's own part says it where there are no words for it. */
export function sayWhere(t: Translate, { surface, place, where }: Pick<ComposerPlan, 'surface' | 'place' | 'where'>): string {
  const key = `composer.where.${surface}-${place}`;
  return isMessage(key) ? t(key) : where;
}

/** What happens to the text that stands there already; nothing where none does. */
export function sayExisting(t: Translate, { existingText, steps }: Pick<ComposerPlan, 'existingText' | 'steps'>): string | undefined {
  const select = steps.find((step) => step.kind === 'select');
  if (!select || existingText.trim() === '') return undefined;
  return t(select.mode === 'all' ? 'composer.warning.replaces' : 'composer.warning.keeps', { count: [...existingText].length });
}

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}
