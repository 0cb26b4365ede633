import { describe, expect, it } from 'vitest';
import { type Catalogue, english } from './catalogue.ts';
import { isUiLanguage, pickLanguage } from './languages.ts';
import { createTranslate } from './translate.ts';

const files = import.meta.glob<Catalogue>('../messages/*/*.json', { import: 'default', eager: true });
const languages = [...new Set(Object.keys(files).map((path) => path.split('/')[2] as string))];
const fileNames = Object.keys(files)
  .filter((path) => path.includes('/en/'))
  .map((path) => path.split('/').at(-1));
const catalogueOf = (language: string): Catalogue =>
  Object.assign({}, ...Object.entries(files).flatMap(([path, part]) => (path.includes(`/${language}/`) ? [part] : [])));
const sentences = (message: Catalogue[string]) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (message: Catalogue[string]) => [...new Set(sentences(message).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))].sort();

/** Words that are the same in English and in one of the other languages. */
const shared = new Set(
  [
    ['Facebook', 'Instagram', 'Companion', 'Hashtags'],
    ['Date', 'Form', 'Formal', 'Image', 'Link', 'Links', 'Logo', 'Name', 'Style', 'Text', 'Total', 'Video'],
    ['cyberpunk', 'illustration', 'minimal', 'no', 'original', 'token', 'tokens'],
  ].flat(),
);
/** What is left of a sentence to translate: no placeholders, no signs around them. */
const wordsOf = (sentence: string) => sentence.replace(/\{\w+\}/g, '').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

describe.each(languages)('messages in %s', (language) => {
  const catalogue = catalogueOf(language);

  it('is a language of the interface, with a file for every part', () => {
    expect(isUiLanguage(language)).toBe(true);
    for (const name of fileNames) expect(files).toHaveProperty([`../messages/${language}/${name}`]);
  });

  it('has every key of English, and no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
  });

  it('asks for the same values as English', () => {
    for (const [key, message] of Object.entries(catalogue))
      expect([key, placeholders(message)]).toEqual([key, placeholders((english as Catalogue)[key] ?? '')]);
  });

  it('has every plural form that the language needs', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, message] of Object.entries(catalogue)) {
      if (typeof message !== 'string') expect([key, Object.keys(message).sort()]).toEqual([key, [...needed].sort()]);
    }
  });

  it.skipIf(language === 'en')('leaves no English standing', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      const inEnglish = sentences((english as Catalogue)[key] ?? '').map(wordsOf);
      const same = sentences(message).filter((sentence) => wordsOf(sentence) && inEnglish.includes(wordsOf(sentence)) && !shared.has(wordsOf(sentence)));
      expect([key, same]).toEqual([key, []]);
    }
  });

  it('speaks plainly: no exclamation marks, nothing empty', () => {
    for (const [key, message] of Object.entries(catalogue)) {
      for (const sentence of sentences(message)) expect([key, sentence]).toEqual([key, expect.stringMatching(/^(?=.*\S)[^!]+$/s)]);
    }
  });
});

describe('translate', () => {
  const t = createTranslate(english, 'en');
  it('puts values in and chooses the plural', () => {
    expect(t('page.postsRead', { count: 1 })).toBe('1 post read');
    expect(t('page.postsRead', { count: 1200 })).toBe('1,200 posts read');
    expect(t('shell.brandLine', { languages: '{count}' })).toBe('Brand · {count}');
  });
});

describe('pickLanguage', () => {
  it('takes the first that there are texts for', () => {
    expect(pickLanguage(['nl-NL', 'pt-BR', 'en'])).toBe('pt');
    expect(pickLanguage(['xx'])).toBe('en');
  });
});
