import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postText } from '../../../extension/ui/generation/post-text.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { type HeldVendors, startHeldVendors } from '../../support/held-vendors.ts';
import { startPracticeServer } from '../../support/practice-server.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import {
  asShown,
  composerText,
  costRows,
  generate,
  generationOf,
  goTo,
  insertIntoComposer,
  ledger,
  libraryIds,
  openPanelByBadge,
  openPracticePage,
  pair,
  runCard,
  runFinished,
} from './steps.ts';

let vendors: HeldVendors;
let feed: Awaited<ReturnType<typeof startPracticeServer>>;
let server: ServerUnderTest;
let browser: ExtensionBrowser;

beforeAll(async () => {
  [vendors, feed] = await Promise.all([startHeldVendors(), startPracticeServer()]);
  const environment = { ...vendors.environment, OPENAI_API_KEY: undefined, GEMINI_API_KEY: undefined };
  [server, browser] = await Promise.all([startServer(environment), openExtensionBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await Promise.all([vendors?.stop(), feed?.stop()]);
  await removeFolders();
});

describe('the whole path with keys of one’s own', () => {
  it('tests the keys that are typed, streams the words while the picture is made, and lands in composer, library and ledger', async () => {
    const options = await pair(browser, server);
    const keys = options
      .locator('#keys, section')
      .filter({ has: options.getByRole('combobox', { name: 'Provider' }) })
      .last();
    const save = async (provider: string, key: string) => {
      await keys.getByRole('combobox', { name: 'Provider' }).selectOption(provider);
      await keys.getByLabel('Key', { exact: true }).fill(key);
      await keys.getByRole('button', { name: 'Save and test' }).click();
    };
    await save('openai', 'bad-key-0123456789abcdef');
    await expect.poll(() => keys.textContent()).toMatch(/does not work/);
    await save('openai', 'sk-typed-0123456789a1b2');
    await expect.poll(() => keys.textContent()).toMatch(/a1b2/);
    await save('google', 'AIza-typed-0123456789c3d4');
    await expect.poll(() => keys.textContent()).toMatch(/c3d4/);
    expect(await options.content()).not.toContain('typed-0123456789');
    await options.close();

    const page = await openPracticePage(browser, feed.url);
    const panel = await openPanelByBadge(browser, page);
    await panel.getByRole('region', { name: 'The open page' }).getByText('Bluebird Roasters').waitFor();
    vendors.text.hold(4);
    vendors.picture.hold();
    await generate(panel, 'Answer their cold brew offer with our new oat cold brew');
    const words = runCard(panel).locator('.post-text');
    await expect.poll(async () => (await words.textContent())?.length).toBeGreaterThan(20);
    await runCard(panel).locator('.caret').waitFor();
    vendors.text.release();
    await runCard(panel).getByRole('button', { name: 'Insert', exact: true }).waitFor();
    expect(await runCard(panel).locator('.picture img:not(.preview)').count()).toBe(0);
    vendors.picture.release();
    await runFinished(panel);

    const rows = (await ledger(server)).filter((row) => row.feature === 'generation');
    const made = await generationOf(server, rows[0]?.generationId);
    expect(made.status).toBe('succeeded');
    const [text] = made.texts;
    if (!text) throw new Error('The server has no text.');
    expect(new Set([text.model, made.images[0]?.model])).toEqual(new Set(rows.map((row) => row.requestedModel)));
    await insertIntoComposer(panel, page);
    expect(await composerText(page)).toBe(postText(text));
    expect(await page.locator('.preview img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(made.images[0]?.width);
    await goTo(panel, 'Library');
    await panel.locator('.asset-card').nth(1).waitFor();
    expect(await libraryIds(panel)).toHaveLength(2);
    await goTo(panel, 'Costs');
    expect(await costRows(browser, panel)).toEqual((await ledger(server)).map(asShown));
    expect(await panel.getByText('Practice', { exact: true }).count()).toBe(0);
  });
});
