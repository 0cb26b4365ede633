import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright';
import { ensureChromium } from '../../tools/support/ensure-browsers.ts';
import { type LaunchedExtension, launchExtension } from '../../tools/support/launch-extension.ts';
import { root } from '../../tools/support/project.ts';

export interface ExtensionBrowser extends LaunchedExtension {
  /** The extension's worker, for `worker.evaluate`. */
  worker: Worker;
  /** Address of one of the extension's own pages. */
  address(page: string): string;
  /** The real side panel, once something opened it. */
  sidePanel(options?: { timeoutMs?: number }): Promise<Page>;
  /** Serves `html` for every address that `pattern` matches, as if the site had. */
  serve(pattern: RegExp, html: string | ((url: string) => string)): Promise<void>;
}

/** The built extension in a real Chromium. Nothing leaves the machine: every foreign host resolves to nothing, unless `serve` answers for it. */
export async function openExtensionBrowser(options: Partial<Parameters<typeof launchExtension>[0]> = {}): Promise<ExtensionBrowser> {
  if (!existsSync(join(root, '.output', 'chrome-mv3', 'manifest.json'))) throw new Error('Build the extension first: npm run build');
  const executablePath = options.executablePath ?? (await ensureChromium());
  if (!executablePath) throw new Error('No Chromium was found. Install one, or set CHROMIUM_PATH.');
  const launched = await launchExtension({
    headless: true,
    ...options,
    executablePath,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', ...(options.args ?? [])],
  });
  const worker = launched.context.serviceWorkers()[0] as Worker;
  return {
    ...launched,
    worker,
    address: (page) => `chrome-extension://${launched.extensionId}/${page}`,
    sidePanel: ({ timeoutMs = 15_000 } = {}) => findSidePanel(launched, timeoutMs),
    serve: (pattern, html) => serve(launched.context, pattern, html),
  };
}

async function serve(context: BrowserContext, pattern: RegExp, html: string | ((url: string) => string)): Promise<void> {
  await context.route(pattern, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: typeof html === 'string' ? html : html(route.request().url()) }),
  );
}

/** The panel is no tab: only the debugging port lists it. */
async function findSidePanel({ browser, extensionId }: LaunchedExtension, timeoutMs: number): Promise<Page> {
  const prefix = `chrome-extension://${extensionId}/sidepanel.html`;
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    const panel = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().startsWith(prefix));
    if (panel) return panel;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The side panel did not open within ${timeoutMs} ms.`);
}
