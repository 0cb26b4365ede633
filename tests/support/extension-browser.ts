import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright';
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
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'postwright-test-')));
  const launched = await launchExtension({
    headless: true,
    ...options,
    executablePath,
    profile,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost', ...(options.args ?? [])],
  });
  const worker = launched.context.serviceWorkers()[0] as Worker;
  const connections: Browser[] = [];
  return {
    ...launched,
    worker,
    address: (page) => `chrome-extension://${launched.extensionId}/${page}`,
    sidePanel: ({ timeoutMs = 15_000 } = {}) => findSidePanel({ profile, extensionId: launched.extensionId, connections, timeoutMs }),
    serve: (pattern, html) => serve(launched.context, pattern, html),
    async close() {
      await Promise.all(connections.map((connection) => connection.close().catch(() => undefined)));
      await launched.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function serve(context: BrowserContext, pattern: RegExp, html: string | ((url: string) => string)): Promise<void> {
  await context.route(pattern, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: typeof html === 'string' ? html : html(route.request().url()) }),
  );
}

interface PanelSearch {
  profile: string;
  extensionId: string;
  connections: Browser[];
  timeoutMs: number;
}

/** The panel is no tab: only the debugging port lists it, and only to a connection that is made after it opened. */
async function findSidePanel({ profile, extensionId, connections, timeoutMs }: PanelSearch): Promise<Page> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const prefix = `chrome-extension://${extensionId}/sidepanel.html`;
  const end = Date.now() + timeoutMs;
  while (Date.now() < end) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { url: string }[];
    if (targets.some((target) => target.url.startsWith(prefix))) {
      const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      connections.push(connection);
      const panel = connection
        .contexts()
        .flatMap((context) => context.pages())
        .find((page) => page.url().startsWith(prefix));
      if (panel) return panel;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The side panel did not open within ${timeoutMs} ms.`);
}
