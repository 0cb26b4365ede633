import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CutProxy, startCutProxy } from '../../support/cut-proxy.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../support/extension-browser.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../../support/server.ts';
import { pairingCode } from './steps.ts';

let server: ServerUnderTest;
let line: CutProxy;
let browser: ExtensionBrowser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openExtensionBrowser()]);
  line = await startCutProxy(server.url);
});
afterAll(async () => {
  await browser?.close();
  await line?.stop();
  await server?.stop();
  await removeFolders();
});

describe('a code handed over in the address', () => {
  it('survives a reload until it is used, and stands nowhere afterwards', async () => {
    const options = await browser.context.newPage();
    await line.cut();
    await options.goto(browser.address(`options.html#code=${pairingCode(server)}&base=${encodeURIComponent(line.url)}`));
    await options.getByText('Nothing answers there').waitFor();
    await options.reload();
    await options.getByText('Nothing answers there').waitFor();
    await line.mend();
    await options.getByRole('button', { name: 'Test', exact: true }).first().click();
    await options.getByTestId('pairing-works').waitFor();
    await expect.poll(() => options.url()).toBe(browser.address('options.html'));
  });
});
