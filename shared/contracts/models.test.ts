import { describe, expect, it } from 'vitest';
import { putProviderKey } from './models.ts';

describe('putProviderKey', () => {
  it('takes a key without the blanks that pasting brings along', () => {
    expect(putProviderKey.body.parse({ key: ' sk-abc_123.XYZ\n' })).toEqual({ key: 'sk-abc_123.XYZ' });
  });

  it.each(['', '  ', 'two words', 'schlüssel', 'a\nb: c', 'x'.repeat(501)])('refuses %j, which no header could carry', (key) => {
    expect(putProviderKey.body.safeParse({ key }).success).toBe(false);
  });
});
