import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, inkOn } from './brand-mark.tsx';

function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const hex = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('brand mark', () => {
  it('can be read on every colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const colour = `#${value.toString(16).padStart(6, '0')}`;
        expect(contrast(colour, inkOn(colour))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('takes letters as people see them', () => {
    expect(initialsOf('Northbeam Coffee Roasters')).toBe('NC');
    expect(initialsOf('  bluebird ')).toBe('BL');
    expect(initialsOf('😀 party')).toBe('😀P');
    expect(initialsOf('قهوة الشمال')).toBe('قا');
  });
});
