import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';

/** When a saved page was saved: what the page itself says, else the file's own time. */
export function savedAt(html: string, file: string): Date {
  const head = html.slice(0, 4000);
  const noted = /saved date:\s*([^\n(]{10,60})/i.exec(head)?.[1] ?? /<!--\s*captured:\s*([0-9T:.Z+-]{10,40})/i.exec(head)?.[1];
  const written = noted ? Date.parse(noted.trim()) : Number.NaN;
  return Number.isFinite(written) ? new Date(written) : statSync(file).mtime;
}

/** Keeps the words and the shape, takes out what would act by itself even without scripts. */
export function withoutActions(html: string): string {
  return html.replace(/<meta\b[^>]*http-equiv\s*=\s*["']?\s*(?:refresh|content-security-policy)[^>]*>/gi, '');
}

/** The style sheets that a browser put beside the page when it saved it; everything else stays off. */
function besideFile(file: string, address: string): string | undefined {
  const name = basename(file, extname(file));
  const path = decodeURIComponent(new URL(address).pathname);
  const folder = [`${name}_files`, `${name}.files`].find((candidate) => path.includes(`/${candidate}/`));
  const beside = folder ? join(dirname(file), folder, basename(path)) : undefined;
  return beside && existsSync(beside) ? beside : undefined;
}

const policy = "default-src 'none'; style-src 'unsafe-inline' * data:; img-src data:; font-src data:; form-action 'none'; base-uri *";

/**
 * Opens a saved page as if it were at an address. Its scripts are refused by policy (not by switching scripts off: then a
 * page shows what it keeps for browsers without them and goes elsewhere), and every request but its own is dropped.
 */
export async function openSavedPage(context: BrowserContext, file: string, url: string): Promise<Page> {
  const html = withoutActions(readFileSync(file, 'utf8'));
  const page = await context.newPage();
  let served = false;
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!served && request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      served = true;
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body: html });
    }
    const beside = request.resourceType() === 'stylesheet' ? besideFile(file, request.url()) : undefined;
    return beside ? route.fulfill({ status: 200, contentType: 'text/css', body: readFileSync(beside) }) : route.abort();
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  // Style sheets of the saved page decide what is painted; those that are off have failed by now.
  await page.waitForLoadState('load', { timeout: 10_000 }).catch(() => undefined);
  return page;
}

/** Runs the bundled readers on an open page, in a world of its own that the page's scripts cannot reach. Answers JSON text. */
export async function readOpenPage(page: Page, script: string, url: string, at: Date): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'postwright' });
  const expression = `${script}\n;postwrightReadPage(${JSON.stringify(url)}, ${JSON.stringify(at.toISOString())})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, returnByValue: true });
  await session.detach();
  if (exceptionDetails || typeof result.value !== 'string') throw new Error(exceptionDetails?.exception?.description ?? 'The page could not be read.');
  return result.value;
}

/** Reads a saved page in a context of its own. */
export async function readSavedPage(browser: Browser, script: string, { file, url, at }: { file: string; url: string; at: Date }): Promise<string> {
  const context = await browser.newContext({ serviceWorkers: 'block', acceptDownloads: false });
  try {
    return await readOpenPage(await openSavedPage(context, file, url), script, url, at);
  } finally {
    await context.close();
  }
}
