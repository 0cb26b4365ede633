import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesTag, readRange } from './byte-range.ts';

describe('ranges', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=5-', { start: 5, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['BYTES=90-5000', { start: 90, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', 'all'],
    ['bytes=0-1,5-6', 'all'],
    ['bytes=-', 'all'],
    ['lines=1-2', 'all'],
    ['bytes=a-b', 'all'],
    [undefined, 'all'],
  ])('%s of 100', (header, expected) => expect(readRange(header, 100)).toEqual(expected));

  it('never leads outside the file', () => {
    const header = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
      fc.nat().map((last) => `bytes=-${last}`),
    );
    fc.assert(
      fc.property(header, fc.nat({ max: 2_000_000_000 }), (text, length) => {
        const range = readRange(text, length);
        if (typeof range === 'string') return true;
        return range.start >= 0 && range.start <= range.end && range.end < length;
      }),
    );
  });

  it('compares entity tags', () => {
    expect(namesTag('"a", W/"b"', '"b"')).toBe(true);
    expect(namesTag('*', '"b"')).toBe(true);
    expect(namesTag('"a"', '"b"')).toBe(false);
    expect(namesTag(undefined, '"b"')).toBe(false);
  });
});
