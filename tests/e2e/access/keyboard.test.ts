import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postText } from '../../../extension/ui/generation/post-text.ts';
import { buildPracticePage } from '../../../tools/build-practice-page.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import { composerText, generateButton, generationOf, ledger, openPanelByBadge, openPracticePage, pairingCode, runFinished } from '../whole-path/steps.ts';
import { tabTo } from './audit.ts';

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

describe('the keyboard alone', () => {
  it('goes from the first steps to text and picture in the composer', async () => {
    const options = await browser.context.newPage();
    await options.goto(browser.address('options.html'));
    await options.getByLabel('Its address').waitFor();
    await tabTo(options, 'Its address');
    await options.keyboard.press('ControlOrMeta+a');
    await options.keyboard.type(server.url);
    await options.keyboard.press('Enter');
    await options.getByTestId('companion-works').waitFor();
    await tabTo(options, 'Pairing code');
    await options.keyboard.type(pairingCode(server));
    await options.keyboard.press('Enter');
    await options.getByTestId('pairing-works').waitFor();

    const page = await openPracticePage(browser, `${server.url}/practice`);
    // Stands for Alt+Shift+P, which a browser without a display takes from nobody: the one press here that is no key.
    const panel = await openPanelByBadge(browser, page);
    await panel.getByText('Bluebird Roasters').first().waitFor();
    await page.mouse.move(2, 2);
    await tabTo(panel, 'Put this post aside');
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Click the post you mean' }).waitFor();
    await tabTo(panel, 'Click the post you mean');
    await panel.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.localName === 'postwright-overlay');
    const chosen = panel.getByRole('button', { name: 'Put this post aside' });
    // A key that comes before the page has the keyboard again is lost, as it would be for a person, who presses once more.
    for (let presses = 0; presses < 6 && !(await chosen.isVisible()); presses += 1) {
      await page.bringToFront();
      for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
      await chosen.waitFor({ timeout: 2_500 }).catch(() => undefined);
    }
    await chosen.waitFor();

    await tabTo(panel, 'Brief');
    await panel.keyboard.type('Answer their tea kit with our tasting box');
    await generateButton(panel).waitFor();
    await panel.keyboard.press('ControlOrMeta+Enter');
    await panel.locator('.run').waitFor();
    await runFinished(panel);

    await page.bringToFront();
    await page.keyboard.press('Escape');
    // The focus starts where the post was picked: the composer stands above it.
    await tabTo(page, 'What’s on your mind', { key: 'Shift+Tab' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(panel, 'Insert');
    await panel.keyboard.press('Enter');
    const plan = panel.getByRole('dialog');
    await plan.getByRole('button', { name: 'Insert', exact: true }).waitFor();
    await tabTo(panel, 'Insert', { presses: 10 });
    await panel.keyboard.press('Enter');
    await plan.getByText('It stands in the composer').waitFor();
    await panel.keyboard.press('Escape');
    await plan.waitFor({ state: 'hidden' });

    const rows = await ledger(server);
    const { texts, images } = await generationOf(server, rows[0]?.generationId);
    const [text] = texts;
    if (!text) throw new Error('The server has no text.');
    expect(await composerText(page)).toBe(postText(text));
    expect(await page.locator('.preview img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(images[0]?.width);
    // Closing gives the focus back to where it was.
    await expect.poll(() => panel.evaluate(() => document.activeElement?.textContent)).toBe('Insert');
  });
});
