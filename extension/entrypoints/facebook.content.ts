import { startContentScript } from '../content/start-content-script.ts';
import { businessSuiteComposer } from '../sites/business-suite/write-composer.ts';
import { createFacebookReader } from '../sites/facebook/create-page-reader.ts';
import { facebookComposer } from '../sites/facebook/write-composer.ts';

export default defineContentScript({
  matches: ['https://*.facebook.com/*'],
  main(context) {
    const stop = startContentScript(document, window, {
      createReader: createFacebookReader,
      composerFor: (url) => (url.hostname === 'business.facebook.com' ? businessSuiteComposer : facebookComposer),
      language: navigator.language,
    });
    context.onInvalidated(stop);
  },
});
