import { browser } from 'wxt/browser';
import type { WorkerRequest } from '../messaging/send-to-worker.ts';
import { armFileHook } from '../page-world/file-hook.ts';
import { armGiveFiles } from '../page-world/give-files.ts';
import { armPaste } from '../page-world/paste.ts';

type Task = WorkerRequest<'page-world.arm'>['task'];
const tasks: Record<Task, (nonce: string) => void> = { paste: armPaste, 'give-files': armGiveFiles, 'file-hook': armFileHook };

/** Injects one of our own functions into the page's world of a tab, where it waits for one event of type `nonce`. */
export async function armPageWorld(tabId: number, { task, nonce }: WorkerRequest<'page-world.arm'>): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, world: 'MAIN', func: tasks[task], args: [nonce] });
}
