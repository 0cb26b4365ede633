import * as z from 'zod/mini';
import { brandProfileSchema } from '#shared/domain/brand';
import { identifier, isoTime, listOf, pageQuery } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const brandSchema = z.object({ ...brandProfileSchema.shape, id: z.string(), createdAt: isoTime, updatedAt: isoTime });
export type Brand = z.infer<typeof brandSchema>;

const params = z.object({ id: identifier });

export const listBrands = defineEndpoint({
  operationId: 'listBrands',
  method: 'GET',
  path: '/v1/brands',
  summary: 'The brands of this workspace.',
  auth: 'token',
  query: pageQuery,
  response: listOf(brandSchema),
  status: 200,
  failures: ['unauthorized', 'invalid_request'],
});
export const createBrand = defineEndpoint({
  operationId: 'createBrand',
  method: 'POST',
  path: '/v1/brands',
  summary: 'Add a brand.',
  auth: 'token',
  body: brandProfileSchema,
  response: brandSchema,
  status: 201,
  failures: ['unauthorized', 'invalid_request'],
});
export const getBrand = defineEndpoint({
  operationId: 'getBrand',
  method: 'GET',
  path: '/v1/brands/:id',
  summary: 'One brand.',
  auth: 'token',
  params,
  response: brandSchema,
  status: 200,
  failures: ['unauthorized', 'not_found'],
});
export const putBrand = defineEndpoint({
  operationId: 'putBrand',
  method: 'PUT',
  path: '/v1/brands/:id',
  summary: 'Replace a brand.',
  auth: 'token',
  params,
  body: brandProfileSchema,
  response: brandSchema,
  status: 200,
  failures: ['unauthorized', 'invalid_request', 'not_found'],
});
export const deleteBrand = defineEndpoint({
  operationId: 'deleteBrand',
  method: 'DELETE',
  path: '/v1/brands/:id',
  summary: 'Delete a brand. Posts made for it stay.',
  auth: 'token',
  params,
  status: 204,
  failures: ['unauthorized', 'not_found'],
});
