import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Worker } from 'playwright';
import { ensureChromium } from '../../tools/support/ensure-browsers.ts';
import { findSidePanel } from '../../tools/support/find-side-panel.ts';
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
  const profile = options.profile ?? (await newProfile());
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

/** In developer mode: else an extension that reloads itself stays off. */
async function newProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'postwright-test-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return profile;
}

async function serve(context: BrowserContext, pattern: RegExp, html: string | ((url: string) => string)): Promise<void> {
  await context.route(pattern, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: typeof html === 'string' ? html : html(route.request().url()) }),
  );
}
