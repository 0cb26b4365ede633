import { describe, expect, it } from 'vitest';
import { parseCompanionBase } from '../../companion/base-url.ts';
import { checkBrand } from './brand-problems.ts';
import { deviceNameOf, readPairingOffer } from './pairing-offer.ts';

describe('an offer in the address', () => {
  it('is read when code and address are well-formed', () => {
    expect(readPairingOffer('#code=abcd-1234&base=http%3A%2F%2F127.0.0.1%3A40123')).toEqual({ code: 'ABCD-1234', baseUrl: 'http://127.0.0.1:40123' });
    expect(readPairingOffer('#code=ABCD-1234&base=https://team.example')).toEqual({ code: 'ABCD-1234', baseUrl: 'https://team.example' });
  });

  it.each([
    '',
    '#brands',
    '#code=ABCD-1234',
    '#base=http://127.0.0.1:1',
    '#code=ABCD-1234&base=http://evil.example',
    '#code=ABCD-1234&base=http://127.0.0.1.evil.example',
    '#code=ABCD-1234&base=http://user@127.0.0.1:1',
    '#code=ABCD-1234&base=http://127.0.0.1:1/path',
    '#code=ABCD-1234&base=javascript:alert(1)',
    '#code=<b>&base=http://127.0.0.1:1',
    `#code=${'A'.repeat(99)}&base=http://127.0.0.1:1`,
  ])('is not taken: %s', (hash) => {
    expect(readPairingOffer(hash)).toBeUndefined();
  });
});

describe('a companion address', () => {
  it.each([
    ['127.0.0.1:8787', 'http://127.0.0.1:8787'],
    [' http://localhost:1/ ', 'http://localhost:1'],
    ['http://[::1]:9', 'http://[::1]:9'],
    ['https://team.example', 'https://team.example'],
    ['http://team.example', undefined],
    ['ftp://127.0.0.1', undefined],
    ['http://127.0.0.1:99999', undefined],
    ['', undefined],
  ])('%s → %s', (typed, origin) => {
    expect(parseCompanionBase(typed)).toBe(origin);
  });
});

describe('a device name', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', 'Chrome on Linux'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0', 'Edge on Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Mac'],
    ['something', 'Browser'],
  ])('%s', (agent, name) => {
    expect(deviceNameOf(agent)).toBe(name);
  });
});

describe('a brand as typed', () => {
  it('is taken when it can be, and says which field is wrong when not', () => {
    expect(checkBrand({ name: ' Northbeam ', links: ['https://a.example/x'] })).toMatchObject({
      ok: true,
      profile: { name: 'Northbeam', voice: '', links: ['https://a.example/x'] },
    });
    expect(checkBrand({ name: ' ' })).toEqual({ ok: false, problems: { name: 'settings.brandNameWrong' } });
    expect(checkBrand({ name: 'a', links: ['https://not a link'] })).toEqual({ ok: false, problems: { links: 'settings.brandLinkWrong' } });
    expect(checkBrand({ name: 'a', links: ['javascript:alert(1)'] })).toEqual({ ok: false, problems: { links: 'settings.brandLinkWrong' } });
    expect(checkBrand({ name: 'a', languages: ['Klingon language'] })).toEqual({ ok: false, problems: { languages: 'settings.brandLanguageWrong' } });
  });
});
