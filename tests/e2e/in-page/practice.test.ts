import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { startPracticeServer } from '../../support/practice-server.ts';
import { askTab, tabIdOf } from '../../support/tab-messages.ts';

let server: Awaited<ReturnType<typeof startPracticeServer>>;
let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  server = await startPracticeServer();
  browser = await openExtensionBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  page = await browser.context.newPage();
  await page.goto(server.url);
  await page.locator('[aria-posinset="1"]').waitFor();
});
afterEach(() => page.close());

const tab = () => tabIdOf(browser.worker, page.url());
const waiting = () =>
  browser.worker.evaluate(async () => (await chrome.storage.session.get('captureInbox')).captureInbox ?? []) as Promise<{ capture: Record<string, unknown> }[]>;
const emptyInbox = () => browser.worker.evaluate(() => chrome.storage.session.remove('captureInbox'));

describe('reading', () => {
  it('reads the feed as it looks to a person, decoys left out', async () => {
    const reading = await askTab(browser.worker, await tab(), 'page.read', {});
    if (!reading.ok) throw new Error(reading.detail);
    expect(reading.value.surface).toBe('practice');
    const [bluebird] = reading.value.posts;
    expect(bluebird?.author).toMatchObject({ name: 'Bluebird Roasters' });
    expect(bluebird?.text).toMatch(/^Our cold brew is back\. 20% off until Sunday 🧊\n\nEighteen hours/);
    expect(bluebird).toMatchObject({ reactions: 214, comments: 38, shares: 12, links: [] });
    expect(bluebird?.media).toMatchObject([{ kind: 'image', altText: expect.stringMatching(/tall glass/) }]);
    expect(JSON.stringify(reading.value)).not.toMatch(/quietpebble|larkandloom|nineharbours/);
  });

  it('tells the ad by its painted label', async () => {
    const reading = await askTab(browser.worker, await tab(), 'page.read', {});
    if (!reading.ok) throw new Error(reading.detail);
    expect(reading.value.ads).toMatchObject([{ author: { name: 'Greenleaf Tea' }, sponsored: true, landingUrl: 'https://greenleaf.example/kit' }]);
  });
});

describe('a right-click', () => {
  it('puts the post under the pointer into the inbox', async () => {
    await emptyInbox();
    await page.locator('[aria-posinset="1"] img').first().click({ button: 'right' });
    await browser.worker.evaluate(async (url) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      const dispatch = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
      dispatch.dispatch({ menuItemId: 'answer', pageUrl: url, editable: false, selectionText: 'cold brew' }, tab);
    }, page.url());
    await expect.poll(async () => (await waiting()).length).toBe(1);
    const [entry] = await waiting();
    expect(entry?.capture).toMatchObject({
      action: 'answer',
      surface: 'practice',
      selection: 'cold brew',
      post: { isAd: false, item: { author: { name: 'Bluebird Roasters' } } },
    });
  });

  it('still says what was clicked where no post can be made out', async () => {
    await emptyInbox();
    await page.locator('.brand').click({ button: 'right' });
    await browser.worker.evaluate(async (url) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      const dispatch = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
      dispatch.dispatch({ menuItemId: 'save', pageUrl: url, editable: false }, tab);
    }, page.url());
    await expect.poll(async () => (await waiting()).length).toBe(1);
    const [entry] = await waiting();
    expect(entry?.capture).toMatchObject({ action: 'save', problem: expect.stringMatching(/No post could be made out/) });
    expect(entry?.capture).not.toHaveProperty('post');
  });
});

describe('the badge', () => {
  it('opens the real side panel from a click, and marks nothing in the feed', async () => {
    const shape = () => page.evaluate(() => document.querySelector('[role="feed"]')?.innerHTML.length);
    const before = await shape();
    const box = await page.locator('[aria-posinset="1"]').boundingBox();
    if (!box) throw new Error('The first post is not shown.');
    await page.mouse.move(box.x + 200, box.y + 200);
    await expect.poll(() => page.evaluate(() => document.querySelector('postwright-overlay') !== null)).toBe(true);
    expect(await shape()).toBe(before);
    // Its inside is closed to the page and to this test: it is clicked where it is painted.
    await page.mouse.click(box.x + box.width - 12 - 28 - 30, Math.max(box.y, 64 + 14));
    const panel = await browser.sidePanel();
    expect(panel.url()).toContain('sidepanel.html');
  });

  it('goes away for good when it is hidden', async () => {
    const box = await page.locator('[aria-posinset="1"]').boundingBox();
    if (!box) throw new Error('The first post is not shown.');
    await page.mouse.move(box.x + 200, box.y + 200);
    await expect.poll(() => page.evaluate(() => document.querySelector('postwright-overlay') !== null)).toBe(true);
    await page.mouse.click(box.x + box.width - 12 - 14, Math.max(box.y, 64 + 14));
    await expect.poll(() => browser.worker.evaluate(async () => (await chrome.storage.local.get('badgeHiddenOn')).badgeHiddenOn)).toEqual(['practice']);
    await page.reload();
    await page.mouse.move(box.x + 210, box.y + 210);
    await page.waitForFunction(() => document.querySelector('[aria-posinset="1"] img') !== null);
    expect(await page.evaluate(() => document.querySelector('postwright-overlay'))).toBeNull();
    await browser.worker.evaluate(() => chrome.storage.local.remove('badgeHiddenOn'));
  });
});

describe('the pick', () => {
  it('answers with the post that was clicked', async () => {
    const picked = askTab(browser.worker, await tab(), 'page.pick', {});
    await expect.poll(() => page.evaluate(() => document.querySelector('postwright-overlay') !== null)).toBe(true);
    const box = await page.locator('[aria-posinset="1"]').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    expect(await picked).toMatchObject({ ok: true, value: { item: { author: { name: 'Bluebird Roasters' } } } });
  });

  it('goes by keyboard, and Esc ends it', async () => {
    const picked = askTab(browser.worker, await tab(), 'page.pick', {});
    await expect.poll(() => page.evaluate(() => document.querySelector('postwright-overlay') !== null)).toBe(true);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await picked).toMatchObject({ ok: true, value: { item: { author: { name: 'Greenleaf Tea' } }, isAd: true } });
    const ended = askTab(browser.worker, await tab(), 'page.pick', {});
    await page.waitForFunction(() => document.activeElement?.localName === 'postwright-overlay');
    await page.keyboard.press('Escape');
    expect(await ended).toEqual({ ok: true, value: null });
  });
});

describe('inserting', () => {
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

  it('says how to open the composer where none is open', async () => {
    const plan = await askTab(browser.worker, await tab(), 'composer.plan', { text: 'x', mode: 'end' });
    expect(plan).toMatchObject({ ok: false, code: 'no-composer', detail: expect.stringMatching(/What’s on your mind/) });
  });

  it('puts text and picture into the composer, and presses no button', async () => {
    await page.locator('.ask').click();
    await page.locator('[role="dialog"]').waitFor();
    const tabId = await tab();
    await askTab(browser.worker, tabId, 'picture.chunk', { transferId: 't1', index: 0, total: 1, base64: picture.toString('base64') });
    const text = 'Cold brew without the ice-cube taste.\n\nOats, 18 hours, one farm in Huila ☕';
    const plan = await askTab(browser.worker, tabId, 'composer.plan', {
      text,
      mode: 'all',
      picture: { transferId: 't1', fileName: 'post.png', mimeType: 'image/png', bytes: picture.length },
    });
    if (!plan.ok) throw new Error(plan.detail);
    expect(plan.value.steps.map((step) => step.kind)).toEqual(['focus', 'select', 'insert-text', 'read-back', 'attach-picture']);
    const result = await askTab(browser.worker, tabId, 'composer.run', { planId: plan.value.planId });
    expect(result).toMatchObject({ ok: true, value: { text: 'inserted', picture: 'attached', readBack: text } });
    await page.locator('.preview img').waitFor();
    expect(await page.locator('.said').textContent()).toBe('');
    expect(await askTab(browser.worker, tabId, 'composer.run', { planId: plan.value.planId })).toMatchObject({ ok: false, code: 'plan-gone' });
  });

  it('leaves the composer alone when it changed after the plan was shown', async () => {
    await page.locator('.ask').click();
    const tabId = await tab();
    const plan = await askTab(browser.worker, tabId, 'composer.plan', { text: 'new', mode: 'all' });
    if (!plan.ok) throw new Error(plan.detail);
    await page.keyboard.type('typed meanwhile');
    expect(await askTab(browser.worker, tabId, 'composer.run', { planId: plan.value.planId })).toMatchObject({ ok: false, code: 'composer-changed' });
    expect(await page.locator('.editor').textContent()).toBe('typed meanwhile');
  });
});

describe('what a page may reach', () => {
  it('keeps the extension’s storage from content scripts', async () => {
    await browser.worker.evaluate(() => chrome.storage.local.set({ secret: 'x' }));
    const [seen] = await browser.worker.evaluate(
      async (tabId) => {
        const results = await chrome.scripting.executeScript({
          target: { tabId },
          func: () =>
            chrome.storage?.local?.get('secret').then(
              () => 'read',
              () => 'refused',
            ),
        });
        return results.map((result) => result.result);
      },
      await tab(),
    );
    expect(seen).toBe('refused');
  });
});
