import { startPageWatch } from '../content/start-page-watch.ts';

export default defineContentScript({
  matches: ['https://*.facebook.com/*'],
  main(context) {
    context.onInvalidated(startPageWatch(document, navigator.language));
  },
});
