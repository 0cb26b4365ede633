import { listModels } from '#shared/contracts/models';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { Models } from './models.ts';

/** `createModels(deps)` from ./models.ts; the same object is the `models` port of the generation service. */
export function registerModelRoutes(api: Api, models: Models): void {
  bindEndpoint(api, listModels, () => models.list());
}
