import { describe, expect, it } from 'vitest';
import { english } from './i18n/catalogue.ts';
import { createTranslate } from './i18n/translate.ts';
import german from './messages/de/trouble.json';
import { sayInserted, sayTrouble } from './trouble-words.ts';

const t = createTranslate({ ...english, ...german }, 'de');

describe('sayTrouble', () => {
  it('says a known code in the person’s language', () => {
    expect(sayTrouble(t, { code: 'page-silent', detail: 'The page did not answer.' })).toBe(german['trouble.page-silent']);
  });
  it('keeps the sentence of a code that is not known', () => {
    for (const code of [undefined, 'no-tab', 'toString']) expect(sayTrouble(t, { ...(code && { code }), detail: 'As it came.' })).toBe('As it came.');
  });
});

describe('sayInserted', () => {
  it('says text and picture apart, and that nothing was posted', () => {
    expect(sayInserted(t, { text: 'differs', picture: 'attached' })).toBe(
      [german['composer.text.differs'], german['composer.picture.attached'], german['composer.nothingPosted']].join(' '),
    );
    expect(sayInserted(t, { text: 'skipped', picture: 'skipped' })).toBe(german['composer.nothingPosted']);
  });
});
