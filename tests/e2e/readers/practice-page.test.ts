import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageReadingSchema } from '#shared/domain/page-reading';
import { bundleReader } from '../../../tools/support/bundle-reader.ts';
import { findChromium } from '../../../tools/support/find-browser.ts';
import { readOpenPage } from '../../../tools/support/saved-page.ts';
import { startPracticeServer } from '../../support/practice-server.ts';

let browser: Browser;
let practice: Awaited<ReturnType<typeof startPracticeServer>>;
let script: string;

beforeAll(async () => {
  script = await bundleReader();
  practice = await startPracticeServer();
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await practice?.stop();
});

describe.each(['en', 'de', 'es', 'ar'])('the practice page in %s', (language) => {
  test('is read like a feed: the competitor, the ad, nothing that was planted', async () => {
    const page = await browser.newPage();
    const url = `${practice.url}?lang=${language}`;
    await page.goto(url);
    await page.locator('[data-ad-rendering-role="story_message"]').first().waitFor();
    const reading = pageReadingSchema.parse(JSON.parse(await readOpenPage(page, script, url, new Date())));
    await page.close();
    expect(reading.surface).toBe('practice');
    const competitor = reading.posts.find((post) => post.author?.name === 'Bluebird Roasters');
    expect(competitor?.text?.length).toBeGreaterThan(20);
    expect(competitor).toMatchObject({ sponsored: false });
    expect(competitor?.postedAt).toBeDefined();
    expect(reading.ads.length).toBeGreaterThan(0);
    for (const post of [...reading.posts, ...reading.ads]) expect(post.author?.name).toBeTruthy();
  });
});
