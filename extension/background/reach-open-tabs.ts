import { browser } from 'wxt/browser';
import { sitePatterns, siteScriptFor } from '../messaging/sites.ts';

/** Tabs that were open before the extension was installed or updated have no script of it: they get it now, without a reload. */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: sitePatterns });
  await Promise.all(
    tabs.map(async (tab) => {
      const script = siteScriptFor(tab.url ?? '');
      if (tab.id === undefined || tab.discarded || !script) return;
      // A tab that shows an error page, or is just leaving, refuses; it gets the script when it loads.
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [`/content-scripts/${script}.js`] }).catch(() => undefined);
    }),
  );
}
