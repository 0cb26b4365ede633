import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AspectRatio, type Box, bottom, posterSizes, right, safeBox } from './box.ts';
import { drawLines } from './draw-text.ts';
import { layOut } from './layout.ts';
import { createRandom } from './random.ts';
import { type StyleName, styles } from './styles.ts';

const inside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && right(inner) <= right(outer) + 1 && bottom(inner) <= bottom(outer) + 1;
const apart = (one: Box, other: Box): boolean =>
  right(one) <= other.x + 1 || right(other) <= one.x + 1 || bottom(one) <= other.y + 1 || bottom(other) <= one.y + 1;
const sentence = fc
  .array(fc.constantFrom('Fresh', 'bread', 'Donaudampfschifffahrtsgesellschaft', 'at', 'six', 'مقهى', 'Ärger'), { maxLength: 14 })
  .map((words) => words.join(' '));

describe('the layout', () => {
  it('keeps a story clear of the app above and below', () => {
    expect(safeBox(posterSizes['9:16'])).toMatchObject({ y: Math.round(1920 * 0.14), height: 1536 - 269 });
  });

  it('puts words, picture and brand beside each other inside the safe part, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(styles) as StyleName[])),
        fc.constantFrom(...(Object.keys(posterSizes) as AspectRatio[])),
        sentence,
        sentence,
        fc.constantFrom('', 'Brand'),
        fc.integer({ min: 0, max: 4 }),
        (style, ratio, headline, support, brand, turn) => {
          const size = posterSizes[ratio];
          const layout = layOut(size, styles[style], { headline, support, brand, site: '', offer: '' }, turn, createRandom(headline));
          const safe = safeBox(size);
          const boxes = [layout.art, layout.headline?.box, layout.support?.box, layout.brand].filter((box) => box !== undefined);
          for (const box of boxes) expect(inside(box, safe)).toBe(true);
          for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(apart(box, other)).toBe(true);
          for (const text of [layout.headline, layout.support]) {
            for (const line of text ? drawLines(text) : []) expect(line.box.x >= safe.x - 1 && right(line.box) <= right(safe) + 1).toBe(true);
          }
          expect(Math.min(layout.art.width, layout.art.height)).toBeGreaterThan(Math.min(size.width, size.height) * 0.2);
        },
      ),
      { numRuns: 150 },
    );
  });
});
