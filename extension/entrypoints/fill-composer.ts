import { startComposer } from '../content/start-composer.ts';

export default defineUnlistedScript(() => startComposer(document, window));
