import { shareFacebookData } from '../content/shared-state.ts';
import { facebookData } from '../sites/facebook/facebook-data.ts';

export default defineUnlistedScript(() => shareFacebookData(facebookData));
