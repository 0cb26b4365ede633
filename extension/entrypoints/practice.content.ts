import { startContentScript } from '../content/start-content-script.ts';
import { createFacebookReader } from '../sites/facebook/create-page-reader.ts';
import { practiceComposer } from '../sites/facebook/write-composer.ts';

/** The companion's practice page has the shape of Facebook's feed and composer, so the same readers and writers work on it. */
export default defineContentScript({
  matches: ['http://127.0.0.1/practice*', 'http://localhost/practice*'],
  main(context) {
    const stop = startContentScript(document, window, {
      createReader: createFacebookReader,
      composerFor: () => practiceComposer,
      language: navigator.language,
    });
    context.onInvalidated(stop);
  },
});
