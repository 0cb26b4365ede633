import { startPick } from '../content/start-pick.ts';

export default defineUnlistedScript(() => startPick(document, navigator.language));
