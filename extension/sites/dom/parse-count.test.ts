import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCount } from './parse-count.ts';
import { wordsOf } from './tables/language-words.ts';

describe('parseCount', () => {
  test.each([
    ['1.2K', 'en', 1200, true],
    ['1,234 comments', 'en', 1234, false],
    ['Like: 7 people', 'en', 7, false],
    ['1.2M', 'en', 1_200_000, true],
    ['1.3B', 'en', 1_300_000_000, true],
    ['12.345', 'de', 12_345, false],
    ['1,2 Mio.', 'de', 1_200_000, true],
    ['1,2 Tsd. Kommentare', 'de', 1200, true],
    ['1,2 mil comentarios', 'es', 1200, true],
    ['1,2 M', 'es', 1_200_000, true],
    ['1,2 mi', 'pt-BR', 1_200_000, true],
    ['1,2 mil', 'pt-BR', 1200, true],
    ['1,2 k', 'fr', 1200, true],
    ['12 345', 'fr', 12_345, false],
    ['1,2 mil.', 'cs', 1_200_000, true],
    ['1,2 tis.', 'cs', 1200, true],
    ['1,2 mil.', 'ro', 1_200_000, true],
    ['1,2 B', 'tr', 1200, true],
    ['1,2 Mn', 'tr', 1_200_000, true],
    ['1,2 tys.', 'pl', 1200, true],
    ['1,2 тыс.', 'ru', 1200, true],
    ['1,2 rb', 'id', 1200, true],
    ['1,2 N', 'vi', 1200, true],
    ['1,2 E', 'hu', 1200, true],
    ['1.2万', 'ja', 12_000, true],
    ['1.2萬', 'zh-TW', 12_000, true],
    ['1.2만', 'ko', 12_000, true],
    ['1.2천', 'ko', 1200, true],
    ['١٫٢ ألف', 'ar', 1200, true],
    ['१.२ लाख', 'hi', 120_000, true],
    ['१२३', 'hi', 123, false],
    ['‏1.2K‏', 'he', 1200, true],
    ['1,23,456', 'en-IN', 123_456, false],
    ['3 shares', 'en', 3, false],
  ])('reads %s in %s', (label, language, value, rounded) => {
    expect(parseCount(label, wordsOf(language))).toEqual({ value, rounded });
  });

  test.each([
    ['', 'en'],
    ['Comment', 'en'],
    ['1.2', 'en'],
    ['12,34', 'de'],
    ['٬', 'ar'],
    ['9'.repeat(40), 'en'],
  ])('does not invent a number for %j', (label, language) => {
    expect(parseCount(label, wordsOf(language))).toBeUndefined();
  });

  test('reads back what the language itself writes', () => {
    const languages = ['en', 'de', 'es', 'fr', 'it', 'pt-BR', 'pl', 'ru', 'tr', 'ja', 'ko', 'zh-CN', 'ar-EG', 'hi', 'vi', 'sv', 'fa', 'th', 'id', 'bn'];
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.nat({ max: 99_999_999 }), (language, value) => {
        expect(parseCount(new Intl.NumberFormat(language).format(value), wordsOf(language))?.value).toBe(value);
      }),
    );
  });

  test('compact forms come back within their rounding', () => {
    const languages = [
      'en',
      'de',
      'es',
      'fr',
      'it',
      'pt-BR',
      'pl',
      'ru',
      'tr',
      'ja',
      'ko',
      'zh-CN',
      'ar-EG',
      'hi',
      'vi',
      'sv',
      'fa',
      'id',
      'el',
      'uk',
      'ro',
      'hu',
      'fi',
      'da',
      'nb',
      'nl',
      'cs',
      'he',
      'th',
      'bn',
      'ur',
      'ta',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: 100_000, max: 999_000_000 }), (language, value) => {
        const read = parseCount(new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value), wordsOf(language));
        expect(Math.abs((read?.value ?? 0) - value) / value).toBeLessThan(0.2);
      }),
      { numRuns: 400 },
    );
  });

  test('never throws and never answers with anything but a whole number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'ar', 'xx', '', 'zz-invalid-locale-'), (label, language) => {
        const read = parseCount(label, wordsOf(language));
        expect(read === undefined || (Number.isSafeInteger(read.value) && read.value >= 0)).toBe(true);
      }),
    );
  });
});
