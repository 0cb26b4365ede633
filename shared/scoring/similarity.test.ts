import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from './similarity.ts';

const source = 'Our cold brew is back. 20% off until Sunday, only at the corner shop.';

describe('similarity', () => {
  it('is whole for the same words in another dress', () => {
    expect(similarity('OUR cold brew — is back; 20 off UNTIL sunday only at the corner shop', source)).toMatchObject({ share: 1, groupSize: 4 });
  });

  it('is nothing for words of one’s own', () => {
    expect(similarity('Oats, eighteen hours, one farm in Huila. Come by before the school run.', source)).toEqual({
      share: 0,
      sharedPhrases: [],
      groupSize: 4,
    });
  });

  it('names what both have as one phrase', () => {
    const { share, sharedPhrases } = similarity('Good news: our cold brew is back. 20% off for nobody.', source);
    expect(sharedPhrases).toEqual(['our cold brew is back 20 off']);
    expect(share).toBeCloseTo(4 / 8);
  });

  it('compares short texts by fewer words', () => {
    expect(similarity('cold brew', source)).toMatchObject({ share: 1, groupSize: 2 });
    expect(similarity('', source).share).toBe(0);
    expect(similarity('🎉 …', source).share).toBe(0);
  });

  it('compares writing without spaces letter by letter', () => {
    expect(similarity('冷たいコーヒーが戻りました', '冷たいコーヒーが戻りました。日曜日まで').share).toBe(1);
  });

  it('stays between 0 and 1, is 1 with itself and sees every copied sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
        const { share } = similarity(text, other);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (/[\p{L}\p{N}]/u.test(text)) expect(similarity(text, text).share).toBe(1);
        expect(similarity(`${text}. ${source}`, source).share).toBeGreaterThan(0);
      }),
    );
  });
});
