import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextCleaner } from './clean-text.ts';

function clean(text: string, options: Partial<{ maxLength: number; singleLine: boolean; cuts: number[] }> = {}) {
  const cleaner = createTextCleaner({ maxLength: options.maxLength ?? 10_000, singleLine: options.singleLine ?? false });
  const shown: string[] = [];
  let from = 0;
  for (const cut of [...(options.cuts ?? []), text.length].map((at) => Math.min(at, text.length)).sort((a, b) => a - b)) {
    shown.push(cleaner.push(text.slice(from, cut)));
    from = cut;
  }
  const end = cleaner.end();
  return { text: shown.join('') + end.text, hashtags: end.hashtags };
}

describe('createTextCleaner', () => {
  it.each([
    ['  Hello\r\nworld \n', 'Hello\nworld', []],
    ['Cold brew.\n\n#Coffee #ColdBrew\n', 'Cold brew.', ['Coffee', 'ColdBrew']],
    ['Cold brew #coffee, #oat', 'Cold brew', ['coffee', 'oat']],
    ['We love #coffee so much', 'We love coffee so much', []],
    ['We love #coffee.', 'We love coffee.', []],
    ['#Monday is here\n#brew', 'Monday is here', ['brew']],
    ['We are #1', 'We are #1', []],
    ['We are #1 #best', 'We are #1', ['best']],
    ['C# and https://example.com/#about stay', 'C# and https://example.com/#about stay', []],
    ['Ümlaut #Grüße #日本', 'Ümlaut', ['Grüße', '日本']],
    ['(#tag)', '(tag)', []],
    ['#only #tags', '', ['only', 'tags']],
    ['a\u0000b\u200bc', 'abc', []],
  ])('cleans %j', (text, expected, hashtags) => {
    expect(clean(text)).toEqual({ text: expected, hashtags });
  });

  it('makes one line of a title', () => {
    expect(clean('Two\nlines ', { singleLine: true }).text).toBe('Two lines');
  });

  it('cuts between words at the limit', () => {
    expect(clean('one two three four', { maxLength: 10 }).text).toBe('one two');
  });

  const words = fc.array(
    fc.oneof(
      fc.constantFrom('#a', '#1', '#', ' ', '\n', ',', '.', '😀', 'word', '(', ')', '#tag_é', '/', '\ud83d'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
  );
  const text = words.map((parts) => parts.join(''));

  it('gives the same however the text is cut into pieces', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(200), { maxLength: 12 }), fc.integer({ min: 1, max: 200 }), (whole, cuts, maxLength) => {
        expect(clean(whole, { cuts, maxLength })).toEqual(clean(whole, { maxLength }));
      }),
      { numRuns: 2000 },
    );
  });

  it('never shows more than the limit, space at an end, or a hashtag that ends the text', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 120 }), (whole, maxLength) => {
        const { text: shown } = clean(whole, { maxLength });
        expect(shown.length).toBeLessThanOrEqual(maxLength);
        expect(shown).toBe(shown.replace(/^[ \n\t\u00a0]+|[ \n\t\u00a0]+$/g, ''));
        expect(shown).not.toMatch(/(^|\s)#\p{L}\w*$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
