import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CutProxy, startCutProxy } from '../../support/cut-proxy.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { type HeldVendors, startHeldVendors } from '../../support/held-vendors.ts';
import { startPracticeServer } from '../../support/practice-server.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import { generate, generateButton, goTo, ledger, libraryIds, openPanelByBadge, openPracticePage, pair, runCard, runFinished, stopButton } from './steps.ts';

const brief = 'Say what the new oat cold brew is about';
let vendors: HeldVendors;
let feed: Awaited<ReturnType<typeof startPracticeServer>>;
let server: ServerUnderTest;
let line: CutProxy;
let browser: ExtensionBrowser;
let page: Page;
let panel: Page;

beforeAll(async () => {
  [vendors, feed] = await Promise.all([startHeldVendors(), startPracticeServer()]);
});
afterAll(async () => {
  await Promise.all([vendors?.stop(), feed?.stop()]);
  await removeFolders();
});
beforeEach(async () => {
  [server, browser] = await Promise.all([startServer(vendors.environment), openExtensionBrowser()]);
  line = await startCutProxy(server.url);
  await (await pair(browser, server, line.url)).close();
  page = await openPracticePage(browser, feed.url);
  panel = await openPanelByBadge(browser, page);
  vendors.text.hold(6);
  vendors.picture.hold();
});
afterEach(async () => {
  vendors.text.release();
  vendors.picture.release();
  await browser?.close();
  await line?.stop();
  await server?.stop();
});

const words = (screen: Page) => runCard(screen).locator('.post-text p').first().textContent();
const finishedPicture = (screen: Page) => runCard(screen).locator('.picture img:not(.preview)');

async function generateToTheMiddle(): Promise<string> {
  await generate(panel, brief);
  await runCard(panel).locator('.caret').waitFor();
  await expect.poll(async () => (await words(panel))?.length).toBeGreaterThan(20);
  return (await words(panel)) ?? '';
}

/** In the worker: does the tab that shows `url` answer? */
async function isReached(url: string): Promise<boolean> {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  const message = { postwright: 'tab', type: 'badge.show', body: { visible: true } };
  const answer = tab?.id === undefined ? undefined : await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).catch(() => undefined);
  return answer !== undefined;
}

function goOn(): void {
  vendors.text.release();
  vendors.picture.release();
}

/** One text and one picture: in the library, on the screen and in the ledger, each once. */
async function expectAllOfItOnce(screen: Page): Promise<void> {
  await runFinished(screen);
  expect(await runCard(screen).count()).toBe(1);
  await finishedPicture(screen).waitFor();
  const rows = await ledger(server);
  expect(rows.map(({ status, costKnown }) => ({ status, costKnown }))).toEqual(Array(2).fill({ status: 'succeeded', costKnown: true }));
  await goTo(screen, 'Library');
  await expect.poll(async () => (await libraryIds(screen)).length).toBe(2);
  await goTo(screen, 'Create');
}

describe('a closed panel', () => {
  it('goes on where it was when it is opened again in the middle', async () => {
    const before = await generateToTheMiddle();
    await panel.close();
    const again = await openPanelByBadge(browser, page);
    await expect.poll(() => words(again)).toBe(before);
    await stopButton(again).waitFor();
    expect(await again.getByRole('textbox', { name: 'Brief' }).inputValue()).toBe(brief);
    goOn();
    await expectAllOfItOnce(again);
  });

  it('shows what was finished while it was closed', async () => {
    await generateToTheMiddle();
    await panel.close();
    goOn();
    await expect.poll(async () => (await ledger(server)).length).toBe(2);
    await expectAllOfItOnce(await openPanelByBadge(browser, page));
  });
});

describe('a reloaded extension', () => {
  it('goes on where it was', async () => {
    const before = await generateToTheMiddle();
    const restarted = browser.context.waitForEvent('serviceworker');
    await browser.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    const worker = await restarted;
    // The page gets its script anew, without being loaded again.
    await expect.poll(async () => worker.evaluate(isReached, page.url())).toBe(true);
    const again = await openPanelByBadge(browser, page);
    await expect.poll(() => words(again)).toBe(before);
    goOn();
    await expectAllOfItOnce(again);
  });
});

describe('a companion that dies', () => {
  it('leaves what was finished in the library, and the next screen says what happened to the rest', async () => {
    vendors.picture.release();
    const before = await generateToTheMiddle();
    await finishedPicture(panel).waitFor();
    const { port } = new URL(server.url);
    await server.kill9();
    await runCard(panel).getByRole('button', { name: 'Try again' }).waitFor();
    expect(await words(panel)).toBe(before);
    await panel.getByRole('status').getByText('The companion is not answering').waitFor();

    server = await startServer({ ...vendors.environment, PORT: port, DATA_DIR: server.dataDir });
    await panel.getByText('The text did not come out, the picture is fine').waitFor();
    const card = await runCard(panel).textContent();
    expect(card).toMatch(/The companion was stopped while this was being made/);
    expect(card).toContain(before);
    expect((await ledger(server)).map(({ status, costUsd }) => ({ status, known: costUsd !== null })).toSorted((a) => (a.known ? 1 : -1))).toEqual([
      { status: 'interrupted', known: false },
      { status: 'succeeded', known: true },
    ]);
    await goTo(panel, 'Library');
    await expect.poll(async () => (await libraryIds(panel)).length).toBe(1);

    await panel.reload();
    await panel.getByText('The text did not come out, the picture is fine').waitFor();
    await finishedPicture(panel).waitFor();
  });

  it('is asked again with one click once it runs, and makes nothing twice', async () => {
    const { port } = new URL(server.url);
    await generateButton(panel).waitFor();
    await server.kill9();
    await generate(panel, brief);
    const again = runCard(panel).getByRole('button', { name: 'Try again' });
    await again.waitFor();
    server = await startServer({ ...vendors.environment, PORT: port, DATA_DIR: server.dataDir });
    goOn();
    await again.click();
    await expectAllOfItOnce(panel);
  });
});

describe('a lost network', () => {
  it('says so, keeps the words, and goes on after Try again', async () => {
    const before = await generateToTheMiddle();
    await line.cut();
    await runCard(panel).getByRole('button', { name: 'Try again' }).waitFor();
    expect(await words(panel)).toBe(before);
    await line.mend();
    goOn();
    await runCard(panel).getByRole('button', { name: 'Try again' }).click();
    await expectAllOfItOnce(panel);
  });
});

describe('a revoked pairing', () => {
  it('says so and leads to pairing again', async () => {
    await generateButton(panel).waitFor();
    const { items } = (await (await server.call('/v1/devices')).json()) as { items: { id: string; name: string }[] };
    for (const device of items.filter(({ name }) => name.startsWith('Chrome'))) await server.call(`/v1/devices/${device.id}`, { method: 'DELETE' });
    await panel.getByRole('textbox', { name: 'Brief' }).fill(brief);
    await generateButton(panel).click();
    await panel.getByText('This browser is not paired').first().waitFor();
    expect(await ledger(server)).toEqual([]);
    const opening = browser.context.waitForEvent('page');
    await panel.getByRole('button', { name: 'Pair again' }).first().click();
    const options = await opening;
    await options.getByLabel('Pairing code').waitFor();
  });
});
