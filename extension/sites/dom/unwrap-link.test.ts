import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainlyInside, unwrapLink } from './unwrap-link.ts';

const base = 'https://www.facebook.com/';
const wrap = (target: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(target)}&h=AT0abc&__tn__=-R&c[0]=AT1`;

describe('unwrapLink', () => {
  test.each([
    [wrap('https://shop.example/a?size=2&fbclid=IwAR1'), { kind: 'outside', url: 'https://shop.example/a?size=2' }],
    [wrap('https://shop.example/a?utm_source=fb'), { kind: 'outside', url: 'https://shop.example/a?utm_source=fb' }],
    ['/l.php?u=https%3A%2F%2Fshop.example%2F', { kind: 'outside', url: 'https://shop.example/' }],
    ['https://shop.example/?fbclid=1#part', { kind: 'outside', url: 'https://shop.example/#part' }],
    ['https://shop.example/?ref=newsletter&h=2', { kind: 'outside', url: 'https://shop.example/?ref=newsletter&h=2' }],
    ['https://l.facebook.com/l.php?u=AT3encrypted&h=1', { kind: 'hidden' }],
    ['https://l.instagram.com/?u=https%3A%2F%2Fshop.example%2F&e=AT1', { kind: 'outside', url: 'https://shop.example/' }],
    ['/bluebird?__cft__[0]=AZ&__tn__=-]K', { kind: 'inside', url: 'https://www.facebook.com/bluebird' }],
    ['/permalink.php?story_fbid=1&id=2&__cft__[0]=A', { kind: 'inside', url: 'https://www.facebook.com/permalink.php?story_fbid=1&id=2' }],
    [wrap('https://www.facebook.com/page'), { kind: 'inside', url: 'https://www.facebook.com/page' }],
    ['?__cft__[0]=AZ', { kind: 'none' }],
    ['#', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['javascript:alert(1)', { kind: 'none' }],
    [wrap('javascript:alert(1)'), { kind: 'hidden' }],
  ])('%s', (address, landing) => {
    expect(unwrapLink(address, base)).toEqual(landing);
  });

  test('never throws, and what it answers is http', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), fc.string().map(wrap)), (address) => {
        const landing = unwrapLink(address, base);
        expect('url' in landing ? /^https?:\/\//.test(landing.url) : true).toBe(true);
        if (isPlainlyInside(address)) expect(landing.kind).not.toBe('outside');
      }),
    );
  });
});
