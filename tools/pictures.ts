import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { buildPracticePage } from './build-practice-page.ts';
import { buildExtension } from './support/build-extension.ts';
import { type RunningCompanion, startCompanion } from './support/companion-process.ts';
import { ensureChromium, ensureVirtualDisplay } from './support/ensure-browsers.ts';
import { launchExtension } from './support/launch-extension.ts';
import { root, run, say } from './support/project.ts';
import { takeTour } from './tour.ts';

// npm run pictures: takes the README's pictures from the running product, in practice mode, with a data folder that is thrown away.
const folder = join(root, 'docs', 'pictures');
/** The button once it carries a price. */
const priced = /^Generate · (?!asking)/;
const data = await mkdtemp(join(tmpdir(), 'postwright-pictures-'));
const built = await buildExtension('chrome');
if (!built.ok) throw new Error(built.detail);
await buildPracticePage();
const executablePath = await ensureChromium();
if (!executablePath) {
  say('Pictures need a Chromium. Install one and run npm run pictures again.');
  process.exit(1);
}

const ownerToken = randomBytes(32).toString('base64url');
const companion = await startCompanion({ PRACTICE: '1', PORT: '0', DATA_DIR: data, OWNER_TOKEN: ownerToken, LOG_LEVEL: 'error' }, () => undefined);
try {
  const tour = join(data, 'tour');
  await takeTour({ companion, executablePath, virtualDisplay: await ensureVirtualDisplay(), folder: tour });
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(tour)) await cp(join(tour, file), join(folder, `tour-${file.replace(/^\d+-/, '')}`));
  await addBrand();
  for (const look of ['light', 'dark'] as const) await takeScreens(companion, executablePath, look);
  say('The pictures are in docs/pictures.');
} finally {
  await companion.stop();
  await rm(data, { recursive: true, force: true });
}

async function addBrand(): Promise<void> {
  const brand = {
    name: 'Northbeam Coffee',
    voice: 'Warm and plain. Short sentences.',
    audience: 'People in Leeds who like good coffee',
    wordsToAvoid: ['cheap'],
    colours: ['#0f766e', '#f59e0b'],
    hashtags: ['northbeam'],
    languages: ['en', 'es'],
  };
  const answer = await fetch(`${companion.url}/v1/brands`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${ownerToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(brand),
  });
  if (!answer.ok) throw new Error(`The brand for the pictures was refused: ${answer.status}`);
}

/** A new pairing code, asked for as `npm run pair` does. */
async function newCode(): Promise<string> {
  const asked = await run(process.execPath, [join(root, 'tools', 'pair.ts')], { env: { ...process.env, DATA_DIR: data } });
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(asked.output)?.[0];
  if (!code) throw new Error(`No pairing code: ${asked.output.trim()}`);
  return code;
}

/** Every page of the extension by itself, in one look. */
async function takeScreens({ url }: RunningCompanion, executable: string, look: 'light' | 'dark'): Promise<void> {
  const browser = await launchExtension({ executablePath: executable, headless: true, colorScheme: look });
  try {
    const page = await browser.context.newPage();
    await page.emulateMedia({ colorScheme: look });
    const open = (path: string) => page.goto(`chrome-extension://${browser.extensionId}/${path}`);
    const shoot = (name: string) => page.screenshot({ path: join(folder, `${name}-${look}.png`), animations: 'disabled' });
    await page.setViewportSize({ width: 1000, height: 760 });
    await open(`options.html#code=${await newCode()}&base=${encodeURIComponent(url)}`);
    await page.getByTestId('pairing-works').waitFor({ timeout: 20_000 });
    await shoot('options');
    await page.setViewportSize({ width: 400, height: 760 });
    await open('sidepanel.html');
    await write(page, 'First frost. Our winter blend is back on the shelf, same beans as last year, roasted darker.');
    await shoot('create');
    await page.setViewportSize({ width: 360, height: 560 });
    await open('popup.html');
    await page.getByRole('textbox').first().fill('Our winter blend is back on the shelf');
    await page.getByRole('button', { name: priced }).waitFor({ timeout: 20_000 });
    await shoot('quick-post');
    await page.setViewportSize({ width: 1100, height: 760 });
    await open('dashboard.html');
    await page.getByRole('table').first().waitFor({ timeout: 20_000 });
    await shoot('costs');
  } finally {
    await browser.close();
  }
}

/** Brief, Generate, and wait until text and picture are there. */
async function write(page: Page, brief: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Brief' }).fill(brief);
  await page.getByRole('button', { name: /^Generate/ }).click();
  await page.getByRole('button', { name: 'Stop' }).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: /^Generate/ }).waitFor({ timeout: 90_000 });
  await page.locator('.post-text').first().scrollIntoViewIfNeeded();
}
