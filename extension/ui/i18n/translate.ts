import type { Catalogue, MessageKey } from './catalogue.ts';

export type MessageParams = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * Gives `t(key, params)`. `{name}` in a sentence is replaced by the parameter, numbers in the language's own way; a message with
 * plural forms is chosen by `params.count`. A key without a text shows itself, so that it is seen in review.
 */
export function createTranslate(catalogue: Catalogue, language: string): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, params = {}) => {
    const message = catalogue[key];
    if (message === undefined) return key;
    const sentence = typeof message === 'string' ? message : (message[plurals.select(Number(params.count ?? 0))] ?? message.other ?? key);
    return sentence.replace(PLACEHOLDER, (whole, name: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
