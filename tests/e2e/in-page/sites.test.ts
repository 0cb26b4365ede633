import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../support/editors/bundle.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { askTab, tabIdOf } from '../../support/tab-messages.ts';

let browser: ExtensionBrowser;
let lexical: string;

/** The strictest page there is: no style, script or picture but its own, and no markup from strings. */
const strict = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'">`;
const post = `<div role="main"><div role="feed"><div aria-posinset="1" aria-labelledby="h"><div data-ad-rendering-role="profile_name"><h3 id="h"><a href="/bluebird">Bluebird Roasters</a></h3></div>
  <div data-ad-rendering-role="story_message"><div dir="auto">Our cold brew is back.</div></div><br><br><br><br><br><br><br><br></div></div></div>`;

beforeAll(async () => {
  lexical = await bundleScript('lexical-page.ts');
  browser = await openExtensionBrowser();
  await browser.serve(
    /^https:\/\/www\.facebook\.com\/strict/,
    `<!doctype html><html lang="en"><head><meta charset="utf-8">${strict}</head><body>${post}</body></html>`,
  );
  await browser.serve(/^https:\/\/business\.facebook\.com\//, suitePage());
  await browser.serve(/^https:\/\/www\.instagram\.com\//, instagramPage());
});
afterAll(() => browser?.close());

/** Business Suite has its composer in the page, names with zero-width spaces, and makes its file input only when its button is clicked. */
function suitePage(): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><body><div role="main"><div id="e" role="textbox" contenteditable="true" style="min-height:90px;width:400px"></div>
    <div id="photo" role="button" aria-label="Add pho\u200Bto/video" style="width:120px;height:30px">Add</div><div id="shown"></div><button id="publish">Publish</button></div>
    <script>${lexical};mountLexical('e', { kind: 'rich', text: '' });
    document.getElementById('photo').addEventListener('click', () => {
      const input = document.createElement('input'); input.type = 'file'; input.accept = 'image/*';
      input.addEventListener('change', () => { const image = new Image(200, 200); image.src = URL.createObjectURL(input.files[0]); document.getElementById('shown').append(image); });
      input.click();
    });
    document.getElementById('publish').addEventListener('click', () => { document.title = 'published'; });
    </script>`;
}

/** The caption step of Instagram's dialog, over a feed with a comment box; this one takes no picture any more. */
function instagramPage(): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><body><article><textarea aria-label="Add a comment…"></textarea></article>
    <div role="dialog" aria-modal="true"><div id="e" role="textbox" contenteditable="true" aria-label="Write a caption…" style="min-height:90px;width:300px"></div></div>
    <script>${lexical};mountLexical('e', { kind: 'plain', text: 'Old caption' });</script>`;
}

async function open(url: string): Promise<{ page: Page; tabId: number }> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return { page, tabId: await tabIdOf(browser.worker, page.url()) };
}
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
async function insert(tabId: number, text: string, mode: 'end' | 'all') {
  const bytes = Buffer.from(png, 'base64').length;
  await askTab(browser.worker, tabId, 'picture.chunk', { transferId: 't', index: 0, total: 1, base64: png });
  const picture = { transferId: 't', fileName: 'post.png', mimeType: 'image/png', bytes };
  const plan = await askTab(browser.worker, tabId, 'composer.plan', { text, mode, picture });
  if (!plan.ok) throw new Error(plan.detail);
  const result = await askTab(browser.worker, tabId, 'composer.run', { planId: plan.value.planId });
  if (!result.ok) throw new Error(result.detail);
  return { plan: plan.value, result: result.value };
}

describe('a page with the strictest policy', () => {
  it('is read, and the badge looks as it should', async () => {
    const { page, tabId } = await open('https://www.facebook.com/strict');
    const reading = await askTab(browser.worker, tabId, 'page.read', {});
    expect(reading).toMatchObject({ ok: true, value: { posts: [{ author: { name: 'Bluebird Roasters' }, text: 'Our cold brew is back.' }] } });
    await page.mouse.move(200, 60);
    await expect.poll(() => page.evaluate(() => document.querySelector('postwright-overlay') !== null)).toBe(true);
    // The badge is 28 px high and purple where it stands: styles were not refused.
    const box = await page.locator('[aria-posinset="1"]').boundingBox();
    const shot = await page.screenshot({ clip: { x: (box?.x ?? 0) + (box?.width ?? 0) - 60, y: 66, width: 4, height: 4 } });
    const sharp = (await import('sharp')).default;
    const { data } = await sharp(shot).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0x4f, 0x46, 0xe5]);
    await page.close();
  });
});

describe('Business Suite', () => {
  it('gets text and picture, the file chooser never opens, and nothing is published', async () => {
    const { page, tabId } = await open('https://business.facebook.com/latest/composer?asset_id=1');
    const choosers: unknown[] = [];
    page.on('filechooser', (chooser) => choosers.push(chooser));
    const { plan, result } = await insert(tabId, 'Line one\n\nLine three', 'end');
    expect(plan.where).toBe('Post composer in Business Suite');
    expect(result).toMatchObject({ text: 'inserted', picture: 'attached', readBack: 'Line one\n\nLine three' });
    expect(choosers).toEqual([]);
    expect(await page.title()).not.toBe('published');
    await page.close();
  });
});

describe('Instagram', () => {
  it('fills the caption, not the comment box, and says when the picture was not taken', async () => {
    const { page, tabId } = await open('https://www.instagram.com/');
    const { plan, result } = await insert(tabId, 'New caption\nsecond line', 'all');
    expect(plan).toMatchObject({ where: 'Caption in the create dialog on instagram.com', existingText: 'Old caption' });
    expect(result).toMatchObject({ text: 'inserted', picture: 'refused', readBack: 'New caption\nsecond line' });
    expect(result.detail).toMatch(/no sign that it took the picture\. Download it/);
    expect(await page.locator('textarea').inputValue()).toBe('');
    await page.close();
  });
});
