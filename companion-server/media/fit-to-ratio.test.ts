import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aspectRatioValues, type FittedRatio, fitToRatio, largestInside } from './fit-to-ratio.ts';
import { createPictureQueue } from './picture-queue.ts';

const queue = createPictureQueue();
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#456' } });

describe('cutting a picture to the shape that was asked for', () => {
  it('keeps as much as that shape allows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 4_000 }),
        fc.integer({ min: 16, max: 4_000 }),
        fc.constantFrom(...(Object.keys(aspectRatioValues) as FittedRatio[])),
        (width, height, ratio) => {
          const fitted = largestInside(width, height, ratio);
          const [w, h] = aspectRatioValues[ratio];
          expect(fitted.width <= width && fitted.height <= height).toBe(true);
          expect(fitted.width === width || fitted.height === height).toBe(true);
          expect(Math.abs(fitted.width * h - fitted.height * w)).toBeLessThanOrEqual(Math.max(w, h));
        },
      ),
    );
  });

  it('leaves a picture of the right shape alone, byte for byte', async () => {
    const bytes = await plain(400, 500).png().toBuffer();
    expect((await fitToRatio(bytes, 'image/png', '4:5', queue)).bytes).toBe(bytes);
  });

  it('cuts and keeps the type and the mark that says it was made by a machine', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" marked="yes"/></rdf:RDF></x:xmpmeta>';
    const bytes = await plain(500, 500).withXmp(xmp).jpeg().toBuffer();
    const fitted = await fitToRatio(bytes, 'image/jpeg', '16:9', queue);
    expect(fitted).toMatchObject({ mimeType: 'image/jpeg', width: 500, height: 281 });
    const found = await sharp(fitted.bytes).metadata();
    expect(found).toMatchObject({ width: 500, height: 281 });
    expect(found.xmp?.toString()).toContain('marked="yes"');
  });
});

describe('the picture queue', () => {
  it('runs one piece of work at a time, in order, also after a failure', async () => {
    const order: string[] = [];
    let running = 0;
    const work = (name: string, fails = false) =>
      queue
        .run(async () => {
          running += 1;
          expect(running).toBe(1);
          await Promise.resolve();
          running -= 1;
          order.push(name);
          if (fails) throw new Error(name);
        })
        .catch(() => undefined);
    await Promise.all([work('a'), work('b', true), work('c')]);
    expect(order).toEqual(['a', 'b', 'c']);
  });
});
