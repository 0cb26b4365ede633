import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { ensureChromium } from '../../../tools/support/ensure-browsers.ts';
import { root } from '../../../tools/support/project.ts';

export interface Stage {
  browser: Browser;
  /** Opens one scene and brings it to the state it is named after. */
  open(scene: string, look: { width: number; height?: number; dark?: boolean; database?: string }, steps?: readonly string[]): Promise<Page>;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Builds the panel with its pretended world and serves it to a headless Chromium. */
export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'postwright-stage-'));
  const source = join(root, 'extension', 'app', '__fixtures__');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', minify: false, rollupOptions: { input: join(source, 'stage.html') } },
  });
  const server = createServer(async (request, response) => {
    const path = join(folder, normalize(new URL(request.url ?? '/', 'http://stage').pathname));
    const found = path.startsWith(folder) && (await stat(path).catch(() => undefined))?.isFile();
    response.writeHead(found ? 200 : 404, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' });
    if (found) createReadStream(path).pipe(response);
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const executablePath = await ensureChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  return {
    browser,
    async open(scene, { width, height = 860, dark = false, database }, steps = []) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      page.setDefaultTimeout(15_000);
      await page.goto(`http://127.0.0.1:${port}/stage.html?scene=${scene}${database ? `&database=${database}` : ''}`);
      await page.locator('.shell, .popup').waitFor();
      await page.locator('textarea').first().waitFor();
      for (const step of steps) await take(page, step);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function take(page: Page, step: string): Promise<void> {
  if (step === 'generate') {
    await page.keyboard.press('Control+Enter');
    return;
  }
  if (step === 'change-page') {
    await page.getByText(/posts read/).waitFor();
    await page.evaluate('changePage()');
    return;
  }
  const [kind, label] = step.includes(':') ? (step.split(':') as [string, string]) : ['button', step];
  if (kind === 'wait-for') return page.getByRole('button', { name: label }).first().waitFor();
  const scope = kind === 'place' ? page.getByRole('navigation') : kind === 'dialog' ? page.getByRole('dialog') : page.getByRole('main');
  // A result's buttons are pressed once nothing about it moves any more.
  if (kind === 'button' && (label === 'Insert' || label === 'Edit')) await page.locator('.run[aria-busy="false"]').first().waitFor();
  const name = label.startsWith('/') ? new RegExp(label.slice(1, -1)) : label;
  await scope
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}
