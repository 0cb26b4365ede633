import { describe, expect, it } from 'vitest';
import { english } from './i18n/catalogue.ts';
import { createTranslate } from './i18n/translate.ts';
import german from './messages/de/trouble.json';
import { sayExisting, sayInserted, sayTrouble, sayWhere } from './trouble-words.ts';

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

describe('what a plan says', () => {
  it('names a known place, and keeps the words of another', () => {
    expect(sayWhere(t, { surface: 'facebook', place: 'dialog', where: 'Create post dialog' })).toBe(german['composer.where.facebook-dialog']);
    expect(sayWhere(t, { surface: 'elsewhere', place: 'page', where: 'A field' })).toBe('A field');
    expect(sayWhere(t, { surface: 'facebook', where: 'A field' })).toBe('A field');
  });
  it('says what becomes of the text that is there, counted as people count', () => {
    const said = (mode: 'end' | 'all', existingText: string) => sayExisting(t, { existingText, steps: [{ kind: 'select', mode }] });
    expect(said('all', '👍')).toBe(german['composer.warning.replaces'].one.replace('{count}', '1'));
    expect(said('end', 'Da')).toBe(german['composer.warning.keeps'].other.replace('{count}', '2'));
    expect(said('end', ' \n')).toBeUndefined();
    expect(sayExisting(t, { existingText: 'Da', steps: [] })).toBeUndefined();
  });
});
