import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageScenes } from './page-scenes.ts';
import { openPageStage, type PageStage } from './page-stage.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let stage: PageStage;
beforeAll(async () => {
  stage = await openPageStage();
}, 120_000);
afterAll(() => stage?.close());

async function violations(tab: Page): Promise<string[]> {
  await tab.evaluate(axe);
  const found = await tab.evaluate('axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)');
  return (found as { id: string; nodes: { html: string }[] }[]).map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
const overflow = (tab: Page) => tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('library, costs and options', () => {
  for (const [name, scene] of Object.entries(pageScenes)) {
    it(`${name}: no axe violation in either theme, no sideways scrolling at 320 px`, async () => {
      const tab = await stage.open(scene.page, scene.state ?? '', { width: 320, ...(scene.language && { language: scene.language }) });
      await scene.steps?.(tab);
      expect(await violations(tab)).toEqual([]);
      await tab.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(tab)).toEqual([]);
      expect(await overflow(tab)).toBe(0);
      await tab.context().close();
    });
  }
});

async function withPage(page: string, scene: string, use: (tab: Page) => Promise<void>): Promise<void> {
  const tab = await stage.open(page, scene, { width: 420 });
  try {
    await use(tab);
  } finally {
    await tab.context().close();
  }
}

describe('library', () => {
  it('deletes with undo, and the undone thing is there as it was', () =>
    withPage('library', '', async (tab) => {
      await tab.getByRole('button', { name: /darker roast/ }).click();
      await tab.getByRole('button', { name: 'Delete' }).click();
      await expect.poll(() => tab.getByText('45 things').count()).toBe(1);
      await tab.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => tab.getByText('46 things').count()).toBe(1);
      expect(await tab.getByRole('button', { name: /darker roast/ }).count()).toBe(1);
    }));

  it('is used by keyboard alone: open, edit, save, back to the same card', () =>
    withPage('library', '', async (tab) => {
      await tab.getByRole('button', { name: /darker roast/ }).focus();
      await tab.keyboard.press('Enter');
      await tab.getByRole('button', { name: 'Edit' }).press('Enter');
      await tab.keyboard.press('ControlOrMeta+a');
      await tab.keyboard.type('A new title');
      await tab.keyboard.press('ControlOrMeta+Enter');
      await tab.getByRole('heading', { name: 'A new title' }).waitFor();
      await tab.getByRole('button', { name: 'Back to the library' }).press('Enter');
      await expect.poll(() => tab.evaluate('document.activeElement?.textContent ?? ""')).toContain('A new title');
    }));

  it('tags, finds by tag, and keeps pinned things out of the removal notice', () =>
    withPage('library', 'full', async (tab) => {
      await tab.getByRole('button', { name: /wooden counter/ }).click();
      await tab.getByRole('combobox', { name: 'Add a tag' }).fill('hero, winter');
      await tab.keyboard.press('Enter');
      await tab.getByRole('button', { name: 'Remove hero' }).waitFor();
      await tab.getByRole('button', { name: 'Back to the library' }).click();
      await tab.getByRole('searchbox').fill('#hero');
      await expect.poll(() => tab.getByText('1 of 46').count()).toBe(1);
      await tab.getByRole('searchbox').fill('');
      await tab.getByRole('button', { name: 'Keep them' }).click();
      await tab.getByText(/Everything here is pinned or small/).waitFor();
    }));

  it('draws as many cards as can be seen, however many there are', () =>
    withPage('library', 'many', async (tab) => {
      await tab.getByText('10,046 things').waitFor();
      expect(await tab.locator('.asset-card').count()).toBeLessThan(40);
      await tab.locator('.shell-main').evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await tab.getByRole('button', { name: /^Post 9999/ }).waitFor();
      expect(await tab.locator('.asset-card').count()).toBeLessThan(40);
      await tab.getByRole('searchbox').fill('post 7777');
      await tab.getByText('1 of 10,046').waitFor();
    }));
});

describe('options', () => {
  it('pairs with a code handed over, without a click', () =>
    withPage('options', 'unpaired,offer,empty', async (tab) => {
      await tab.getByTestId('pairing-works').waitFor();
      expect(await tab.getByText('This browser is paired as “Chrome on Linux”.').count()).toBe(1);
    }));

  it('does not give a working pairing up for another code', () =>
    withPage('options', 'offer', async (tab) => {
      await tab.getByTestId('pairing-works').waitFor();
      expect(await tab.getByLabel('Pairing code').count()).toBe(0);
    }));

  it('pairs by typing, stores a key and shows its last four characters only', () =>
    withPage('options', 'unpaired,empty', async (tab) => {
      await tab.getByTestId('companion-works').waitFor();
      await tab.getByLabel('Pairing code').fill('abcd-1234');
      await tab.keyboard.press('Enter');
      await tab.getByTestId('pairing-works').waitFor();
      await tab.getByLabel('Key', { exact: true }).first().fill('sk-secret-0123456789a1b');
      await tab.keyboard.press('Enter');
      await tab.getByTestId('key-works').waitFor();
      await tab.getByText('OpenAI, ending in 9a1b.').waitFor();
      expect(await tab.content()).not.toContain('sk-secret');
    }));

  it('changes language and theme at once', () =>
    withPage('options', '', async (tab) => {
      await tab.getByLabel('Colours of Postwright').selectOption('dark');
      await expect.poll(() => tab.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      await tab.getByLabel('Language of Postwright').selectOption('de');
      await tab.getByRole('heading', { name: 'Postwright-Einstellungen' }).waitFor();
    }));

  it('exports everything, and takes it in again without doubling', () =>
    withPage('options', '', async (tab) => {
      const arriving = tab.waitForEvent('download');
      await tab.getByRole('button', { name: 'Export everything' }).click();
      const download = await arriving;
      await tab.locator('input[accept*=zip]').setInputFiles(await download.path());
      await tab.getByText(/Import done: 0 new, 0 brought up to date, and 46 already here/).waitFor();
    }));
});
