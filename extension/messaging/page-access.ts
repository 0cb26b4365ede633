import { browser } from 'wxt/browser';
import { failed, type Reply } from './message-failure.ts';
import { cutIntoChunks, maxPictureBytes } from './picture-chunks.ts';
import { sendToTab, type TabValue } from './send-to-tab.ts';
import { siteScriptFor } from './sites.ts';

/** What the panel knows about the tab it is about. `supported`: a content script of ours belongs there. */
export interface TabInfo {
  tabId: number;
  url: string;
  title: string;
  supported: boolean;
  favIconUrl?: string;
}
export interface InsertRequest {
  text: string;
  /** `end`: after what already stands there; `all`: in its place. */
  mode: 'end' | 'all';
  picture?: Blob;
  /** What the page sees as the picture's name; without it `picture.png` or the like. */
  fileName?: string;
}
const readTimeoutMs = 15_000;
const pickTimeoutMs = 5 * 60_000;
const runTimeoutMs = 60_000;

/** The active tab of the window this page belongs to; null when the browser shows none. */
export async function currentTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  // Without the host's permission the browser keeps the address to itself; such a tab is not supported either.
  const url = tab.url ?? '';
  return {
    tabId: tab.id,
    url,
    title: tab.title ?? '',
    supported: siteScriptFor(url) !== undefined,
    ...(tab.favIconUrl === undefined ? {} : { favIconUrl: tab.favIconUrl }),
  };
}

/** Calls back with the tab whenever another one is shown, or the shown one gets a new address or title. Gives the function that stops it. */
export function onTabChange(callback: (tab: TabInfo | null) => void): () => void {
  const tell = () => void currentTab().then(callback);
  const updated = (_tabId: number, change: { url?: string; title?: string; status?: string }, tab: { active?: boolean }) => {
    if (tab.active && (change.url !== undefined || change.title !== undefined || change.status === 'complete')) tell();
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Reads what the tab shows. The reading stays in memory. */
export function readTab(tabId: number): Promise<Reply<TabValue<'page.read'>>> {
  return sendToTab(tabId, 'page.read', {}, { timeoutMs: readTimeoutMs });
}

/** Lets the person click the post they mean in the page; `value: null` when they pressed Esc. */
export function pickPost(tabId: number): Promise<Reply<TabValue<'page.pick'>>> {
  return sendToTab(tabId, 'page.pick', {}, { timeoutMs: pickTimeoutMs });
}

/** Ends a pick that `pickPost` began; it then answers null. */
export function cancelPick(tabId: number): Promise<Reply<null>> {
  return sendToTab(tabId, 'page.cancel-pick', {});
}

/** Computes what would be done in the page's composer. Changes nothing in the page. */
export async function planInsert(tabId: number, { text, mode, picture, fileName }: InsertRequest): Promise<Reply<TabValue<'composer.plan'>>> {
  if (!picture) return sendToTab(tabId, 'composer.plan', { text, mode });
  if (picture.size > maxPictureBytes) return failed('picture-too-large', 'The picture is too large to hand to the page. Download it and add it by hand.');
  const transferId = crypto.randomUUID();
  for (const chunk of cutIntoChunks(transferId, new Uint8Array(await picture.arrayBuffer()))) {
    const taken = await sendToTab(tabId, 'picture.chunk', chunk);
    if (!taken.ok) return taken;
  }
  const mimeType = picture.type === '' ? 'image/png' : picture.type;
  const described = { transferId, fileName: fileName ?? `picture.${mimeType.replace('jpeg', 'jpg').split('/')[1]}`, mimeType, bytes: picture.size };
  return sendToTab(tabId, 'composer.plan', { text, mode, picture: described });
}

/** Runs a plan that the person has seen. Publishes nothing: the page's own button stays the person's. */
export function runInsert(tabId: number, planId: string): Promise<Reply<TabValue<'composer.run'>>> {
  return sendToTab(tabId, 'composer.run', { planId }, { timeoutMs: runTimeoutMs });
}
