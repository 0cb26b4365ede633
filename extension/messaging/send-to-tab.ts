import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { type Failed, failed, type Reply } from './message-failure.ts';
import { tabMessages } from './messages.ts';
import { pageScriptsFor } from './page-scripts.ts';
import { withTimeout } from './with-timeout.ts';

export type TabMessage = keyof typeof tabMessages;
export type TabRequest<K extends TabMessage> = z.infer<(typeof tabMessages)[K]['request']>;
export type TabValue<K extends TabMessage> = Extract<z.infer<(typeof tabMessages)[K]['reply']>, { ok: true }>['value'];

const noScript = failed('content-script-missing', 'Postwright is not in this page yet. Reload the page once, then try again.');
const notSupported = failed('not-supported', 'Postwright reads Facebook and Instagram. Open a post there, or the practice page, and try again.');
const silent = failed('page-silent', 'The page did not answer. It may be busy or frozen. Wait a moment and try again, or reload it.');

/**
 * Asks the scripts inside a tab, and brings in first those that are needed and not there yet. Never rejects: what went wrong comes back as a
 * sentence.
 */
export async function sendToTab<K extends TabMessage>(
  tabId: number,
  type: K,
  request: TabRequest<K>,
  { timeoutMs = 15_000, bringScripts = true }: { timeoutMs?: number; bringScripts?: boolean } = {},
): Promise<Reply<TabValue<K>>> {
  const body = tabMessages[type].request.safeParse(request);
  if (!body.success) return failed('invalid-message', 'The extension asked the page for something it cannot do. Nothing was changed.');
  const message = { postwright: 'tab', type, body: body.data };
  const answer = await withTimeout(bringScripts ? deliver(tabId, message) : trySend(tabId, message), { timeoutMs, late: silent });
  const parsed = tabMessages[type].reply.safeParse(answer);
  if (!parsed.success) return failed('invalid-answer', 'The page sent back something that does not make sense. Reload it and try again.');
  return parsed.data as Reply<TabValue<K>>;
}

async function deliver(tabId: number, message: { type: TabMessage }): Promise<unknown> {
  const first = await trySend(tabId, message);
  if (first !== noScript) return first;
  return (await bringIn(tabId, message.type)) ?? (await trySend(tabId, message));
}

async function trySend(tabId: number, message: object): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) ?? noScript;
  } catch {
    return noScript;
  }
}

/** Undefined once they are there. */
async function bringIn(tabId: number, type: TabMessage): Promise<Failed | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    const files = pageScriptsFor(type, tab.url ?? '');
    if (files.length === 0) return notSupported;
    await browser.scripting.executeScript({ target: { tabId }, files });
    return undefined;
  } catch {
    return noScript;
  }
}
