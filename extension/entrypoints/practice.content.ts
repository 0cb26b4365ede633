import { startPageWatch } from '../content/start-page-watch.ts';

export default defineContentScript({
  matches: ['http://127.0.0.1/practice*', 'http://localhost/practice*'],
  main(context) {
    context.onInvalidated(startPageWatch(document, navigator.language));
  },
});
