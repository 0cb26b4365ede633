import { deleteProviderKey, listProviderKeys, putProviderKey } from '#shared/contracts/models';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { ProviderKeys } from './provider-keys.ts';

/** `createProviderKeys(deps)` from ./provider-keys.ts; its `test` is `providers.listModels(provider, { key, … }).length`. */
export function registerSettingsRoutes(api: Api, keys: ProviderKeys): void {
  bindEndpoint(api, listProviderKeys, () => keys.list());
  bindEndpoint(api, putProviderKey, (call) => keys.put(call.params.provider, call.body.key));
  bindEndpoint(api, deleteProviderKey, async (call) => {
    await keys.remove(call.params.provider);
    return undefined;
  });
}
