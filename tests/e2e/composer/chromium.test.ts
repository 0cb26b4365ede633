import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../../../tools/support/ensure-browsers.ts';
import { bundleScript } from '../../support/editors/bundle.ts';
import { type EditorName, editorPage, editors, mountScript, texts } from '../../support/editors/cases.ts';
import type * as composer from '../../support/editors/composer-under-test.ts';

declare const ours: typeof composer;
let browser: Browser;
let page: Page;
let scripts: string[];

beforeAll(async () => {
  scripts = await Promise.all([bundleScript('lexical-page.ts'), bundleScript('draft-page.js'), bundleScript('composer-under-test.ts', { name: 'ours' })]);
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
afterAll(() => browser?.close());

async function openEditor(editor: EditorName, existing: string): Promise<void> {
  await page?.close();
  page = await browser.newPage();
  await page.setContent(editorPage(editor, existing));
  for (const content of scripts) await page.addScriptTag({ content });
  await page.evaluate(mountScript(editor, existing));
}
const insert = (text: string, mode: 'end' | 'all') =>
  page.evaluate(([text, mode]) => ours.run({ text, mode }, async () => undefined, false), [text, mode] as const);
const standing = () => page.evaluate(() => ours.editorText(document.querySelector('[contenteditable],textarea') as Element));

describe.each(editors)('%s in Chromium', (editor) => {
  it.each(Object.entries(texts))('takes %s whole, and undo empties it again', async (_, text) => {
    await openEditor(editor, '');
    expect(await insert(text, 'end')).toMatchObject({ text: 'inserted', picture: 'skipped', readBack: text });
    await page.keyboard.press('Control+z');
    await expect.poll(standing).toBe('');
  });

  it('replaces what stands there, and undo brings it back', async () => {
    await openEditor(editor, 'What stood there');
    expect(await insert('Line one\nline two', 'all')).toMatchObject({ text: 'inserted', readBack: 'Line one\nline two' });
    await page.keyboard.press('Control+z');
    await expect.poll(standing).toBe('What stood there');
  });

  it('appends after an empty line', async () => {
    await openEditor(editor, 'What stood there');
    expect(await insert('Line one\nline two', 'end')).toMatchObject({ text: 'inserted', readBack: 'What stood there\n\nLine one\nline two' });
  });
});

describe('a plan', () => {
  it('shows what stands there and what will be done, and changes nothing', async () => {
    await openEditor('lexical rich', 'What stood there');
    const plan = await page.evaluate(() => ours.plan({ text: 'New\ntext', mode: 'all' }));
    expect(plan).toMatchObject({ where: 'Create post dialog on facebook.com', existingText: 'What stood there' });
    expect(plan.steps.map((step) => step.kind)).toEqual(['focus', 'select', 'insert-text', 'read-back']);
    expect(plan.warnings[0]).toMatch(/16 characters .* replaced/);
    expect(await standing()).toBe('What stood there');
  });

  it('says how to open a composer where none is open', async () => {
    await openEditor('textarea', '');
    await page.evaluate(() => document.querySelector('[role="dialog"]')?.remove());
    await expect(page.evaluate(() => ours.plan({ text: 'x', mode: 'end' }))).rejects.toThrow(/No composer is open on this page. Click/);
  });
});
