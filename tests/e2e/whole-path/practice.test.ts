import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postText } from '../../../extension/ui/generation/post-text.ts';
import { buildPracticePage } from '../../../tools/build-practice-page.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import {
  asShown,
  chooseInMenu,
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
  seenFirst,
  watchArrivals,
} from './steps.ts';

const brief = 'Answer their cold brew offer with our new oat cold brew, no discount';
let server: ServerUnderTest;
let browser: ExtensionBrowser;

beforeAll(async () => {
  await buildPracticePage();
  [server, browser] = await Promise.all([startServer(), openExtensionBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await removeFolders();
});

describe('the whole path in practice mode', () => {
  it('goes from the pairing over a right-click, text and picture to the composer, the library and the costs', async () => {
    const options = await pair(browser, server);
    await options.close();
    const page = await openPracticePage(browser, `${server.url}/practice`);

    await chooseInMenu(browser, page, 1, 'answer');
    const panel = await openPanelByBadge(browser, page);
    await panel.getByRole('region', { name: 'The open page' }).getByText('Bluebird Roasters').waitFor();

    await watchArrivals(panel);
    await generate(panel, brief);
    await runFinished(panel);
    expect(await seenFirst(panel)).toEqual(['words', 'whole text', 'whole picture']);

    const rows = await ledger(server);
    const made = await generationOf(server, rows[0]?.generationId);
    expect(made.status).toBe('succeeded');
    const [text] = made.texts;
    if (!text) throw new Error('The server has no text.');
    expect(await runCard(panel).locator('.post-text').textContent()).toContain(text.body.split('\n')[0]);

    await insertIntoComposer(panel, page);
    expect(await composerText(page)).toBe(postText(text));
    expect(postText(text)).toContain('\n\n');
    expect(await page.locator('.preview img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(made.images[0]?.width);
    expect(await page.locator('.said').textContent()).toBe('');

    await goTo(panel, 'Library');
    await panel.locator('.asset-card').nth(1).waitFor();
    const ids = await libraryIds(panel);
    expect(ids).toHaveLength(2);
    expect(ids.every((id) => id.includes(made.generationId))).toBe(true);

    await goTo(panel, 'Costs');
    expect(await costRows(browser, panel)).toEqual(rows.map(asShown));
    expect(rows.map((row) => row.costKnown)).toEqual([true, true]);
    await page.bringToFront();

    await panel.reload();
    await expect.poll(() => panel.getByRole('textbox', { name: 'Brief' }).inputValue()).toBe(brief);
    expect(await runCard(panel).locator('.post-text').textContent()).toContain(text.body.split('\n')[0]);
    await expect
      .poll(() =>
        runCard(panel)
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(made.images[0]?.width);
    await goTo(panel, 'Library');
    await panel.locator('.asset-card').nth(1).waitFor();
    expect((await libraryIds(panel)).toSorted()).toEqual(ids.toSorted());
    expect(await ledger(server)).toEqual(rows);
  });
});
