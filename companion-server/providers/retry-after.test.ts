import { describe, expect, it } from 'vitest';
import { durationMs, retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '1200', 'retry-after': '9' }, 1_200],
    [{ 'retry-after': 'Fri, 20 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-3' }, undefined],
    [{}, undefined],
  ])('reads %j', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), now)).toBe(expected);
  });
});

describe('durationMs', () => {
  it.each([
    ['45.837906927s', 45_838],
    ['3s', 3_000],
    ['3', undefined],
    ['s', undefined],
    ['999999999s', 2_592_000_000],
  ])('reads %s', (text, expected) => {
    expect(durationMs(text)).toBe(expected);
  });
});
