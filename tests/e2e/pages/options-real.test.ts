import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { type ServerUnderTest, startServer } from '../../support/server.ts';

/** The built extension's options and full page with a real companion in practice mode. */
let browser: ExtensionBrowser;
let server: ServerUnderTest;
let options: Page;
beforeAll(async () => {
  server = await startServer();
  browser = await openExtensionBrowser();
  const code = server.said.map((line) => /^pairing code: (\S+)$/.exec(line)?.[1]).find((found) => found !== undefined);
  options = await browser.context.newPage();
  options.setDefaultTimeout(20_000);
  await options.goto(`${browser.address('options.html')}#code=${code}&base=${encodeURIComponent(server.url)}`);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.kill9();
});

const logo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

describe('options with a real companion', () => {
  it('pairs by itself and keeps the code out of the address', async () => {
    await options.getByTestId('pairing-works').waitFor();
    expect(options.url()).not.toContain('code=');
    await options.getByText(/practice mode/).waitFor();
  });

  it('adds a brand with words, colours and a logo, and the companion has it', async () => {
    await options.getByRole('button', { name: 'Add a brand' }).click();
    await options.getByLabel('Name', { exact: true }).fill('Northbeam Coffee');
    await options.getByLabel('Voice').fill('Plain and warm.');
    await options.getByLabel('Add a word').first().fill('slow brewed, Huila');
    await options.keyboard.press('Enter');
    await options.getByLabel('Add a link').fill('northbeam.example/winter');
    await options.keyboard.press('Enter');
    await options.getByRole('button', { name: 'Add a colour' }).click();
    await options.locator('input[accept^="image/"]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo });
    await options.getByRole('button', { name: 'Replace' }).waitFor();
    await options.getByRole('button', { name: 'Save', exact: true }).click();
    await options.getByText('“Northbeam Coffee” is saved').waitFor();
    const { items } = (await (await server.call('/v1/brands')).json()) as { items: Record<string, unknown>[] };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      name: 'Northbeam Coffee',
      wordsToUse: ['slow brewed', 'Huila'],
      links: ['https://northbeam.example/winter'],
      colours: ['#4f46e5'],
    });
    expect(items[0]?.logoMediaId).toEqual(expect.any(String));
  });

  it('stores a key in the vault, tests it and removes it again', async () => {
    const keys = options.getByRole('region', { name: 'Keys' });
    await keys.getByLabel('Key', { exact: true }).fill('sk-practice-0123456789-wxyz');
    await keys.getByRole('button', { name: 'Save and test' }).click();
    await keys.getByText('•••• wxyz').waitFor();
    await keys.getByRole('button', { name: 'Remove' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => keys.getByText('•••• wxyz').count()).toBe(0);
  });

  it('puts everything into one zip, without keys', async () => {
    // The bytes are read where they are handed to the browser's downloads: those of a profile with extensions have no readable path.
    await options.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob && blob.type === 'application/zip') void blob.text().then((text) => Object.assign(globalThis, { exported: text }));
        return make(blob);
      };
    });
    await options.getByRole('button', { name: 'Export everything' }).click();
    await options.getByText('The export is in your downloads.').waitFor();
    await expect.poll(() => options.evaluate(() => 'exported' in globalThis)).toBe(true);
    const zip = String(await options.evaluate(() => Reflect.get(globalThis, 'exported')));
    expect(zip).toContain('manifest.json');
    expect(zip).toContain('ledger.csv');
    expect(zip).toContain('Northbeam Coffee');
    expect(zip).not.toContain('sk-practice');
  });

  it('shows every call on the full page', async () => {
    const made = await server.call('/v1/generations', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: { brief: 'Oat cold brew is back', kind: 'post', platform: 'facebook', placement: 'feed', language: 'en', variants: 1, tier: 'draft' },
    });
    expect(made.status).toBe(200);
    const { usage } = (await made.json()) as { usage: { billedModel: string }[] };
    const page = await browser.context.newPage();
    await page.goto(browser.address('dashboard.html#costs'));
    await page.getByRole('heading', { name: 'Every call' }).waitFor();
    await page
      .getByRole('cell', { name: usage[0]?.billedModel ?? 'no call' })
      .first()
      .waitFor();
    await page.close();
  });

  it('unpairs this browser, and the companion refuses its token from then on', async () => {
    await options.getByRole('button', { name: 'Unpair' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Unpair' }).click();
    await options.getByLabel('Pairing code').waitFor();
    const { items } = (await (await server.call('/v1/devices')).json()) as { items: { name: string }[] };
    expect(items.map((device) => device.name)).not.toContain('Chrome on Linux');
    expect(await options.getByText('Northbeam Coffee', { exact: true }).count()).toBe(1);
  });

  it('says what to do when the companion is gone', async () => {
    await server.kill9();
    await options.reload();
    await options.getByText(/Nothing answers there/).waitFor();
  });
});
