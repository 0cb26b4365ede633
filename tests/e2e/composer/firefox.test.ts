import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript } from '../../support/editors/bundle.ts';
import { type EditorName, editorPage, editors, mountScript, texts } from '../../support/editors/cases.ts';
import { type Firefox, type FirefoxTab, openFirefox } from '../../support/firefox.ts';

let firefox: Firefox;
let tab: FirefoxTab;
let scripts: string[];

beforeAll(async () => {
  scripts = await Promise.all([bundleScript('lexical-page.ts'), bundleScript('draft-page.js'), bundleScript('composer-under-test.ts', { name: 'ours' })]);
  firefox = await openFirefox({ extension: false });
});
afterAll(() => firefox?.close());

async function openEditor(editor: EditorName, existing: string): Promise<void> {
  await tab?.close();
  tab = await firefox.newTab();
  await tab.goto(`data:text/html;charset=utf-8,${encodeURIComponent(editorPage(editor, existing))}`);
  for (const script of scripts) await tab.addScript(script);
  await tab.evaluate(`(${mountScript(editor, existing) || 'null'}, null)`);
}
/** As in the extension: the page's side is armed by an injected function, and events made on ours are not used. */
const insert = (text: string, mode: string) =>
  tab.evaluate<{ text: string; readBack: string }>(`ours.run(${JSON.stringify({ text, mode })}, async (task, nonce) => ours.armPaste(nonce), true)`);
const standing = () => tab.evaluate<string>(`ours.editorText(document.querySelector('[contenteditable],textarea'))`);

describe.each(editors)('%s in Firefox', (editor) => {
  it.each(Object.entries(texts))('takes %s whole, and undo empties it again', async (_, text) => {
    await openEditor(editor, '');
    expect(await insert(text, 'end')).toMatchObject({ text: 'inserted', readBack: text });
    await tab.press('Control+z');
    await expect.poll(standing).toBe('');
  });

  it('replaces what stands there, and undo brings it back', async () => {
    await openEditor(editor, 'What stood there');
    expect(await insert('Line one\nline two', 'all')).toMatchObject({ text: 'inserted', readBack: 'Line one\nline two' });
    await tab.press('Control+z');
    await expect.poll(standing).toBe('What stood there');
  });

  it('appends after an empty line', async () => {
    await openEditor(editor, 'What stood there');
    expect(await insert('Line one\nline two', 'end')).toMatchObject({ text: 'inserted', readBack: 'What stood there\n\nLine one\nline two' });
  });
});
