import { sharedFacebookData } from '../content/shared-state.ts';
import { startReader } from '../content/start-reader.ts';
import { createFacebookReader } from '../sites/facebook/create-page-reader.ts';

/** For the practice page too: it has the shape of Facebook's feed. Comes after facebook-data. */
export default defineUnlistedScript(() => startReader(document, window, (page, options) => createFacebookReader(page, options, sharedFacebookData())));
