import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { ensureChromium } from '../../../tools/support/ensure-browsers.ts';
import { root } from '../../../tools/support/project.ts';

export interface Look {
  width: number;
  height?: number;
  dark?: boolean;
  language?: string;
}

export interface PageStage {
  /** Opens a page of the extension in one state; `scene` is a list of words that stage.tsx knows. */
  open(page: string, scene: string, look: Look): Promise<Page>;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Builds library, costs and options with a pretended companion and serves them to a headless Chromium. */
export async function openPageStage(): Promise<PageStage> {
  const folder = await mkdtemp(join(tmpdir(), 'postwright-pages-'));
  const source = join(root, 'extension', 'app', '__fixtures__', 'pages');
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext', minify: false, rollupOptions: { input: join(source, 'index.html') } },
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
    async open(page, scene, { width, height = 860, dark = false, language = 'en' }) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        timezoneId: 'UTC',
      });
      const tab = await context.newPage();
      tab.setDefaultTimeout(15_000);
      await tab.goto(`http://127.0.0.1:${port}/index.html?page=${page}&scene=${scene}&lang=${language}`);
      await tab.locator('main').waitFor();
      await tab.waitForFunction("!document.querySelector('.skeleton')");
      return tab;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
