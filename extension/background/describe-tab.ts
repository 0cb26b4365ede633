import { browser } from 'wxt/browser';
import type { TabInfo } from '../messaging/page-access.ts';
import { siteScriptFor } from '../messaging/sites.ts';

/** The active tab of a window, or of the one used last. */
export async function describeTab(windowId?: number): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, ...(windowId === undefined ? { lastFocusedWindow: true } : { windowId }) });
  if (tab?.id === undefined) return null;
  const url = tab.url ?? '';
  const facts: TabInfo = { tabId: tab.id, url, title: tab.title ?? '', supported: siteScriptFor(url) !== undefined };
  return tab.favIconUrl === undefined ? facts : { ...facts, favIconUrl: tab.favIconUrl };
}
