import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as access from '#shared/contracts/access';
import * as brands from '#shared/contracts/brands';
import type { Endpoint } from '#shared/contracts/endpoint';
import * as generation from '#shared/contracts/generation';
import * as media from '#shared/contracts/media';
import * as models from '#shared/contracts/models';
import * as usage from '#shared/contracts/usage';
import { failureStatus, problemSchema } from '#shared/domain/failure';
import { removeFolders, type ServerUnderTest, startServer } from '../support/server.ts';

const isEndpoint = (value: unknown): value is Endpoint => value !== null && typeof value === 'object' && 'operationId' in value;
const endpoints = [access, brands, generation, media, models, usage].flatMap((contract) => Object.values(contract).filter(isEndpoint));

const wish = {
  brief: 'Fresh bread',
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  variants: 1,
  tier: 'draft',
  models: { text: ['openai/gpt-6-luna'] },
};

let server: ServerUnderTest;
/** Ids of things that exist, by the first part of their path. */
const ids: Record<string, string> = {};
let picture: Uint8Array;

beforeAll(async () => {
  server = await startServer();
  picture = new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3366aa' } })
      .png()
      .toBuffer(),
  );
});
afterAll(async () => {
  await server.stop();
  await removeFolders();
});

const formWith = (bytes: Uint8Array, name = 'picture.png', type = 'image/png') => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], name, { type }));
  return form;
};

/** A right call of every endpoint, in an order in which what a call needs was made before. */
const right: Record<string, () => { path: string; body?: unknown } | Promise<{ path: string; body?: unknown }>> = {
  health: () => ({ path: '/healthz' }),
  createPairing: () => ({ path: '/v1/pairings', body: { code: server.said.join('\n').match(/^pairing code: (\S+)$/m)?.[1], deviceName: 'A device' } }),
  listDevices: () => ({ path: '/v1/devices?limit=10' }),
  createBrand: () => ({ path: '/v1/brands', body: { name: 'Northbeam Coffee', colours: ['#aa3311'] } }),
  listBrands: () => ({ path: '/v1/brands' }),
  getBrand: () => ({ path: `/v1/brands/${ids.brands}` }),
  putBrand: () => ({ path: `/v1/brands/${ids.brands}`, body: { name: 'Northbeam' } }),
  createGeneration: () => ({ path: '/v1/generations', body: { ...wish, brandId: ids.brands } }),
  estimateGeneration: () => ({ path: '/v1/generations/estimate', body: wish }),
  getGeneration: () => ({ path: `/v1/generations/${ids.generations}` }),
  followGeneration: () => ({ path: `/v1/generations/${ids.generations}/events` }),
  cancelGeneration: () => ({ path: `/v1/generations/${ids.generations}` }),
  uploadMedia: () => ({ path: '/v1/media', body: formWith(picture) }),
  getMedia: () => ({ path: `/v1/media/${ids.media}` }),
  mediaStore: () => ({ path: '/v1/settings/media-store' }),
  listModels: () => ({ path: '/v1/models' }),
  listProviderKeys: () => ({ path: '/v1/settings/keys' }),
  putProviderKey: () => ({ path: '/v1/settings/keys/openai', body: { key: 'sk-practice-key-0123456789' } }),
  deleteProviderKey: () => ({ path: '/v1/settings/keys/openai' }),
  listUsage: () => ({ path: '/v1/usage?limit=5' }),
  summariseUsage: () => ({ path: '/v1/usage/summary?by=day' }),
  usageMonth: () => ({ path: '/v1/usage/month' }),
  exportUsage: () => ({ path: '/v1/usage/export.csv' }),
  deleteMedia: () => ({ path: `/v1/media/${ids.media}` }),
  deleteBrand: () => ({ path: `/v1/brands/${ids.brands}` }),
  revokeDevice: () => ({ path: `/v1/devices/${ids.devices}` }),
};
const endpointOf = (operationId: string) => endpoints.find((endpoint) => endpoint.operationId === operationId);
const anyPath = (endpoint: Endpoint) => endpoint.path.replace(':provider', 'openai').replace(/:\w+/g, 'unknown-id');

it('every endpoint of the contract is walked', () => {
  expect(Object.keys(right).sort()).toEqual(endpoints.map((endpoint) => endpoint.operationId).sort());
});

describe('a right call parses by the contract', () => {
  it.each(Object.keys(right))('%s', async (operationId) => {
    const endpoint = endpointOf(operationId);
    const prepare = right[operationId];
    if (endpoint === undefined || prepare === undefined) throw new Error(`no endpoint ${operationId}`);
    const { path, body } = await prepare();
    const headers = endpoint.responseType === 'text/event-stream' ? { accept: 'text/event-stream' } : { accept: 'application/json' };
    const answer = await server.call(path, {
      method: endpoint.method,
      token: endpoint.auth === 'none' ? null : server.token,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.clone().text();
    expect(answer.status, text).toBe(endpoint.status);
    if (endpoint.responseType !== undefined && endpoint.responseType !== 'application/octet-stream')
      expect(answer.headers.get('content-type')).toContain(endpoint.responseType);
    if (endpoint.response === undefined) return;
    const parsed = endpoint.response.safeParse(JSON.parse(text));
    expect(parsed.error?.issues, text).toBeUndefined();
    keepIds(operationId, parsed.data);
  });
});

const made = z.looseObject({ id: z.optional(z.string()), generationId: z.optional(z.string()), mediaId: z.optional(z.string()) });
const listed = z.looseObject({ items: z.array(z.looseObject({ id: z.string(), name: z.string() })) });

function keepIds(operationId: string, answer: unknown): void {
  if (operationId === 'createBrand') ids.brands = made.parse(answer).id ?? '';
  if (operationId === 'createGeneration') ids.generations = made.parse(answer).generationId ?? '';
  if (operationId === 'uploadMedia') ids.media = made.parse(answer).mediaId ?? '';
  if (operationId === 'listDevices') ids.devices = listed.parse(answer).items.find((device) => device.name === 'A device')?.id ?? '';
}

describe('without a token', () => {
  it.each(endpoints.filter((endpoint) => endpoint.auth !== 'none').map((endpoint) => [endpoint.operationId, endpoint] as const))(
    '%s answers 401',
    async (_, endpoint) => {
      const body = endpoint.body === undefined ? {} : { body: '{"broken' };
      const answer = await server.call(anyPath(endpoint), { method: endpoint.method, token: null, ...body });
      expect(answer.status).toBe(401);
      expect(problemSchema.parse(await answer.json()).code).toBe('unauthorized');
    },
  );
});

describe('a wrong body', () => {
  const withBody = endpoints.filter((endpoint) => endpoint.body !== undefined);
  it.each(withBody.map((endpoint) => [endpoint.operationId, endpoint] as const))('of %s answers 422 and names the fields', async (_, endpoint) => {
    const path = anyPath(endpoint);
    for (const body of [{ surprise: 1 }, {}, [], 'text', 3, null]) {
      const answer = await server.call(path, { method: endpoint.method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
      // A body that fits by its defaults is no wrong body; none of these is one.
      expect(answer.status, JSON.stringify(body)).toBe(422);
      const problem = problemSchema.parse(await answer.json());
      expect(problem.code).toBe('invalid_request');
      expect(problem.fields?.length).toBeGreaterThan(0);
    }
  });
  it('of an upload: no form, no file, no picture', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const body of ['{}', new FormData(), formWith(svg), formWith(new TextEncoder().encode('MZ not a picture'))]) {
      const answer = await server.call('/v1/media', { method: 'POST', body });
      expect(answer.status).toBe(422);
      expect(problemSchema.parse(await answer.json()).code).toBe('invalid_request');
    }
  });
  it('of a generation names the field by its path', async () => {
    const answer = await server.call('/v1/generations', { body: { ...wish, variants: 9, image: { aspectRatio: '7:3' }, extra: true } });
    const problem = problemSchema.parse(await answer.json());
    expect(problem.fields?.map((field) => field.path).sort()).toEqual(['extra', 'image.aspectRatio', 'variants']);
    for (const field of problem.fields ?? []) expect(field.message).not.toBe('');
  });
});

describe('what is not there', () => {
  it.each(endpoints.filter((endpoint) => endpoint.path.includes(':id') && !endpoint.body).map((endpoint) => [endpoint.operationId, endpoint] as const))(
    '%s answers 404',
    async (_, endpoint) => {
      const answer = await server.call(anyPath(endpoint), { method: endpoint.method });
      expect(answer.status).toBe(404);
      expect(problemSchema.parse(await answer.json()).code).toBe('not_found');
    },
  );
});

describe('the published description', () => {
  it('lists every endpoint of the contract with its method, its errors and its enums', async () => {
    const described = await (await server.call('/openapi.json', { token: null })).json();
    expect(described.openapi).toMatch(/^3\.1/);
    for (const endpoint of endpoints) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
      const operation = described.paths[path]?.[endpoint.method.toLowerCase()];
      expect(operation?.operationId, `${endpoint.method} ${path}`).toBe(endpoint.operationId);
      expect(Object.keys(operation.responses)).toContain(String(endpoint.status));
      for (const code of endpoint.failures) expect(Object.keys(operation.responses), `${endpoint.operationId} ${code}`).toContain(String(failureStatus[code]));
    }
    const text = JSON.stringify(described);
    for (const word of [...generation.imageStyles, ...generation.aspectRatios, 'Last-Event-ID', 'Idempotency-Key']) expect(text).toContain(word);
  });
});

it('no answer of the walk shows the inside, and the log no secret', async () => {
  await expect.poll(() => server.log()).toContain('/v1/settings/keys');
  expect(server.log()).not.toContain('sk-practice-key');
  expect(server.log()).not.toContain(server.token);
});
