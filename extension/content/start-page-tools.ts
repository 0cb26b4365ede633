import { listenInTab } from '../messaging/listen.ts';
import type { TabValue } from '../messaging/send-to-tab.ts';
import { sendToWorker } from '../messaging/send-to-worker.ts';
import type { ComposerSite } from '../sites/dom/composer/plan-composer.ts';
import type { PageReader, PageReaderOptions, PostAt } from '../sites/dom/page-reader.ts';
import { createComposerSession } from './composer-session.ts';
import { createOverlay } from './overlay.ts';
import { createPickMode } from './pick-mode.ts';
import { pointedAt, takeOverTools } from './shared-state.ts';
import { watchAddress } from './watch-address.ts';
import { wordsFor } from './words.ts';

export interface SiteTools {
  createReader(document: Document, options: PageReaderOptions): PageReader;
  /** The composer of what the tab shows now: one site may have several. */
  composerFor(url: URL): ComposerSite;
}
type ReadItem = NonNullable<TabValue<'page.pick'>>;

/** What reads the page, lets a post be picked and fills the composer. Brought into a tab the first time the person asks for any of it. */
export function startPageTools(document: Document, view: Window, site: SiteTools): void {
  const language = view.navigator.language;
  const reader = site.createReader(document, { url: () => view.location.href, now: () => new Date() });
  const overlay = createOverlay(document, language);
  const pickMode = createPickMode(document, { reader, overlay, words: wordsFor(language) });

  // Only a page that was read can be "changed since", and once is enough: the worker is not woken for every post that scrolling loads.
  let isRead = false;
  const tellChanged = () => {
    if (!isRead) return;
    isRead = false;
    void sendToWorker('page.changed', { url: view.location.href, surface: reader.read().surface });
  };
  const stopReading = reader.onChange(tellChanged);
  const stopAddress = watchAddress(view, tellChanged);

  const stopListening = listenInTab({
    ...createComposerSession(document, () => site.composerFor(new URL(view.location.href))),
    'page.read'() {
      const reading = reader.read();
      isRead = true;
      return reading;
    },
    async 'page.pick'() {
      const picked = await pickMode.pick();
      return picked ? asItem(picked) : null;
    },
    'page.cancel-pick'() {
      pickMode.cancel();
      return null;
    },
    'page.post-under-pointer'() {
      const { surface, language } = reader.read();
      const element = pointedAt();
      const found = element ? reader.postAt(element) : null;
      return { surface, language, ...(found ? { post: asItem(found) } : {}) };
    },
  });

  takeOverTools(() => {
    pickMode.cancel();
    for (const stop of [stopListening, stopReading, stopAddress, overlay.remove]) stop();
    reader.stop();
  });
}

function asItem({ item, isAd }: PostAt): ReadItem {
  return { item, isAd };
}
