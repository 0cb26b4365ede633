import { listenInPage, pageRuntime } from '../messaging/in-page.ts';
import { MessageFailure } from '../messaging/message-failure.ts';
import { createOverlay } from './overlay.ts';
import { createPickMode } from './pick-mode.ts';
import { sharedReader, startOnce } from './shared-state.ts';
import { wordsFor } from './words.ts';

/** What lets the person point at a post. Needs the page's reader, which comes along with it. */
export function startPick(document: Document, language: string): void {
  startOnce('pick', () => {
    const runtime = pageRuntime();
    const overlay = createOverlay(document, language);
    let cancel = () => {};
    const stopListening = listenInPage(
      {
        async 'page.pick'() {
          const reader = await sharedReader();
          if (!reader) throw new MessageFailure('reader-missing', 'Postwright cannot read this page yet. Reload the page once, then try again.');
          cancel();
          const mode = createPickMode(document, { reader, overlay, words: wordsFor(language) });
          cancel = mode.cancel;
          const picked = await mode.pick();
          return picked ? { item: picked.item, isAd: picked.isAd } : null;
        },
        'page.cancel-pick'() {
          cancel();
          return null;
        },
      },
      runtime,
    );
    return {
      isAlive: () => runtime.id !== undefined,
      stop() {
        cancel();
        stopListening();
        overlay.remove();
      },
    };
  });
}
