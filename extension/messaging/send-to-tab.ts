import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { type Failed, failed, type Reply } from './message-failure.ts';
import { tabMessages } from './messages.ts';
import { siteScriptFor } from './sites.ts';
import { withTimeout } from './with-timeout.ts';

export type TabMessage = keyof typeof tabMessages;
export type TabRequest<K extends TabMessage> = z.infer<(typeof tabMessages)[K]['request']>;
export type TabValue<K extends TabMessage> = Extract<z.infer<(typeof tabMessages)[K]['reply']>, { ok: true }>['value'];

const noScript = failed('content-script-missing', 'Postwright is not in this page yet. Reload the page once, then try again.');
const notSupported = failed('not-supported', 'Postwright reads Facebook and Instagram. Open a post there, or the practice page, and try again.');
const silent = failed('page-silent', 'The page did not answer. It may be busy or frozen. Wait a moment and try again, or reload it.');

/**
 * Asks the page tools of a tab, and brings them in first where they are not yet (see content/start-page-tools.ts). Never rejects: what went
 * wrong comes back as a sentence.
 */
export async function sendToTab<K extends TabMessage>(
  tabId: number,
  type: K,
  request: TabRequest<K>,
  { timeoutMs = 15_000, bringTools = true }: { timeoutMs?: number; bringTools?: boolean } = {},
): Promise<Reply<TabValue<K>>> {
  const body = tabMessages[type].request.safeParse(request);
  if (!body.success) return failed('invalid-message', 'The extension asked the page for something it cannot do. Nothing was changed.');
  const message = { postwright: 'tab', type, body: body.data };
  const answer = await withTimeout(bringTools ? deliver(tabId, message) : trySend(tabId, message), { timeoutMs, late: silent });
  const parsed = tabMessages[type].reply.safeParse(answer);
  if (!parsed.success) return failed('invalid-answer', 'The page sent back something that does not make sense. Reload it and try again.');
  return parsed.data as Reply<TabValue<K>>;
}

async function deliver(tabId: number, message: object): Promise<unknown> {
  const first = await trySend(tabId, message);
  if (first !== noScript) return first;
  return (await injectTools(tabId)) ?? (await trySend(tabId, message));
}

async function trySend(tabId: number, message: object): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) ?? noScript;
  } catch {
    return noScript;
  }
}

/** Undefined once they are there. */
async function injectTools(tabId: number): Promise<Failed | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    const script = siteScriptFor(tab.url ?? '');
    if (!script) return notSupported;
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${script}-tools.js`] });
    return undefined;
  } catch {
    return noScript;
  }
}
