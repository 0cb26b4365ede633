import { expect, it } from 'vitest';
import { startOf } from './period.ts';

it('begins periods on days in UTC, today included', () => {
  const now = new Date('2026-03-01T23:30:00-05:00');
  expect(startOf('month', now)).toBe('2026-03-01');
  expect(startOf('week', now)).toBe('2026-02-24');
  expect(startOf('days30', now)).toBe('2026-02-01');
  expect(startOf('all', now)).toBeUndefined();
});
