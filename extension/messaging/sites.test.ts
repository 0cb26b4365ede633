import { describe, expect, it } from 'vitest';
import { siteScriptFor } from './sites.ts';

describe('siteScriptFor', () => {
  it.each([
    ['https://www.facebook.com/bluebird', 'facebook'],
    ['https://business.facebook.com/latest/composer', 'facebook'],
    ['https://www.instagram.com/p/abc/', 'instagram'],
    ['http://127.0.0.1:8787/practice?lang=de', 'practice'],
    ['http://localhost:9000/practice', 'practice'],
  ])('knows %s', (address, script) => expect(siteScriptFor(address)).toBe(script));

  it.each([
    'https://facebook.com.evil.example/',
    'https://notfacebook.com/',
    'http://www.facebook.com/',
    'http://127.0.0.1:8787/docs',
    'https://127.0.0.1/practice',
    'chrome://extensions',
    '',
  ])('leaves %s alone', (address) => expect(siteScriptFor(address)).toBeUndefined());
});
