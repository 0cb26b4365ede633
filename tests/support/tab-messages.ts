import type { Worker } from 'playwright';
import type { Reply } from '../../extension/messaging/message-failure.ts';
import { pageScriptsFor } from '../../extension/messaging/page-scripts.ts';
import type { TabMessage, TabRequest, TabValue } from '../../extension/messaging/send-to-tab.ts';

/** The id of the tab that shows `url`. */
export async function tabIdOf(worker: Worker, url: string): Promise<number> {
  const id = await worker.evaluate(async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id, url);
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}

/** Sends what the panel would send to a tab, from the worker, and brings the scripts in that it needs, as the panel does. */
export async function askTab<K extends TabMessage>(worker: Worker, tabId: number, type: K, body: TabRequest<K>): Promise<Reply<TabValue<K>>> {
  const address = await worker.evaluate(async (id) => (await chrome.tabs.get(id)).url ?? '', tabId);
  const answer = await worker.evaluate(
    async ({ tabId, message, files }) => {
      const send = () => chrome.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);
      const first = await send();
      if (first !== undefined) return first;
      await chrome.scripting.executeScript({ target: { tabId }, files });
      return await send();
    },
    { tabId, message: { postwright: 'tab', type, body }, files: pageScriptsFor(type, address) },
  );
  return answer as Reply<TabValue<K>>;
}
