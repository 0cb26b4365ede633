import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, hexOf, hexOfOklch, oklchOf, rgbOf } from './colour.ts';
import { addGrain, type Pixels, worstContrast } from './pixels.ts';
import { createRandom } from './random.ts';

const filled = (width: number, height: number, colourAt: (x: number, y: number) => number): Pixels => {
  const data = new Uint8ClampedArray(width * height * 3);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data.fill(colourAt(x, y), (y * width + x) * 3, (y * width + x) * 3 + 3);
  return { width, height, data };
};

describe('colour', () => {
  it('knows WCAG contrast', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('goes to OKLCH and back', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), (rgb) => {
        const back = rgbOf(hexOfOklch(oklchOf(hexOf(rgb))));
        for (let part = 0; part < 3; part += 1) expect(Math.abs((back[part] ?? 0) - (rgb[part] ?? 0))).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('measuring contrast on pixels', () => {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  it('takes the worst of what is behind, not the middle', () => {
    const half = filled(100, 100, (x) => (x < 80 ? 255 : 90));
    expect(
      worstContrast(
        filled(100, 100, () => 255),
        [box],
        '#000000',
      ),
    ).toBeCloseTo(21, 0);
    expect(worstContrast(half, [box], '#000000')).toBeLessThan(4.5);
    expect(worstContrast(half, [{ ...box, width: 80 }], '#000000')).toBeGreaterThan(20);
  });
  it('finds no ink readable on its own colour', () => {
    expect(
      worstContrast(
        filled(100, 100, (x) => (x % 4 < 2 ? 0 : 255)),
        [box],
        '#808080',
      ),
    ).toBe(1);
  });
  it('lays grain that neither brightens nor wraps around', async () => {
    const pixels = filled(200, 200, (x) => (x < 100 ? 0 : 255));
    const random = createRandom('grain');
    await addGrain(pixels, 10, random.next, async () => undefined);
    const middle = (from: number): number =>
      pixels.data.filter((_, index) => Math.floor(index / 3) % 200 >= from && Math.floor(index / 3) % 200 < from + 100).reduce((sum, value) => sum + value, 0) /
      60_000;
    expect(middle(0)).toBeLessThan(6);
    expect(middle(100)).toBeGreaterThan(249);
  });
});
