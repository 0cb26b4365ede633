import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postText } from '../../../extension/ui/generation/post-text.ts';
import { buildPracticePage } from '../../../tools/build-practice-page.ts';
import { type Firefox, type FirefoxTab, openFirefox } from '../../support/firefox.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import { generationOf, ledger, pairingCode } from './steps.ts';

let server: ServerUnderTest;
let firefox: Firefox;

beforeAll(async () => {
  await buildPracticePage();
  [server, firefox] = await Promise.all([startServer(), openFirefox({ extension: true })]);
});
afterAll(async () => {
  await firefox?.close();
  await server?.stop();
  await removeFolders();
});

type Screen = Pick<FirefoxTab, 'evaluate'>;

/** An expression for the enabled button with that name, as a person would look for it. */
const button = (name: RegExp, within = 'document.body') =>
  `[...${within}.querySelectorAll('button')].find((one) => ${name}.test((one.ariaLabel ?? one.textContent).trim()) && !one.disabled)`;
const there = (screen: Screen, element: string) =>
  expect.poll(() => screen.evaluate<boolean>(`Boolean(${element})`), { timeout: 20_000, message: element }).toBe(true);
const says = (screen: Screen, element: string, text: string) =>
  expect.poll(() => screen.evaluate<string>(`${element}.textContent`), { timeout: 20_000 }).toContain(text);

async function press(screen: Screen, element: string): Promise<void> {
  await there(screen, element);
  await screen.evaluate(`(${element}.click(), null)`);
}

/** Fills a field of the panel the way typing ends up in it. */
async function fill(screen: Screen, element: string, text: string): Promise<void> {
  await there(screen, element);
  await screen.evaluate(`(() => {
    const field = ${element};
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, ${JSON.stringify(text)});
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return null;
  })()`);
}

const composerLines = `[...document.querySelector('.editor').children].map((line) =>
  [...line.childNodes].map((node) => (node.nodeName === 'BR' ? '\\n' : node.textContent)).join('').replace(/\\n$/, '')).join('\\n')`;

describe('the whole path in Firefox', () => {
  it('pairs, reads the post under the badge, generates in the real sidebar and inserts', async () => {
    const options = await firefox.newTab();
    await options.goto(firefox.address(`options.html#code=${pairingCode(server)}&base=${encodeURIComponent(server.url)}`));
    await there(options, `document.querySelector('[data-testid="pairing-works"]')`);
    await options.close();

    const page = await firefox.newTab();
    await page.goto(`${server.url}/practice`);
    await there(page, `document.querySelector('[aria-posinset="1"] img')`);
    const box = await page.evaluate<DOMRect>(`document.querySelector('[aria-posinset="1"]').getBoundingClientRect()`);
    await page.move(box.x + 200, box.y + 200);
    await there(page, `document.querySelector('postwright-overlay')`);
    // Its inside is closed to the page and to this test: it is clicked where it is painted.
    await page.click(box.x + box.width - 12 - 28 - 30, box.y);
    const sidebar = await firefox.sidebar();
    await says(sidebar, 'document.body', 'Bluebird Roasters');

    await fill(sidebar, `document.querySelector('textarea')`, 'Answer their offer with our new oat cold brew');
    await press(sidebar, button(/^Generate · (?!asking)/));
    await there(sidebar, `document.querySelector('.run[aria-busy="false"] .run-actions')`);
    const rows = await ledger(server);
    const made = await generationOf(server, rows[0]?.generationId);
    expect(made).toMatchObject({ status: 'succeeded', texts: [{ variant: 1 }], images: [{ variant: 1 }] });
    const [text] = made.texts;
    if (!text) throw new Error('The server has no text.');

    await press(page, `document.querySelector('.ask')`);
    await there(page, `document.querySelector('[role="dialog"] .editor')`);
    await press(sidebar, button(/^Insert$/));
    await press(sidebar, button(/^Insert$/, `document.querySelector('dialog[open]')`));
    await says(sidebar, `document.querySelector('dialog[open]')`, 'It stands in the composer');
    expect(await page.evaluate<string>(composerLines)).toBe(postText(text));
    expect(await page.evaluate<number>(`document.querySelector('.preview img').naturalWidth`)).toBe(made.images[0]?.width);
    expect(await page.evaluate<string>(`document.querySelector('.said').textContent`)).toBe('');
    await press(sidebar, button(/^Close$/, `document.querySelector('dialog[open]')`));

    await press(sidebar, button(/^Library$/, `document.querySelector('nav')`));
    await expect.poll(() => sidebar.evaluate<number>(`document.querySelectorAll('.asset-card').length`)).toBe(2);
    expect(await ledger(server)).toEqual(rows);
  });
});
