import { startPageTools } from '../content/start-page-tools.ts';
import { businessSuiteComposer } from '../sites/business-suite/write-composer.ts';
import { createFacebookReader } from '../sites/facebook/create-page-reader.ts';
import { facebookComposer } from '../sites/facebook/write-composer.ts';

export default defineUnlistedScript(() =>
  startPageTools(document, window, {
    createReader: createFacebookReader,
    composerFor: (url) => (url.hostname === 'business.facebook.com' ? businessSuiteComposer : facebookComposer),
  }),
);
