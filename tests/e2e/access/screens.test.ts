import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CutProxy, startCutProxy } from '../../support/cut-proxy.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { type HeldVendors, startHeldVendors } from '../../support/held-vendors.ts';
import { startPracticeServer } from '../../support/practice-server.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import { generate, goTo, openPanelByBadge, openPracticePage, pair, runCard, runFinished } from '../whole-path/steps.ts';
import { audit, listen, pageWidths, panelWidths, saidAloud } from './audit.ts';

const brief = 'Answer their cold brew offer with our new oat cold brew';
let vendors: HeldVendors;
let feed: Awaited<ReturnType<typeof startPracticeServer>>;
let server: ServerUnderTest;
let line: CutProxy;
let browser: ExtensionBrowser;

beforeAll(async () => {
  [vendors, feed] = await Promise.all([startHeldVendors(), startPracticeServer()]);
  [server, browser] = await Promise.all([startServer(vendors.environment), openExtensionBrowser()]);
  line = await startCutProxy(server.url);
});
afterAll(async () => {
  await browser?.close();
  await line?.stop();
  await server?.stop();
  await Promise.all([vendors?.stop(), feed?.stop()]);
  await removeFolders();
});

async function open(page: string): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(browser.address(page));
  await tab.locator('main').waitFor();
  return tab;
}

describe('every screen of the built extension, in both themes, at 320 px and at 200 % zoom', () => {
  it('holds from the first steps over a post to its costs, and says aloud when writing starts and ends', async () => {
    const wrong: string[] = [];
    const look = async (screen: Page, name: string, widths: readonly number[]) => wrong.push(...(await audit(screen, name, widths)));

    const first = await open('options.html');
    await first.getByRole('button', { name: 'Test' }).waitFor();
    await look(first, 'first steps', pageWidths);
    await first.close();
    const page = await openPracticePage(browser, feed.url);
    const panel = await openPanelByBadge(browser, page);
    await panel.getByText('Two steps before the first post').waitFor();
    await look(panel, 'panel, not paired', panelWidths);
    const popup = await open('popup.html');
    await popup.getByText('Two steps before the first post').waitFor();
    await look(popup, 'popup, not paired', panelWidths);
    await popup.close();

    const options = await pair(browser, server, line.url);
    await look(options, 'options, paired', pageWidths);
    await options.getByRole('button', { name: 'Add a brand' }).click();
    await options.getByLabel('Name', { exact: true }).waitFor();
    await look(options, 'options, a new brand', pageWidths);
    await options.close();

    await page.bringToFront();
    await panel.getByRole('button', { name: /^Generate · (?!asking|price)/ }).waitFor();
    await look(panel, 'panel, a post read', panelWidths);
    await panel.getByRole('button', { name: /^Read/ }).click();
    await panel.getByRole('button', { name: /^Image/ }).click();
    await panel.getByRole('button', { name: 'More', exact: true }).click();
    await look(panel, 'panel, everything unfolded', panelWidths);

    vendors.text.hold(6);
    vendors.picture.hold();
    await listen(panel);
    await generate(panel, brief);
    await runCard(panel).locator('.caret').waitFor();
    await look(panel, 'panel, words coming in', panelWidths);
    const words = (await runCard(panel).locator('.post-text p').first().textContent()) ?? '';
    vendors.text.release();
    vendors.picture.release();
    await runFinished(panel);
    await expect.poll(() => saidAloud(panel)).toEqual(['Writing has started', expect.stringMatching(/^Finished\. Cost: .*\d/)]);
    expect(words.length).toBeGreaterThan(20);
    await look(panel, 'panel, a result', panelWidths);
    await runCard(panel).getByRole('button', { name: 'Edit', exact: true }).last().click();
    await look(panel, 'panel, editing', panelWidths);
    await panel.getByRole('button', { name: 'Done' }).click();
    await runCard(panel).getByRole('button', { name: 'More actions' }).click();
    await look(panel, 'panel, a menu', panelWidths);
    await panel.keyboard.press('Escape');

    await runCard(panel).getByRole('button', { name: 'Insert', exact: true }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Close' }).waitFor();
    await look(panel, 'panel, no composer', panelWidths);
    await panel.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.locator('.ask').click();
    await page.getByRole('dialog').waitFor();
    await runCard(panel).getByRole('button', { name: 'Insert', exact: true }).click();
    await panel.getByRole('dialog').getByRole('button', { name: 'Insert', exact: true }).waitFor();
    await look(panel, 'panel, the plan', panelWidths);
    await panel.getByRole('dialog').getByRole('button', { name: 'Insert', exact: true }).click();
    await panel.getByText('It stands in the composer').waitFor();
    await look(panel, 'panel, inserted', panelWidths);
    await panel.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

    await goTo(panel, 'Library');
    await panel.locator('.asset-card').nth(1).waitFor();
    await look(panel, 'panel, library', panelWidths);
    await panel.locator('.asset-card').first().click();
    await panel.getByRole('button', { name: 'Back to the library' }).waitFor();
    await look(panel, 'panel, one thing of the library', panelWidths);
    await goTo(panel, 'Costs');
    await panel.getByText(/^Spent in/).waitFor();
    await look(panel, 'panel, costs', panelWidths);
    const ledger = await open('dashboard.html#costs');
    await ledger.locator('table.ledger tbody tr').first().waitFor();
    await look(ledger, 'dashboard', pageWidths);
    await ledger.close();

    const quick = await open('popup.html');
    await quick.getByRole('textbox').first().fill('Our oat cold brew is here');
    await quick.getByRole('button', { name: /^Generate · (?!asking|price)/ }).click();
    await quick.getByRole('button', { name: 'Copy' }).waitFor();
    await look(quick, 'popup, a result', panelWidths);
    await quick.close();

    await line.cut();
    await goTo(panel, 'Create');
    await generate(panel, 'And one more');
    await runCard(panel).getByRole('button', { name: 'Try again' }).waitFor();
    await look(panel, 'panel, offline', panelWidths);
    await line.mend();
    expect(wrong).toEqual([]);
  }, 120_000);

  it('turns round for a language that is written from right to left', async () => {
    const options = await open('options.html');
    await options
      .getByRole('combobox')
      .filter({ has: options.locator('option[value=ar]') })
      .first()
      .selectOption('ar');
    await expect.poll(() => options.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const wrong = await audit(options, 'options, Arabic', pageWidths);
    for (const [name, widths] of [
      ['sidepanel.html', panelWidths],
      ['popup.html', panelWidths],
      ['dashboard.html', pageWidths],
    ] as const) {
      const screen = await open(name);
      expect(await screen.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual(['rtl', 'ar']);
      wrong.push(...(await audit(screen, `${name}, Arabic`, widths)));
      await screen.close();
    }
    await options
      .getByRole('combobox')
      .filter({ has: options.locator('option[value=ar]') })
      .first()
      .selectOption('en');
    await options.close();
    expect(wrong).toEqual([]);
  });
});
