import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkBytes, createPictureInbox, cutIntoChunks } from './picture-chunks.ts';

const picture = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 31) % 256);

describe('picture chunks', () => {
  it('arrive whole in any order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: chunkBytes * 3 }), fc.infiniteStream(fc.nat()), (length, order) => {
        const bytes = picture(length);
        const chunks = [...cutIntoChunks('t', bytes)].map((chunk) => ({ chunk, at: order.next().value ?? 0 }));
        const inbox = createPictureInbox();
        for (const { chunk } of chunks.sort((a, b) => a.at - b.at)) inbox.accept(chunk);
        return Buffer.compare(Buffer.from(inbox.take('t', length)), Buffer.from(bytes)) === 0;
      }),
      { numRuns: 15 },
    );
  });

  it('refuse a picture that lost a chunk, has another length or was taken already', () => {
    const [first, ...rest] = cutIntoChunks('t', picture(chunkBytes * 2 + 5));
    const inbox = createPictureInbox();
    for (const chunk of rest) inbox.accept(chunk);
    expect(() => inbox.take('t', chunkBytes * 2 + 5)).toThrow(/did not arrive whole/);
    expect(() => inbox.take('t', 1)).toThrow(/did not arrive whole/);
    if (first) inbox.accept({ ...first, total: 1, transferId: 'u' });
    expect(() => inbox.take('u', chunkBytes - 1)).toThrow(/did not arrive whole/);
  });

  it('refuse more than a picture, and what is no base64', () => {
    const inbox = createPictureInbox();
    expect(() => inbox.accept({ transferId: 't', index: 0, total: 1e6, base64: '' })).toThrow(/too large/);
    expect(() => inbox.accept({ transferId: 't', index: 2, total: 2, base64: '' })).toThrow(/did not arrive whole/);
    expect(() => inbox.accept({ transferId: 't', index: 0, total: 1, base64: '***' })).toThrow(/did not arrive whole/);
  });

  it('keep only the newest transfers', () => {
    const inbox = createPictureInbox();
    for (const id of ['a', 'b', 'c', 'd']) for (const chunk of cutIntoChunks(id, picture(10))) inbox.accept(chunk);
    expect(() => inbox.take('a', 10)).toThrow(/did not arrive whole/);
    expect(inbox.take('d', 10)).toHaveLength(10);
  });
});
