import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';

export interface PanelSearch {
  profile: string;
  extensionId: string;
  connections: Browser[];
  timeoutMs: number;
}

/** The panel is no tab: only the debugging port lists it, and only to a connection that is made after it opened. */
export async function findSidePanel({ profile, extensionId, connections, timeoutMs }: PanelSearch): Promise<Page> {
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
