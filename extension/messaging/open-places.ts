import { browser } from 'wxt/browser';
import { failed, type Reply } from './message-failure.ts';
import { showPanel } from './show-panel.ts';

/** Opens the panel. Call it straight from a click: browsers refuse it any later. Without `windowId`, give the one learned at start. */
export async function openPanel(windowId: number): Promise<Reply<null>> {
  const opened = await showPanel({ windowId });
  return opened
    ? { ok: true, value: null }
    : failed('panel-not-opened', 'The browser did not open the panel. Press Alt+Shift+P, or open it from the toolbar menu.');
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the wide page in a tab of its own, at a place such as `costs`. */
export async function openFullPage(place: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/')}dashboard.html#${encodeURIComponent(place)}` });
}

/** The window this extension page belongs to; learn it before a click needs it. */
export async function currentWindowId(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
