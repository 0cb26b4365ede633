import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStringFieldReader } from './string-fields.ts';

function readAll(json: string, cuts: number[] = []): Record<string, string> {
  const reader = createStringFieldReader(new Set(['title', 'body']));
  const found: Record<string, string> = {};
  let from = 0;
  for (const cut of [...cuts, json.length].map((at) => Math.min(at, json.length)).sort((a, b) => a - b)) {
    for (const { field, text } of reader.push(json.slice(from, cut))) found[field] = (found[field] ?? '') + text;
    from = cut;
  }
  return found;
}

describe('createStringFieldReader', () => {
  it('gives the beginning of a field before the rest has come', () => {
    const reader = createStringFieldReader(new Set(['body']));
    expect(reader.push('{"title":"x","bo')).toEqual([]);
    expect(reader.push('dy": "Hel')).toEqual([{ field: 'body', text: 'Hel' }]);
    expect(reader.push('lo\\')).toEqual([{ field: 'body', text: 'lo' }]);
    expect(reader.push('u00e9\\ud83d')).toEqual([{ field: 'body', text: 'é' }]);
    expect(reader.push('\\ude00"}')).toEqual([{ field: 'body', text: '😀' }]);
  });

  it('does not take a nested field or a value for a field', () => {
    expect(readAll('{"other":{"body":"no","x":["body",{"title":"no"}]},"tags":["title","}"],"n":1,"title":"yes"}')).toEqual({ title: 'yes' });
  });

  it('equals JSON.parse for any object, however it is cut', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const object = fc
      .record({ before: value, title: fc.string({ unit: 'binary' }), middle: value, body: fc.string({ unit: 'grapheme' }), after: value })
      .chain((record) => fc.constantFrom(JSON.stringify(record), JSON.stringify(record, null, 2), asciiOnly(JSON.stringify(record))));
    fc.assert(
      fc.property(object, fc.array(fc.nat(400), { maxLength: 30 }), (json, cuts) => {
        const { title, body } = JSON.parse(json) as { title: string; body: string };
        const found = readAll(json, cuts);
        expect({ title: found.title ?? '', body: found.body ?? '' }).toEqual({ title, body });
      }),
      { numRuns: 1500 },
    );
  });
});

function asciiOnly(json: string): string {
  return json.replace(/[^\u0020-\u007e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
