import { startContentScript } from '../content/start-content-script.ts';
import { createInstagramReader } from '../sites/instagram/create-page-reader.ts';
import { instagramComposer } from '../sites/instagram/write-composer.ts';

export default defineContentScript({
  matches: ['https://*.instagram.com/*'],
  main(context) {
    const stop = startContentScript(document, window, {
      createReader: createInstagramReader,
      composerFor: () => instagramComposer,
      language: navigator.language,
    });
    context.onInvalidated(stop);
  },
});
