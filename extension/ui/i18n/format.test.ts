import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUsd, nanodollars } from '#shared/domain/money';
import { createFormats } from './format.ts';
import { uiLanguages } from './languages.ts';

const english = createFormats('en', { unknown: 'unknown' });

describe('money', () => {
  it('reads as people say it', () => {
    const said = ['0.021', '0.00042', '0.000004', '0.56', '1.24', '0.996', '20', '0'].map((amount) => english.money(amount));
    expect(said).toEqual(['2.1¢', '0.04¢', '0.0004¢', '56¢', '$1.24', '$1.00', '$20.00', '$0.00']);
    expect(english.money(null)).toBe('unknown');
    expect(createFormats('de', { unknown: '' }).money('0.021')).toBe('2,1¢');
  });

  it('never shows something as nothing, in any language', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.constantFrom(...uiLanguages), (nano, language) => {
        const shown = createFormats(language, { unknown: '' }).money(formatUsd(nanodollars(nano)));
        expect(shown).toMatch(/[1-9١-٩]/);
      }),
    );
  });
});

describe('times and sizes', () => {
  it('keeps figure and unit together', () => {
    expect([english.duration(7_400), english.duration(12_300), english.duration(240_000)]).toEqual(['7.4\u00a0s', '12\u00a0s', '4 min']);
    expect([english.bytes(312_000), english.bytes(2_500_000)]).toEqual(['312 kB', '2.5 MB']);
  });
  it('gives a tag back that names no language', () => {
    expect(english.languageName('de')).toBe('German');
    expect(english.languageName('!')).toBe('!');
  });
});
