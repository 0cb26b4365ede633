import { describe, expect, it } from 'vitest';
import { english } from '../i18n/catalogue.ts';
import { createFormats } from '../i18n/format.ts';
import { createTranslate } from '../i18n/translate.ts';
import { costLabel, priceLabel } from './price-label.ts';

const i18n = { t: createTranslate(english, 'en'), format: createFormats('en', { unknown: 'unknown' }) };
const price = (lowUsd: string | null, highUsd: string | null, usualUsd?: string) => priceLabel({ lowUsd, highUsd }, i18n, usualUsd);

describe('priceLabel', () => {
  it('says the higher figure when both are close, and both when they are not', () => {
    expect(price('0.018', '0.021')).toBe('about 2.1¢');
    expect(price('0.004', '0.031')).toBe('0.4¢ to 3.1¢');
  });
  it('says what own runs came to instead of a wide range, as long as that is likely', () => {
    expect(price('0.034', '0.11', '0.0351')).toBe('about 3.5¢');
    expect(price('0.034', '0.11', '0.0338')).toBe('about 3.4¢');
    expect(price('0.034', '0.11', '0.02')).toBe('3.4¢ to 11¢');
    expect(price('0.034', '0.11', '0.2')).toBe('3.4¢ to 11¢');
    expect(price('0', '0', '0.02')).toBe('free');
    expect(price(null, null, '0.02')).toBe('price unknown');
  });
  it('never turns unknown into nothing', () => {
    expect(price(null, null)).toBe('price unknown');
    expect(price('0.004', null)).toBe('at least 0.4¢');
    expect(price('0', '0.000000000')).toBe('free');
  });
});

describe('costLabel', () => {
  it('says when a part is not known', () => {
    expect(costLabel({ costUsd: '0.0336', costKnown: true }, i18n)).toBe('3.4¢');
    expect(costLabel({ costUsd: '0.0336', costKnown: false }, i18n)).toBe('3.4¢ and a part of unknown cost');
    expect(costLabel({ costUsd: '0', costKnown: false }, i18n)).toBe('price unknown');
    expect(costLabel({ costUsd: '0', costKnown: true }, i18n)).toBe('free');
  });
});
