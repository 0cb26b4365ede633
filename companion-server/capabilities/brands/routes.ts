import { createBrand, deleteBrand, getBrand, listBrands, putBrand } from '#shared/contracts/brands';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { Brands } from './brands.ts';

export function registerBrandRoutes(api: Api, brands: Brands): void {
  bindEndpoint(api, listBrands, (call) => brands.list(call.query));
  bindEndpoint(api, createBrand, (call) => brands.create(call.body));
  bindEndpoint(api, getBrand, (call) => brands.get(call.params.id));
  bindEndpoint(api, putBrand, (call) => brands.replace(call.params.id, call.body));
  bindEndpoint(api, deleteBrand, async (call) => {
    await brands.remove(call.params.id);
    return undefined;
  });
}
