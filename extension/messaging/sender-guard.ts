/** The part of the browser's own description of a sender that decides. Filled in by the browser, never by the sender. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  tab?: { id?: number; windowId?: number };
}
export type SenderKind = 'extension-page' | 'content-script' | 'stranger';

/**
 * Who sent a message. A content script runs inside a foreign page and is not trusted: it is one as soon as it has a tab and its address is
 * not the extension's own. `ownOrigin` like `chrome-extension://abc/` or without the last slash.
 */
export function whoSent(sender: Sender, own: { id: string; origin: string }): SenderKind {
  if (sender.id !== own.id) return 'stranger';
  const origin = own.origin.replace(/\/$/, '');
  if (sender.url === origin || sender.url?.startsWith(`${origin}/`)) return 'extension-page';
  // The worker has no tab, and in some versions no address either.
  if (sender.tab === undefined && (sender.url === undefined || sender.url === '')) return 'extension-page';
  return sender.tab?.id === undefined ? 'stranger' : 'content-script';
}
