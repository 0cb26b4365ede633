import { listenInTab } from '../messaging/listen.ts';
import type { TabValue } from '../messaging/send-to-tab.ts';
import { sendToWorker } from '../messaging/send-to-worker.ts';
import type { ComposerSite } from '../sites/dom/composer/plan-composer.ts';
import type { PageReader, PageReaderOptions, PostAt } from '../sites/dom/page-reader.ts';
import { createBadge } from './badge.ts';
import { createComposerSession } from './composer-session.ts';
import { createOverlay } from './overlay.ts';
import { createPickMode } from './pick-mode.ts';
import { rememberPointer } from './pointer-target.ts';
import { watchAddress } from './watch-address.ts';
import { wordsFor } from './words.ts';

export interface ContentSite {
  createReader(document: Document, options: PageReaderOptions): PageReader;
  /** The composer of what the tab shows now: one site may have several. */
  composerFor(url: URL): ComposerSite;
  language: string;
}
type ReadItem = NonNullable<TabValue<'page.pick'>>;

/** Everything that runs inside a page: reads when asked, shows the badge and the pick, fills the composer. Gives the way to stop it. */
export function startContentScript(document: Document, view: Window, site: ContentSite): () => void {
  const reader = site.createReader(document, { url: () => view.location.href, now: () => new Date() });
  const words = wordsFor(site.language);
  const overlay = createOverlay(document, site.language);
  const pointer = rememberPointer(document);
  const pickMode = createPickMode(document, { reader, overlay, words });
  const badge = createBadge(document, {
    reader,
    overlay,
    words,
    async capture(found) {
      const { surface, language } = reader.read();
      const answer = await sendToWorker('capture.badge', { post: asItem(found), surface, language });
      return answer.ok && answer.value.panelOpened;
    },
    hideForGood: () => void sendToWorker('badge.setting', { hide: true }),
  });
  void sendToWorker('badge.setting', {}).then((setting) => badge.show(setting.ok && setting.value.visible));

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
      const element = pointer.element();
      const found = element ? reader.postAt(element) : null;
      return { surface, language, ...(found ? { post: asItem(found) } : {}) };
    },
    'badge.show'({ visible }) {
      badge.show(visible);
      return null;
    },
  });

  return () => {
    pickMode.cancel();
    for (const stop of [stopListening, stopReading, stopAddress, pointer.stop, badge.stop, overlay.remove]) stop();
    reader.stop();
  };
}

function asItem({ item, isAd }: PostAt): ReadItem {
  return { item, isAd };
}
