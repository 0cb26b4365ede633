import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters, postText, readHashtags, splitAt } from './post-text.ts';

describe('postText', () => {
  it('puts headline, text, link and hashtags one below the other', () => {
    expect(postText({ title: 'Oats', body: 'Come by.', hashtags: ['oat', '#brew'] }, 'https://x.org/')).toBe(
      'Oats\n\nCome by.\n\nhttps://x.org/\n\n#oat #brew',
    );
  });
  it('repeats neither the headline nor the link', () => {
    expect(postText({ title: 'Oats', body: 'Oats at https://x.org/', hashtags: [] }, 'https://x.org/')).toBe('Oats at https://x.org/');
  });
});

describe('readHashtags', () => {
  it('reads them as people type them', () => {
    expect(readHashtags('#oat  brew,#spring #oat # ')).toEqual(['oat', 'brew', 'spring']);
  });
});

describe('splitAt', () => {
  it('never loses a character and never cuts one in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, at) => {
        const [before, after] = splitAt(text, at);
        expect(before + after).toBe(text);
        if (after) expect(countCharacters(before)).toBe(at);
      }),
    );
    expect(splitAt('👩‍👩‍👧ab', 1)).toEqual(['👩‍👩‍👧', 'ab']);
  });
});
