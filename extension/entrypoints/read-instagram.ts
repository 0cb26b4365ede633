import { startReader } from '../content/start-reader.ts';
import { createInstagramReader } from '../sites/instagram/create-page-reader.ts';

export default defineUnlistedScript(() => startReader(document, window, createInstagramReader));
