import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage?.close());

const wide = { width: 380 };
const button = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first();

describe('closing the panel and opening it again', () => {
  it('keeps the brief at once', async () => {
    const page = await stage.open('feed', { ...wide, database: 'brief' });
    await page.getByRole('textbox', { name: 'Brief' }).fill('First frost, winter blend is back');
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: 'Brief' }).inputValue()).toBe('First frost, winter blend is back');
    await page.close();
  });

  it('keeps the result with what was changed by hand', async () => {
    const page = await stage.open('finished', { ...wide, database: 'result' }, ['generate', 'Edit']);
    await page.getByRole('textbox', { name: 'Headline' }).fill('Changed by hand');
    await button(page, 'Done').click();
    await page.getByText('Changed by hand').waitFor();
    await page.reload();
    await page.getByText('Changed by hand').waitFor();
    await page.getByRole('img', { name: /oat cold brew/ }).waitFor();
    await page.close();
  });

  it('picks up what is still running', async () => {
    const page = await stage.open('streaming', { ...wide, database: 'running' }, ['generate']);
    await page.getByText('Oats, 18 hours').waitFor();
    await page.reload();
    await page.getByText('Oats, 18 hours').waitFor();
    await button(page, 'Stop').waitFor();
    await page.close();
  });
});

describe('the keyboard', () => {
  it('generates with Ctrl+Enter, but not while an input method composes', async () => {
    const page = await stage.open('waiting', wide);
    const brief = page.getByRole('textbox', { name: 'Brief' });
    await brief.evaluate((box) => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true })));
    expect(await button(page, 'Stop').count()).toBe(0);
    await brief.press('Control+Enter');
    await button(page, 'Stop').waitFor();
    await page.close();
  });

  it('stops with Esc, where Generate was', async () => {
    const page = await stage.open('streaming', wide);
    const before = await button(page, /^Generate/).boundingBox();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Oats, 18 hours').waitFor();
    const running = await button(page, 'Stop').boundingBox();
    expect({ x: running?.x, y: running?.y, width: running?.width }).toEqual({ x: before?.x, y: before?.y, width: before?.width });
    await page.keyboard.press('Escape');
    await button(page, 'Stopping').waitFor();
    await page.close();
  });

  it('reaches everything from the top, and the dialog keeps the focus', async () => {
    const page = await stage.open('insert-plan', wide, ['generate', 'Insert']);
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).waitFor();
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement === document.body || document.activeElement.closest('dialog') !== null`)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('what is announced', () => {
  it('is the start and the end, and no word in between', async () => {
    const page = await stage.open('finished', wide);
    await page.evaluate(`globalThis.said = []; new MutationObserver(() => {
      const text = document.querySelector('.create > [role=status]').textContent;
      if (text && said.at(-1) !== text) said.push(text);
    }).observe(document.querySelector('.create > [role=status]'), { childList: true, characterData: true, subtree: true })`);
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.evaluate('said')).toEqual(['Writing has started', 'Finished. Cost: 2.0¢']);
    await page.close();
  });
});
