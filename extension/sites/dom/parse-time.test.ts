import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTime } from './parse-time.ts';
import { wordsOf } from './tables/language-words.ts';

const now = new Date(2025, 10, 20, 12, 0, 0);
const local = (year: number, month: number, day: number, hour = 0, minute = 0) => new Date(year, month - 1, day, hour, minute).toISOString();

describe('parseTime', () => {
  test.each([
    ['5m', 'en', local(2025, 11, 20, 11, 55)],
    ['10h', 'en', local(2025, 11, 20, 2)],
    ['3 hrs', 'en', local(2025, 11, 20, 9)],
    ['2d', 'en', '2025-11-18'],
    ['1w', 'en', '2025-11-13'],
    ['Yesterday at 14:03', 'en', local(2025, 11, 19, 14, 3)],
    ['Yesterday at 2:03 PM', 'en', local(2025, 11, 19, 14, 3)],
    ['August 30', 'en', '2025-08-30'],
    ['December 3', 'en', '2024-12-03'],
    ['May 9, 2024', 'en', '2024-05-09'],
    ['August 30 at 3:15 PM', 'en', local(2025, 8, 30, 15, 15)],
    ['3 Std.', 'de', local(2025, 11, 20, 9)],
    ['vor 2 Tagen', 'de', '2025-11-18'],
    ['Gestern um 14:03', 'de', local(2025, 11, 19, 14, 3)],
    ['30. August', 'de', '2025-08-30'],
    ['9. Mai 2024', 'de', '2024-05-09'],
    ['9 de mayo de 2024', 'es', '2024-05-09'],
    ['Ayer a las 14:03', 'es', local(2025, 11, 19, 14, 3)],
    ['3 h', 'fr', local(2025, 11, 20, 9)],
    ['2 j', 'fr', '2025-11-18'],
    ['9 mai 2024', 'fr', '2024-05-09'],
    ['30 de agosto', 'pt-BR', '2025-08-30'],
    ['30 августа', 'ru', '2025-08-30'],
    ['3 ч.', 'ru', local(2025, 11, 20, 9)],
    ['3時間', 'ja', local(2025, 11, 20, 9)],
    ['8月30日', 'ja', '2025-08-30'],
    ['2024年5月9日', 'ja', '2024-05-09'],
    ['8월 30일', 'ko', '2025-08-30'],
    ['٣ س', 'ar', local(2025, 11, 20, 9)],
    ['٩ مايو ٢٠٢٤', 'ar', '2024-05-09'],
    ['לפני 3 שעות', 'he', local(2025, 11, 20, 9)],
    ['לפני שעה', 'he', local(2025, 11, 20, 11)],
    ['9 พฤษภาคม 2567', 'th', '2024-05-09'],
    ['30 tháng 8', 'vi', '2025-08-30'],
  ])('reads %s in %s', (label, language, at) => {
    expect(parseTime(label, wordsOf(language), now)).toEqual({ at, exact: false });
  });

  test.each([
    ['Sponsored', 'en'],
    ['', 'en'],
    ['February 31', 'en'],
    ['Northbeam Coffee', 'en'],
    ['May', 'en'],
    ['7 people', 'en'],
    ['Gesponsert', 'de'],
    ['Follow', 'en'],
  ])('%j is no time', (label, language) => {
    expect(parseTime(label, wordsOf(language), now)).toBeUndefined();
  });

  test('reads back the long date that each language writes', () => {
    const languages = [
      'en',
      'de',
      'es',
      'fr',
      'it',
      'pt-BR',
      'pl',
      'ru',
      'uk',
      'tr',
      'nl',
      'sv',
      'da',
      'nb',
      'fi',
      'cs',
      'ro',
      'hu',
      'el',
      'he',
      'ar',
      'hi',
      'bn',
      'id',
      'vi',
      'ja',
      'ko',
      'zh-CN',
      'zh-TW',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: 0, max: 5000 }), (language, days) => {
        const date = new Date(2011, 0, 1 + days);
        const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', calendar: 'gregory' }).format(date);
        const expected = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
        expect([language, written, parseTime(written, wordsOf(language), now)?.at]).toEqual([language, written, expected]);
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, and what it answers is a date', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'ar', 'ja', 'xx', ''), (label, language) => {
        const read = parseTime(label, wordsOf(language), now);
        expect(read === undefined || Number.isFinite(Date.parse(read.at))).toBe(true);
      }),
    );
  });
});
