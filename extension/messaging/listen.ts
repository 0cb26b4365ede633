import { browser } from 'wxt/browser';
import { openEnvelope } from './envelope.ts';
import { asFailed, failed, type Reply } from './message-failure.ts';
import { workerMessagesFromExtension, workerMessagesFromPage } from './messages.ts';
import type { WorkerRequest, WorkerValue } from './send-to-worker.ts';
import { type Sender, whoSent } from './sender-guard.ts';

type Answer<T> = T | Promise<T>;
type PageMessage = keyof typeof workerMessagesFromPage;
type ExtensionMessage = keyof typeof workerMessagesFromExtension;
export interface WorkerHandlers {
  fromPage: { [K in PageMessage]: (request: WorkerRequest<K>, sender: PageSender) => Answer<WorkerValue<K>> };
  fromExtension: { [K in ExtensionMessage]: (request: WorkerRequest<K>, sender: Sender) => Answer<WorkerValue<K>> };
}
/** A content script that may speak: top frame of a tab. */
export interface PageSender {
  tabId: number;
  windowId: number;
  url: string;
}
type Listener = (message: unknown, sender: Sender) => Promise<Reply<unknown>> | undefined;

/**
 * In the worker. A handler starts in the same turn as the message arrives, so that it may open the panel within the person's click.
 * Content scripts reach only `fromPage`.
 */
export function listenInWorker(handlers: WorkerHandlers): () => void {
  return listen((message, sender) => {
    const envelope = openEnvelope(message, 'worker');
    if (!envelope) return undefined;
    const kind = whoSent(sender, self());
    if (kind === 'stranger') return undefined;
    if (hasKey(workerMessagesFromPage, envelope.type)) {
      const page = pageSender(sender);
      const body = workerMessagesFromPage[envelope.type].request.safeParse(envelope.body);
      if (kind !== 'content-script' || !page || !body.success) return invalid();
      const handle = handlers.fromPage[envelope.type] as (request: unknown, page: PageSender) => Answer<unknown>;
      return answer(() => handle(body.data, page));
    }
    if (kind !== 'extension-page' || !hasKey(workerMessagesFromExtension, envelope.type)) return invalid();
    const body = workerMessagesFromExtension[envelope.type].request.safeParse(envelope.body);
    if (!body.success) return invalid();
    const handle = handlers.fromExtension[envelope.type] as (request: unknown, sender: Sender) => Answer<unknown>;
    return answer(() => handle(body.data, sender));
  });
}

function listen(listener: Listener): () => void {
  const registered = (message: unknown, sender: Sender) => listener(message, sender);
  browser.runtime.onMessage.addListener(registered);
  return () => browser.runtime.onMessage.removeListener(registered);
}

function answer(work: () => Answer<unknown>): Promise<Reply<unknown>> {
  try {
    return Promise.resolve(work()).then((value) => ({ ok: true, value }) as const, asFailed);
  } catch (error) {
    return Promise.resolve(asFailed(error));
  }
}

function invalid(): Promise<Reply<unknown>> {
  return Promise.resolve(failed('invalid-message', 'A message inside the extension was not understood. Reload the page and try again.'));
}

function pageSender(sender: Sender): PageSender | undefined {
  const { tab, url, frameId } = sender;
  if (tab?.id === undefined || tab.windowId === undefined || url === undefined || frameId !== 0) return undefined;
  return { tabId: tab.id, windowId: tab.windowId, url };
}

function hasKey<T extends object>(table: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(table, key);
}

function self(): { id: string; origin: string } {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
}
