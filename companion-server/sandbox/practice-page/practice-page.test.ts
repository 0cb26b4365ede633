import { describe, expect, it } from 'vitest';
import { practicePage } from './practice-page.ts';

describe('the practice page', () => {
  it('is served in its languages, and in English where it has none', async () => {
    const app = practicePage();
    const heads = await Promise.all(['', '?lang=ar', '?lang=de', '?lang=<b>'].map(async (query) => (await app.request(`/practice${query}`)).text()));
    expect(heads.map((html) => /<html lang="(\w+)" dir="(\w+)">/.exec(html)?.slice(1))).toEqual([
      ['en', 'ltr'],
      ['ar', 'rtl'],
      ['de', 'ltr'],
      ['en', 'ltr'],
    ]);
  });

  it('lets no script in but its own', async () => {
    const policy = (await practicePage().request('/practice')).headers.get('Content-Security-Policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
  });

  it('has its pictures, and no others', async () => {
    const app = practicePage();
    expect((await app.request('/practice/pictures/cold-brew.svg')).headers.get('Content-Type')).toBe('image/svg+xml');
    expect((await app.request('/practice/pictures/__proto__')).status).toBe(404);
    expect((await app.request('/practice/pictures/..%2f..%2fconfig.ts')).status).toBe(404);
  });

  it('says what to do when it was not built', async () => {
    const answer = await practicePage({ folder: '/nowhere' }).request('/practice/app.js');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toMatch(/npm start/);
  });
});
