import { browser } from 'wxt/browser';
import type { WorkerMessage, WorkerRequest } from '../messaging/send-to-worker.ts';
import { createBadge } from './badge.ts';
import { createOverlay } from './overlay.ts';
import { pointAt } from './shared-state.ts';
import { wordsFor } from './words.ts';

/**
 * The small script that runs in every page of a site: remembers what was right-clicked (the browser tells the worker only that a menu was
 * chosen, not on what) and shows the badge. Everything that reads or writes comes in later, when the person asks for it. It has no
 * schema library on board, so what it is told is checked by hand.
 */
export function startPageWatch(document: Document, language: string): () => void {
  const words = wordsFor(language);
  const overlay = createOverlay(document, language);
  const badge = createBadge(document, {
    overlay,
    words,
    async capture(post) {
      pointAt(post);
      return fieldOf(await ask('capture.badge', {}), 'panelOpened');
    },
    hideForGood() {
      badge.show(false);
      void ask('badge.setting', { hide: true });
    },
  });
  const remember = (event: Event) => {
    const [inner] = event.composedPath();
    if (inner instanceof Element) pointAt(inner);
  };
  const listen = (message: unknown, sender: { id?: string }) => {
    const { postwright, type, body } = (message ?? {}) as { postwright?: unknown; type?: unknown; body?: { visible?: unknown } };
    if (sender.id !== browser.runtime.id || postwright !== 'tab' || type !== 'badge.show') return undefined;
    badge.show(body?.visible === true);
    return Promise.resolve({ ok: true, value: null });
  };
  document.addEventListener('contextmenu', remember, { capture: true, passive: true });
  browser.runtime.onMessage.addListener(listen);
  void ask('badge.setting', {}).then((answer) => badge.show(fieldOf(answer, 'visible')));
  return () => {
    document.removeEventListener('contextmenu', remember, { capture: true });
    badge.stop();
    overlay.remove();
  };
}

async function ask<K extends WorkerMessage>(type: K, body: WorkerRequest<K>): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage({ postwright: 'worker', type, body });
  } catch {
    // The extension was reloaded or removed: this script belongs to nobody any more.
    return undefined;
  }
}

/** A flag inside a good answer; anything else is false. */
function fieldOf(answer: unknown, name: string): boolean {
  const { ok, value } = (answer ?? {}) as { ok?: unknown; value?: Record<string, unknown> };
  return ok === true && value?.[name] === true;
}
