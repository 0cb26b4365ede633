import { startPageTools } from '../content/start-page-tools.ts';
import { createInstagramReader } from '../sites/instagram/create-page-reader.ts';
import { instagramComposer } from '../sites/instagram/write-composer.ts';

export default defineUnlistedScript(() => startPageTools(document, window, { createReader: createInstagramReader, composerFor: () => instagramComposer }));
