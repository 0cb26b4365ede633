import { browser } from 'wxt/browser';
import { openEnvelope } from './envelope.ts';
import { broadcasts, type Capture } from './messages.ts';
import { sendToWorker } from './send-to-worker.ts';

/** Takes what right-clicks and the badge left for this window; a capture is given out once. Empty when there is nothing. */
export async function takeCaptures(): Promise<Capture[]> {
  const window = await browser.windows.getCurrent();
  const taken = await sendToWorker('inbox.take', window.id === undefined ? {} : { windowId: window.id });
  return taken.ok ? taken.value : [];
}

/** Calls back when a new capture waits: call `takeCaptures` then. Gives the function that stops it. */
export function onCapture(callback: () => void): () => void {
  return onBroadcast('inbox.arrived', callback);
}

/** Calls back when the page in a tab changed its address or its posts since it was read. */
export function onPageChange(callback: (page: { tabId: number; url: string }) => void): () => void {
  return onBroadcast('tab.changed', (body) => {
    const page = broadcasts['tab.changed'].safeParse(body);
    if (page.success) callback(page.data);
  });
}

function onBroadcast(type: keyof typeof broadcasts, callback: (body: unknown) => void): () => void {
  const listener = (message: unknown) => {
    const envelope = openEnvelope(message, 'everyone');
    if (envelope?.type === type && broadcasts[type].safeParse(envelope.body).success) callback(envelope.body);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
