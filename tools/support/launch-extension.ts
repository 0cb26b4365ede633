import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { root } from './project.ts';

export interface LaunchedExtension {
  context: BrowserContext;
  extensionId: string;
  close(): Promise<void>;
}

/**
 * Opens a Chromium with the built extension in a profile of its own that is thrown away at the end (or kept in `profile`).
 * The real side panel is no page of `context`: `findSidePanel` reaches it over the debugging port.
 */
export async function launchExtension(options: {
  executablePath: string;
  headless: boolean;
  profile?: string;
  args?: readonly string[];
  env?: Record<string, string>;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}): Promise<LaunchedExtension> {
  const folder = join(root, '.output', 'chrome-mv3');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'postwright-browser-')));
  const context = await chromium.launchPersistentContext(profile, {
    headless: options.headless,
    executablePath: options.executablePath,
    viewport: options.viewport === undefined ? { width: 1280, height: 860 } : options.viewport,
    colorScheme: options.colorScheme ?? null,
    env: { ...(process.env as Record<string, string>), ...options.env },
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses its sandbox to root (containers, CI).
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = new URL(worker.url()).host;
  await leaveFirstSteps(context, extensionId);
  return {
    context,
    extensionId,
    async close() {
      await context.close().catch(() => undefined);
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

/**
 * At install the first steps open by themselves, in a blank tab where there is one: a page that is opened before that may be navigated away.
 * So this waits for them and leaves them. In a profile that knows the extension already nothing opens.
 */
async function leaveFirstSteps(context: BrowserContext, extensionId: string): Promise<void> {
  const address = `chrome-extension://${extensionId}/options.html`;
  const end = performance.now() + 3_000;
  while (performance.now() < end) {
    const opened = context.pages().find((page) => page.url().startsWith(address));
    if (opened) {
      await opened.waitForLoadState();
      await opened.goto('about:blank');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
