import { describe, expect, it } from 'vitest';
import { workerMessagesFromPage } from '../../../messaging/messages.ts';
import { counterOf } from '../words.ts';
import { languageWords, wordsOf } from './language-words.ts';

describe('languageWords', () => {
  it.each(['en', 'de', 'pt-BR', 'ar', 'ja', 'und', 'zz-invalid-locale-'])('travels as JSON, small, for %s', (language) => {
    const words = languageWords(language);
    const sent = JSON.stringify(words);
    expect(workerMessagesFromPage['page.words'].reply.parse({ ok: true, value: JSON.parse(sent) })).toEqual({ ok: true, value: words });
    expect(sent.length).toBeLessThan(20_000);
  });

  it('holds the labels of its own language and English only', () => {
    expect(languageWords('de').sponsored).toEqual(['gesponsert', 'anzeige', 'sponsored']);
    expect(languageWords('de-AT').comments).toBe('komment|comment');
    expect(languageWords('und').sponsored.length).toBeGreaterThan(60);
  });
});

describe('counterOf', () => {
  it.each([
    ['en', '48 comments', 'comments'],
    ['en', '1 share', 'shares'],
    ['de', '7 Mal geteilt', 'shares'],
    ['fr', '7 partages', 'shares'],
    ['ar', '٤٨ تعليقًا', 'comments'],
    ['ja', 'コメント48件', 'comments'],
    ['und', '48 комментариев', 'comments'],
    ['ga', '7 condivisioni', 'shares'],
    ['en', 'Like: 7 people', undefined],
  ])('in %s, %s counts %s', (language, label, kind) => {
    expect(counterOf(label, wordsOf(language))).toBe(kind);
  });
});
