import { describe, expect, it } from 'vitest';
import { whoSent } from './sender-guard.ts';

const own = { id: 'abc', origin: 'chrome-extension://abc/' };

describe('whoSent', () => {
  it('knows the own pages, with and without a tab', () => {
    expect(whoSent({ id: 'abc', url: 'chrome-extension://abc/sidepanel.html' }, own)).toBe('extension-page');
    expect(whoSent({ id: 'abc', url: 'chrome-extension://abc/dashboard.html', tab: { id: 3 } }, own)).toBe('extension-page');
    expect(whoSent({ id: 'abc' }, own)).toBe('extension-page');
  });

  it('takes what runs in a foreign page for a content script', () => {
    expect(whoSent({ id: 'abc', url: 'https://www.facebook.com/', tab: { id: 3 } }, own)).toBe('content-script');
    expect(whoSent({ id: 'abc', tab: { id: 3 } }, own)).toBe('content-script');
  });

  it('is not fooled by an address that only begins alike', () => {
    expect(whoSent({ id: 'abc', url: 'chrome-extension://abcdef/x.html', tab: { id: 1 } }, own)).toBe('content-script');
    expect(whoSent({ id: 'abc', url: 'https://chrome-extension://abc/', tab: { id: 1 } }, own)).toBe('content-script');
  });

  it('turns every other extension away', () => {
    expect(whoSent({ id: 'other', url: 'chrome-extension://abc/sidepanel.html' }, own)).toBe('stranger');
    expect(whoSent({ url: 'chrome-extension://abc/sidepanel.html' }, own)).toBe('stranger');
    expect(whoSent({ id: 'abc', url: 'https://www.facebook.com/' }, own)).toBe('stranger');
  });
});
