import { readPage } from '../../extension/sites/read-page.ts';

/** Runs inside the saved page, in a world of its own. Answers with JSON, so that nothing of the page's own comes back. */
Object.assign(globalThis, {
  postwrightReadPage: (url: string, now: string): string => JSON.stringify(readPage(document, url, new Date(now))),
});
