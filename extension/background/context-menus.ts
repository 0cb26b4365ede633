import { browser } from 'wxt/browser';
import { type Capture, captureActions } from '../messaging/messages.ts';
import { sitePatterns } from '../messaging/sites.ts';
import { menuTitles } from './menu-titles.ts';

/** What a right-click on one of our menus tells. */
export interface MenuClick {
  action: Capture['action'];
  tabId: number;
  windowId: number;
  url: string;
  pageTitle: string;
  selection?: string;
  linkUrl?: string;
  imageUrl?: string;
}

/** Makes the menus anew; browsers keep them, and an update may bring other ones. */
export async function makeMenus(language: string): Promise<void> {
  await browser.contextMenus.removeAll();
  const titles = menuTitles(language);
  for (const action of captureActions) {
    browser.contextMenus.create({
      id: action,
      title: titles[action],
      contexts: ['page', 'link', 'image', 'selection', 'video'],
      documentUrlPatterns: sitePatterns,
    });
  }
}

/** Calls back within the person's click. Register at the worker's start: the click may be what wakes it. */
export function onMenuClick(callback: (click: MenuClick) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const action = captureActions.find((name) => name === info.menuItemId);
    if (!action || tab?.id === undefined || tab.windowId === undefined) return;
    callback({
      action,
      tabId: tab.id,
      windowId: tab.windowId,
      url: tab.url ?? info.pageUrl ?? '',
      pageTitle: tab.title ?? '',
      ...(info.selectionText ? { selection: info.selectionText } : {}),
      ...(info.linkUrl ? { linkUrl: info.linkUrl } : {}),
      ...(info.mediaType === 'image' && info.srcUrl ? { imageUrl: info.srcUrl } : {}),
    });
  });
}
