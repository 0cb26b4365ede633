import type { Page } from 'playwright';
import { expect } from 'vitest';
import { type GenerationResult, generationResultSchema } from '#shared/contracts/generation';
import { type UsageRow, usageRowSchema } from '#shared/contracts/usage';
import type { ExtensionBrowser } from '../../support/extension-browser.ts';
import type { ServerUnderTest } from '../../support/server.ts';

/** The code that the server showed last. */
export function pairingCode({ said }: Pick<ServerUnderTest, 'said'>): string {
  const code = said.map((line) => /^pairing code: (\S+)$/.exec(line)?.[1]).findLast((found) => found !== undefined);
  if (code === undefined) throw new Error(`No pairing code was shown: ${said.join(' | ')}`);
  return code;
}

/** Pairs through the settings page, as the link does that `npm start` opens. The page stays open. */
export async function pair(browser: ExtensionBrowser, server: ServerUnderTest, base = server.url): Promise<Page> {
  const options = await browser.context.newPage();
  await options.goto(browser.address(`options.html#code=${pairingCode(server)}&base=${encodeURIComponent(base)}`));
  await options.getByTestId('pairing-works').waitFor();
  return options;
}

/** A tab with the practice page, its first post shown. */
export async function openPracticePage(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.locator('[aria-posinset="1"] img').first().waitFor();
  return page;
}

/** A right-click on a post, and the menu's item as the browser would tell it. The browser's own menu cannot be clicked without a display. */
export async function chooseInMenu(browser: ExtensionBrowser, page: Page, post: number, item: 'answer' | 'make' | 'save'): Promise<void> {
  await page.locator(`[aria-posinset="${post}"] img`).first().click({ button: 'right' });
  await browser.worker.evaluate(
    async ({ url, item }) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      const clicks = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
      clicks.dispatch({ menuItemId: item, pageUrl: url, editable: false }, tab);
    },
    { url: page.url(), item },
  );
  await page.keyboard.press('Escape');
}

/** A real click on the badge of the first post: the only way to the real panel that needs no display. */
export async function openPanelByBadge(browser: ExtensionBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const box = await page.locator('[aria-posinset="1"]').boundingBox();
  if (!box) throw new Error('The first post is not shown.');
  await page.mouse.move(box.x + 200, box.y + 201);
  await page.mouse.move(box.x + 200, box.y + 200);
  await expect.poll(() => page.evaluate(() => document.querySelector('postwright-overlay') !== null)).toBe(true);
  // Its inside is closed to the page and to this test: it is clicked where it is painted.
  await page.mouse.click(box.x + box.width - 12 - 28 - 30, Math.max(box.y, 64 + 14));
  const panel = await browser.sidePanel();
  panel.setDefaultTimeout(15_000);
  return panel;
}

export const generateButton = (panel: Page) => panel.getByRole('button', { name: /^Generate · (?!asking)/ });
export const stopButton = (panel: Page) => panel.getByRole('button', { name: 'Stop', exact: true });
export const runCard = (panel: Page) => panel.locator('.run');

/** Writes the brief and presses Generate once the price is known. */
export async function generate(panel: Page, brief: string): Promise<void> {
  await panel.getByRole('textbox', { name: 'Brief' }).fill(brief);
  await generateButton(panel).click();
  await runCard(panel).first().waitFor();
}

/** Until the newest run is finished and in the library. */
export async function runFinished(panel: Page): Promise<void> {
  await panel.locator('.run[aria-busy="false"]').first().waitFor({ timeout: 30_000 });
  await generateButton(panel).waitFor();
}

/** Opens the page's own composer, puts the newest result in, and waits for what the panel says about it. */
export async function insertIntoComposer(panel: Page, page: Page): Promise<void> {
  await page.bringToFront();
  await page.locator('.ask').click();
  await page.getByRole('dialog').waitFor();
  await runCard(panel).first().getByRole('button', { name: 'Insert', exact: true }).click();
  const plan = panel.getByRole('dialog');
  await plan.getByRole('button', { name: 'Insert', exact: true }).click();
  await plan.getByText('It stands in the composer').waitFor();
  await plan.getByRole('button', { name: 'Close' }).click();
}

export async function goTo(panel: Page, place: 'Create' | 'Library' | 'Costs'): Promise<void> {
  await panel.getByRole('navigation').getByRole('button', { name: place }).click();
}

/** What stands in the page's composer, with its line breaks. */
export const composerText = (page: Page): Promise<string> =>
  page.locator('.editor').evaluate((editor) =>
    [...editor.children]
      .map((line) =>
        [...line.childNodes]
          .map((node) => (node.nodeName === 'BR' ? '\n' : node.textContent))
          .join('')
          // The editor ends an empty line with a break of its own.
          .replace(/\n$/, ''),
      )
      .join('\n'),
  );

/** Writes down, in the panel, in which order words and picture were first to be seen. Ask for it with `seenFirst`. */
export async function watchArrivals(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    const seen: string[] = [];
    const note = (what: string, there: boolean) => {
      if (there && !seen.includes(what)) seen.push(what);
    };
    Object.assign(globalThis, { seenInPanel: seen });
    new MutationObserver(() => {
      const run = document.querySelector('.run');
      note('words', (run?.querySelector('.post-text')?.textContent ?? '') !== '' && run?.querySelector('.caret') !== null);
      note('whole text', run?.querySelector('.run-actions') !== null && run !== null);
      note('whole picture', run?.querySelector('figure img, .picture img') !== null && run?.getAttribute('aria-busy') === 'false');
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

export const seenFirst = (panel: Page): Promise<string[]> => panel.evaluate(() => (globalThis as unknown as { seenInPanel: string[] }).seenInPanel);

/** The ledger as the server has it, newest first, each checked against the contract. */
export async function ledger(server: ServerUnderTest): Promise<UsageRow[]> {
  const answer = (await (await server.call('/v1/usage')).json()) as { items: unknown[] };
  return answer.items.map((row) => usageRowSchema.parse(row));
}

/** What the server has of a generation. */
export async function generationOf(server: ServerUnderTest, id: string | undefined): Promise<GenerationResult> {
  return generationResultSchema.parse(await (await server.call(`/v1/generations/${id}`)).json());
}

/** The ids of everything in the library that came of generations, as the extension's own database has them. */
export const libraryIds = (panel: Page): Promise<string[]> =>
  panel.locator('.asset-card').evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.asset ?? ''));

/** Every call as the full page shows it, opened from the costs place of the panel. */
export async function costRows(browser: ExtensionBrowser, panel: Page): Promise<{ model: string; cost: string; outcome: string }[]> {
  const opening = browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Every call' }).click();
  const full = await opening;
  await full.locator('table.ledger tbody tr').first().waitFor();
  const rows = await full.locator('table.ledger tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [, , model, , , outcome, cost] = row.querySelectorAll('td');
      return { model: model?.textContent ?? '', outcome: outcome?.textContent ?? '', cost: cost?.title ?? '' };
    }),
  );
  await full.close();
  return rows;
}

/** A row of the ledger as it has to be shown. */
export const asShown = ({ billedModel, costUsd, status }: UsageRow) => ({
  model: expect.stringContaining(billedModel),
  outcome: { succeeded: 'done', failed: 'failed', refused: 'refused', cancelled: 'stopped', interrupted: 'interrupted' }[status],
  cost: costUsd === null ? 'The vendor did not say, and there is no price for it' : expect.stringContaining(`${costUsd} USD`),
});
