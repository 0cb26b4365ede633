import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenly, fitText, measureWords, type TextWish } from './fit-text.ts';
import { lineWidth } from './shape-text.ts';

const wish: TextWish = { text: '', face: 'sans', width: 800, height: 500, maxSize: 120, minSize: 30, maxLines: 4, leading: 1.1 };

describe('fitting text', () => {
  it('keeps every word, within the box', () => {
    const word = fc.constantFrom('a', 'of', 'bread', 'Sommerfest', 'Übergrößenträger', 'кофе');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.integer({ min: 700, max: 1500 }), (words, width) => {
        const fitted = fitText({ ...wish, text: words.join(' '), width });
        expect(fitted?.text).toBe(words.join(' '));
        for (const line of fitted?.lines ?? []) expect(lineWidth(line, fitted?.size ?? 0)).toBeLessThanOrEqual(width * 1.01);
        expect(fitted?.height).toBeLessThanOrEqual(500);
      }),
    );
  });

  it('shortens what is too long even when small', () => {
    const fitted = fitText({ ...wish, text: 'word '.repeat(400) });
    expect(fitted?.text).toMatch(/^(word )+word…$/);
    expect(fitText({ ...wish, text: 'x'.repeat(500) })?.text).toMatch(/^x+…$/);
  });

  it('draws nothing where no font knows the letters', () => {
    expect(fitText({ ...wish, text: '新しい 🎉' })).toBeUndefined();
  });

  it('evens lines out and leaves no little word at a line end', () => {
    const broken = (text: string, room: number) =>
      breakEvenly(measureWords(text, 'sans'), 'sans', room, 0, 4)?.map((line) => line.map((word) => word.text).join(' '));
    expect(broken('one two three four five six', 9)).toEqual(['one two three', 'four five six']);
    expect(broken('Bread of the day for you', 9)).toEqual(['Bread of the day', 'for you']);
  });
});
