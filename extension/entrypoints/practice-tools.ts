import { startPageTools } from '../content/start-page-tools.ts';
import { createFacebookReader } from '../sites/facebook/create-page-reader.ts';
import { practiceComposer } from '../sites/facebook/write-composer.ts';

/** The companion's practice page has the shape of Facebook's feed and composer, so the same readers and writers work on it. */
export default defineUnlistedScript(() => startPageTools(document, window, { createReader: createFacebookReader, composerFor: () => practiceComposer }));
