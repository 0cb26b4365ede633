import type { ComposerResult } from '../messaging/messages.ts';
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

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}
