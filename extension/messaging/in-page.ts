import { asFailed, type Failed, failed, MessageFailure, type Reply } from './message-failure.ts';
import type { TabMessage, TabRequest, TabValue } from './send-to-tab.ts';
import type { WorkerMessage, WorkerRequest, WorkerValue } from './send-to-worker.ts';
import { type Sender, whoSent } from './sender-guard.ts';
import { withTimeout } from './with-timeout.ts';

type Answer<T> = T | Promise<T>;
type PageMessage = Exclude<TabMessage, 'badge.show'>;
export type PageHandlers = { [K in PageMessage]?: (request: TabRequest<K>) => Answer<TabValue<K>> };
type Listener = (message: unknown, sender: Sender, answer: (reply: Reply<unknown>) => void) => boolean;

/** The browser's own messaging, as far as a script inside a page needs it: the same in Chromium and Firefox when answers are called back. */
export interface PageRuntime {
  /** Undefined once the extension was reloaded or removed: this script belongs to nobody any more. */
  id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/**
 * Scripts that are brought into pages carry neither polyfill nor schemas, so that they stay small: whoever sends to them has checked the
 * message by its schema, and checks the answer the same way.
 */
export function pageRuntime(): PageRuntime {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { runtime: PageRuntime } | undefined>;
  const runtime = (browser ?? chrome)?.runtime;
  if (!runtime) throw new Error('This script belongs into a page that an extension reads.');
  return runtime;
}

/** Answers the extension's own pages and worker, for the messages that have a handler; is silent to everybody else. Gives the way to stop. */
export function listenInPage(handlers: PageHandlers, runtime: PageRuntime): () => void {
  const own = { id: runtime.id ?? '', origin: runtime.getURL('/') };
  const listener: Listener = (message, sender, answer) => {
    const { postwright, type, body } = (message ?? {}) as { postwright?: unknown; type?: unknown; body?: unknown };
    if (postwright !== 'tab' || typeof type !== 'string' || !Object.hasOwn(handlers, type) || whoSent(sender, own) !== 'extension-page') return false;
    const handle = handlers[type as PageMessage] as (request: unknown) => Answer<unknown>;
    void run(() => handle(body)).then(answer);
    return true;
  };
  runtime.onMessage.addListener(listener);
  return () => runtime.onMessage.removeListener(listener);
}

async function run(work: () => Answer<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return asFailed(error);
  }
}

const unreachable = failed('worker-unreachable', 'The extension was updated or reloaded. Reload this page once, then try again.');

/** Asks the worker from inside a page. Never rejects. */
export async function askWorker<K extends WorkerMessage>(type: K, body: WorkerRequest<K>, runtime: PageRuntime): Promise<Reply<WorkerValue<K>>> {
  const answer = await withTimeout(send({ postwright: 'worker', type, body }, runtime), { timeoutMs: 10_000, late: unreachable });
  const { ok } = (answer ?? {}) as { ok?: unknown };
  return ok === true || ok === false ? (answer as Reply<WorkerValue<K>>) : unreachable;
}

async function send(message: unknown, runtime: PageRuntime): Promise<unknown> {
  try {
    return await runtime.sendMessage(message);
  } catch {
    return unreachable;
  }
}

/** What the worker answered, or its refusal as this handler's own. */
export function valueOrThrow<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  const { code, detail }: Failed = reply;
  throw new MessageFailure(code, detail);
}
