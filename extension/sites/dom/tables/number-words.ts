import { asciiDigits, plain } from '../plain-text.ts';

/** Meta's own short forms where they differ from the browser's locale data. */
const own: Record<string, [string, number][]> = {
  de: [
    ['tsd.', 1e3],
    ['tsd', 1e3],
    ['mio.', 1e6],
    ['mrd.', 1e9],
  ],
  nl: [
    ['d.', 1e3],
    ['dzd.', 1e3],
    ['mln.', 1e6],
  ],
  en: [
    ['k', 1e3],
    ['m', 1e6],
    ['b', 1e9],
    ['lakh', 1e5],
    ['crore', 1e7],
  ],
  fr: [
    ['k', 1e3],
    ['m', 1e6],
  ],
  es: [
    ['mil', 1e3],
    ['k', 1e3],
    ['m', 1e6],
    ['mill.', 1e6],
  ],
  pt: [
    ['mil', 1e3],
    ['mi', 1e6],
    ['bi', 1e9],
  ],
  it: [
    ['mila', 1e3],
    ['mln', 1e6],
  ],
  ar: [
    ['ألف', 1e3],
    ['آلاف', 1e3],
    ['مليون', 1e6],
    ['م', 1e6],
  ],
  hi: [
    ['हज़ार', 1e3],
    ['हज़ार', 1e3],
    ['लाख', 1e5],
    ['करोड़', 1e7],
  ],
  zh: [
    ['万', 1e4],
    ['萬', 1e4],
    ['亿', 1e8],
    ['億', 1e8],
  ],
};
function sample(language: string, words: Map<string, number>, display: 'short' | 'long'): void {
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: display });
  for (let factor = 1e3; factor < 1e13; factor *= 10) {
    for (const times of [1, 2, 5]) {
      const value = factor * times;
      const parts = format.formatToParts(value);
      const digits = parts.filter((part) => part.type === 'integer').map((part) => part.value);
      const word = parts.find((part) => part.type === 'compact')?.value;
      const shown = Number(asciiDigits(digits.join('')));
      const name = plain(word ?? '').toLowerCase();
      // The smallest meaning wins: Bengali's short form of 10^11 is its word for 10^7 (CLDR 48).
      if (name !== '' && shown > 0 && !words.has(name)) words.set(name, 10 ** Math.round(Math.log10(value / shown)));
    }
  }
}

/** A locale that the browser knows: the page's own, else its language, else English. */
export function knownLocale(language: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([language])[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** How one language writes big numbers: from the browser's own locale data, so nothing has to be carried along. */
export function numberWords(language: string): { decimal: string; scales: [word: string, factor: number][] } {
  const locale = knownLocale(language);
  const words = new Map<string, number>();
  sample(locale, words, 'long');
  sample(locale, words, 'short');
  for (const [word, factor] of own[locale.slice(0, 2)] ?? []) words.set(plain(word).toLowerCase(), factor);
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  return { decimal, scales: [...words].sort((a, b) => b[0].length - a[0].length) };
}
