import { expect, test } from 'vitest';
import { wordsOf } from './tables/language-words.ts';
import { sponsoredLanguages } from './tables/sponsored-words.ts';
import { isSponsoredLabel } from './words.ts';

test('knows the label in at least 60 interface languages', () => {
  expect(sponsoredLanguages()).toBeGreaterThanOrEqual(60);
});

test.each([
  ['Sponsored', 'en'],
  ['Ad', 'en-GB'],
  ['Gesponsert', 'de'],
  ['Anzeige', 'de'],
  ['مُموَّل', 'ar'],
  ['ممول', 'ar'],
  ['広告', 'ja'],
  ['贊助', 'zh-TW'],
  ['Sponsored · Paid for by Northbeam', 'en'],
  ['Spon\u200Bsored', 'en'],
  ['Sponsored', 'de'],
  ['Patrocinado', 'und'],
])('%s in %s is an ad label', (label, language) => {
  expect(isSponsoredLabel(label, wordsOf(language))).toBe(true);
});

test.each([
  ['Ad', 'tr'],
  ['Adele', 'en'],
  ['An Ad', 'en'],
  ['Suggested for you', 'en'],
  ['Paid partnership', 'en'],
  ['Gesponsert von uns', 'de'],
  ['Reklama', 'en'],
  ['', 'en'],
])('%s in %s is none', (label, language) => {
  expect(isSponsoredLabel(label, wordsOf(language))).toBe(false);
});
