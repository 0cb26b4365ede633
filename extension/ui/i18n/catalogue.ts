import common from '../messages/en/common.json';
import costs from '../messages/en/costs.json';
import create from '../messages/en/create.json';
import library from '../messages/en/library.json';
import settings from '../messages/en/settings.json';
import trouble from '../messages/en/trouble.json';
import type { UiLanguage } from './languages.ts';

/** English is always there: it names the keys and stands in for what is not translated yet. One file per feature. */
export const english = { ...common, ...create, ...library, ...settings, ...costs, ...trouble };
export type MessageKey = keyof typeof english;

/** A sentence, or one per plural form of `count` (Intl.PluralRules names: zero one two few many other). */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
export type Catalogue = Readonly<Record<string, Message>>;

const otherLanguages = import.meta.glob<Catalogue>(['../messages/*/*.json', '!../messages/en/*.json'], { import: 'default' });

/** The texts of one language, English where one is missing. Each language is its own chunk, loaded when it is used. */
export async function loadCatalogue(language: UiLanguage): Promise<Catalogue> {
  const files = Object.entries(otherLanguages).filter(([path]) => path.startsWith(`../messages/${language}/`));
  const parts = await Promise.all(files.map(([, load]) => load()));
  return Object.assign({}, english, ...parts);
}
