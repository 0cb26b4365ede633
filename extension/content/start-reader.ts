import { askWorker, listenInPage, pageRuntime, valueOrThrow } from '../messaging/in-page.ts';
import { pageLanguage } from '../sites/dom/page-language.ts';
import type { PageReader, PageReaderOptions } from '../sites/dom/page-reader.ts';
import { compileWords, type Words } from '../sites/dom/words.ts';
import { pointedAt, type RunningScript, shareReader, startOnce } from './shared-state.ts';
import { watchAddress } from './watch-address.ts';

type CreateReader = (document: Document, options: PageReaderOptions) => PageReader;

/** What reads the page. Brought into a tab the first time the person asks for it, and follows the page from then on. */
export function startReader(document: Document, view: Window, createReader: CreateReader): void {
  startOnce('reader', () => follow(document, view, createReader));
}

function follow(document: Document, view: Window, createReader: CreateReader): RunningScript {
  const runtime = pageRuntime();
  let made: { reader: PageReader; words: Words } | undefined;
  let stopAddress = () => {};

  // Only a page that was read can be "changed since", and once is enough: the worker is not woken for every post that scrolling loads.
  let isRead = false;
  const tellChanged = () => {
    if (!isRead || !made) return;
    isRead = false;
    void askWorker('page.changed', { url: view.location.href, surface: made.reader.read().surface }, runtime);
  };

  /** The tables of the page's language come from the worker: no page carries those of all the others. */
  const wordsNow = async (): Promise<Words> => {
    const language = pageLanguage(document);
    return made?.words.language === language ? made.words : compileWords(valueOrThrow(await askWorker('page.words', { language }, runtime)));
  };
  const ready = async (): Promise<PageReader> => {
    const words = await wordsNow();
    // Two questions may have waited for the words side by side.
    if (made) {
      made.words = words;
      return made.reader;
    }
    const current = { words };
    const reader = createReader(document, { url: () => view.location.href, now: () => new Date(), words: () => current.words });
    made = Object.assign(current, { reader });
    reader.onChange(tellChanged);
    stopAddress = watchAddress(view, tellChanged);
    return reader;
  };
  shareReader(ready);

  const stopListening = listenInPage(
    {
      async 'page.read'() {
        const reading = (await ready()).read();
        isRead = true;
        return reading;
      },
      async 'page.post-under-pointer'() {
        const reader = await ready();
        const { surface, language } = reader.read();
        const element = pointedAt();
        const found = element ? reader.postAt(element) : null;
        return { surface, language, ...(found ? { post: { item: found.item, isAd: found.isAd } } : {}) };
      },
    },
    runtime,
  );
  return {
    isAlive: () => runtime.id !== undefined,
    stop() {
      stopListening();
      stopAddress();
      made?.reader.stop();
    },
  };
}
