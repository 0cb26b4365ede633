import { compileWords, type LanguageWords, type Words } from '../words.ts';
import { counterWords } from './counter-words.ts';
import { numberWords } from './number-words.ts';
import { sponsoredWords } from './sponsored-words.ts';
import { timeWords } from './time-words.ts';

/** Everything that reading pages in one language needs to know of it. `language` is BCP 47; "und" gives English and the words of all. */
export function languageWords(language: string): LanguageWords {
  return { language, ...numberWords(language), ...timeWords(language), sponsored: sponsoredWords(language), ...counterWords(language) };
}

const compiled = new Map<string, Words>();

/** The same, ready for use in one place with the tables: saved pages and tests. Made once per language. */
export function wordsOf(language: string): Words {
  const words = compiled.get(language) ?? compileWords(languageWords(language));
  compiled.set(language, words);
  return words;
}
