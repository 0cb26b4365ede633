import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../extension/messaging/message-failure.ts';
import { pageScriptsFor } from '../../../extension/messaging/page-scripts.ts';
import type { TabMessage, TabRequest, TabValue } from '../../../extension/messaging/send-to-tab.ts';
import { type Firefox, type FirefoxTab, openFirefox } from '../../support/firefox.ts';
import { startPracticeServer } from '../../support/practice-server.ts';

let server: Awaited<ReturnType<typeof startPracticeServer>>;
let firefox: Firefox;
let page: FirefoxTab;
/** A page of the extension, from which to ask what the sidebar would ask. */
let own: FirefoxTab;

beforeAll(async () => {
  server = await startPracticeServer();
  firefox = await openFirefox({ extension: true });
  own = await firefox.newTab();
  await own.goto(firefox.address('sidepanel.html'));
  page = await firefox.newTab();
  await page.goto(server.url);
});
afterAll(async () => {
  await firefox?.close();
  await server?.stop();
});

function ask<K extends TabMessage>(type: K, body: TabRequest<K>): Promise<Reply<TabValue<K>>> {
  return own.evaluate(`(async () => {
    const [tab] = (await browser.tabs.query({})).filter((one) => one.url === ${JSON.stringify(server.url)});
    const send = () => browser.tabs.sendMessage(tab.id, ${JSON.stringify({ postwright: 'tab', type, body })}, { frameId: 0 }).catch(() => undefined);
    const first = await send();
    if (first !== undefined) return first;
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ${JSON.stringify(pageScriptsFor(type, server.url))} });
    return send();
  })()`);
}

describe('the practice page in Firefox', () => {
  it('is read', async () => {
    const reading = await ask('page.read', {});
    if (!reading.ok) throw new Error(reading.detail);
    expect(reading.value.posts[0]).toMatchObject({ author: { name: 'Bluebird Roasters' }, reactions: 214 });
    expect(reading.value.ads).toMatchObject([{ author: { name: 'Greenleaf Tea' }, sponsored: true }]);
  });

  it('shows the badge on the post under the pointer', async () => {
    const box = await page.evaluate<{ x: number; y: number }>(`document.querySelector('[aria-posinset="1"]').getBoundingClientRect()`);
    await page.move(box.x + 200, box.y + 100);
    await expect.poll(() => page.evaluate(`document.querySelector('postwright-overlay') !== null`)).toBe(true);
  });

  it('gets text with its line breaks and the picture into the composer', async () => {
    await page.evaluate(`(document.querySelector('.ask').click(), null)`);
    const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await ask('picture.chunk', { transferId: 't', index: 0, total: 1, base64 });
    const text = 'Cold brew without the ice-cube taste.\n\nOats, 18 hours, one farm in Huila ☕';
    const picture = { transferId: 't', fileName: 'post.png', mimeType: 'image/png', bytes: Buffer.from(base64, 'base64').length };
    const plan = await ask('composer.plan', { text, mode: 'all', picture });
    if (!plan.ok) throw new Error(plan.detail);
    expect(await ask('composer.run', { planId: plan.value.planId })).toMatchObject({
      ok: true,
      value: { text: 'inserted', picture: 'attached', readBack: text },
    });
    expect(await page.evaluate(`document.querySelector('.said').textContent`)).toBe('');
  });

  it('lets undo take the text back', async () => {
    await page.evaluate(`(document.querySelector('.editor').focus(), null)`);
    await page.press('Control+z');
    await expect.poll(() => page.evaluate(`document.querySelector('.editor').textContent`)).toBe('');
  });
});
