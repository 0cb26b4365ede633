import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { sendToTab } from './send-to-tab.ts';
import { type SiteScript, sitePatterns, siteScriptFor } from './sites.ts';

const key = 'badgeHiddenOn';
const hiddenSchema = z.catch(z.array(z.string()), []);

/** The sites on which the person switched the badge off. */
export async function sitesWithoutBadge(): Promise<string[]> {
  return hiddenSchema.parse((await browser.storage.local.get(key))[key]);
}

/** Switches the badge on or off for a site, for good and in every tab that shows it now. */
export async function setBadge(site: SiteScript, { visible }: { visible: boolean }): Promise<void> {
  const others = (await sitesWithoutBadge()).filter((name) => name !== site);
  await browser.storage.local.set({ [key]: visible ? others : [...others, site] });
  const tabs = await browser.tabs.query({ url: sitePatterns });
  const shown = tabs.filter((tab) => tab.id !== undefined && siteScriptFor(tab.url ?? '') === site);
  await Promise.all(shown.map((tab) => sendToTab(tab.id as number, 'badge.show', { visible }, { bringScripts: false })));
}
