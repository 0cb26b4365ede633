import { browser } from 'wxt/browser';
import type * as z from 'zod/mini';
import { failed, type Reply } from './message-failure.ts';
import { workerMessagesFromExtension, workerMessagesFromPage } from './messages.ts';
import { withTimeout } from './with-timeout.ts';

export const workerMessages = { ...workerMessagesFromPage, ...workerMessagesFromExtension } as const;
export type WorkerMessage = keyof typeof workerMessages;
export type WorkerRequest<K extends WorkerMessage> = z.infer<(typeof workerMessages)[K]['request']>;
export type WorkerValue<K extends WorkerMessage> = Extract<z.infer<(typeof workerMessages)[K]['reply']>, { ok: true }>['value'];

const unreachable = failed('worker-unreachable', 'The extension was updated or reloaded. Reload this page once, then try again.');

/** Asks the worker, from an extension page or a content script. Never rejects. */
export async function sendToWorker<K extends WorkerMessage>(type: K, request: WorkerRequest<K>): Promise<Reply<WorkerValue<K>>> {
  const message = { postwright: 'worker', type, body: request };
  const answer = await withTimeout(ask(message), { timeoutMs: 10_000, late: unreachable });
  const parsed = workerMessages[type].reply.safeParse(answer);
  return parsed.success ? (parsed.data as Reply<WorkerValue<K>>) : unreachable;
}

async function ask(message: object): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    // Thrown when nobody listens, and synchronously when the extension that this script belonged to is gone.
    return unreachable;
  }
}
