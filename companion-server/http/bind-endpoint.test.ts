import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineEndpoint } from '#shared/contracts/endpoint';
import { Failure } from '#shared/domain/failure';
import { type CompanionUnderTest, companionApp, testOwnerToken } from '../../tests/support/companion-app.ts';
import { silentLogger } from '../platform/logger.ts';
import type { Api } from './api.ts';
import { bindEndpoint } from './bind-endpoint.ts';
import { createApi } from './create-api.ts';
import { createMetrics } from './metrics.ts';
import { createServerAddress } from './server-address.ts';

const echo = defineEndpoint({
  operationId: 'echo',
  method: 'POST',
  path: '/v1/things/:id',
  summary: 'Says what it got.',
  auth: 'token',
  params: z.object({ id: z.string().check(z.regex(/^[a-z]+$/)) }),
  query: z.object({ limit: z._default(z.coerce.number().check(z.int(), z.maximum(9)), 5) }),
  body: z.strictObject({ name: z.string(), inner: z.optional(z.strictObject({ list: z.array(z.number()) })) }),
  response: z.object({ said: z.string() }),
  status: 201,
  failures: [],
});

function makeApi(): Api {
  return createApi({
    address: createServerAddress({ host: '127.0.0.1', port: 8787 }),
    log: silentLogger,
    metrics: createMetrics(),
    findCaller: async (token) => (token === 'good' ? { memberId: 'owner', deviceId: 'dev_1' } : undefined),
    rateLimitPerMinute: 0,
    addressOf: () => '192.0.2.1',
    ticks: () => 0,
    checkAnswers: true,
  });
}

function send(api: Api, path: string, body: string | ReadableStream | null, headers: Record<string, string> = { authorization: 'Bearer good' }) {
  return api.app.request(`http://127.0.0.1:8787${path}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

describe('bindEndpoint', () => {
  const api = makeApi();
  bindEndpoint(api, echo, (call) => ({ said: `${call.params.id} ${call.query.limit} ${call.body.name} ${call.caller.memberId}` }));

  it('parses address, query and body by the contract', async () => {
    const answer = await send(api, '/v1/things/abc?limit=7', '{"name":"x"}');
    expect([answer.status, await answer.json()]).toEqual([201, { said: 'abc 7 x owner' }]);
  });

  it('asks for the token before it reads anything', async () => {
    const unread = new ReadableStream({
      pull: () => {
        throw new Error('was read');
      },
    });
    expect((await send(api, '/v1/things/abc', unread, {})).status).toBe(401);
    expect((await send(api, '/v1/things/abc', '{}', { authorization: 'Bearer bad' })).status).toBe(401);
    expect((await send(api, '/v1/things/abc', '{}', { authorization: 'good' })).status).toBe(401);
  });

  it.each([
    ['{"name":1,"inner":{"list":["a"],"extra":1},"more":2}', '/v1/things/abc', ['inner.extra', 'inner.list.0', 'more', 'name']],
    ['{"name":"x"}', '/v1/things/abc?limit=10', ['limit']],
    ['{"name":"x","__proto__":{"a":1}}', '/v1/things/abc', ['__proto__']],
    ['[]', '/v1/things/abc', ['']],
    ['', '/v1/things/abc', ['']],
    ['{"name":', '/v1/things/abc', ['']],
  ])('answers 422 to %s at %s and names %j', async (body, path, paths) => {
    const answer = await send(api, path, body);
    expect(answer.status).toBe(422);
    const problem = (await answer.json()) as { code: string; fields: { path: string; message: string }[] };
    expect(problem.code).toBe('invalid_request');
    expect(problem.fields.map((field) => field.path).sort()).toEqual(paths);
    for (const { message } of problem.fields) expect(message).not.toBe('');
  });

  it('takes an id of a wrong shape for one that does not exist', async () => {
    expect((await send(api, '/v1/things/ABC', '{"name":"x"}')).status).toBe(404);
  });

  it('refuses more than 1 MB, with or without a length', async () => {
    const large = `{"name":"${'x'.repeat(1024 * 1024)}"}`;
    expect((await send(api, '/v1/things/abc', large)).status).toBe(413);
    expect((await send(api, '/v1/things/abc', '{}', { authorization: 'Bearer good', 'content-length': '1048577' })).status).toBe(413);
    const fits = `{"name":"${'x'.repeat(1024 * 1024 - 11)}"}`;
    expect((await send(api, '/v1/things/abc', fits)).status).toBe(201);
  });
});

describe('failures', () => {
  it('are explained where they were expected, and say nothing inner where not', async () => {
    const api = makeApi();
    const outcomes = [
      () => Promise.reject(new Failure('not_configured', 'Add a key first.', { help: 'https://example.com' })),
      () => Promise.reject(new Error('SQLITE_ERROR: no such table secrets at /home/ada')),
      () => ({ said: 1 }) as never,
    ];
    bindEndpoint(api, echo, () => (outcomes.shift() as () => Promise<never>)());
    const expected = await send(api, '/v1/things/abc', '{"name":"x"}');
    expect([expected.status, await expected.json()]).toMatchObject([409, { code: 'not_configured', detail: 'Add a key first.', help: 'https://example.com' }]);
    for (let index = 0; index < 2; index += 1) {
      const inner = await send(api, '/v1/things/abc', '{"name":"x"}');
      expect(inner.status).toBe(500);
      const text = await inner.text();
      expect(text).toContain('internal_error');
      expect(text).not.toMatch(/SQLITE|\/home|against its contract|\bat /);
    }
  });
});

describe('health, metrics and reference', () => {
  let companion: CompanionUnderTest;
  beforeAll(async () => {
    companion = await companionApp();
  });
  afterAll(() => companion.close());

  it('answers 503 when the database does not', async () => {
    expect(await (await companion.call('/healthz')).json()).toEqual({ status: 'ok', version: '0.0.0-test', database: 'ok', uptimeSeconds: 0 });
    const broken = await companionApp({ database: { ...companion.database, ping: () => Promise.reject(new Error('gone')) } });
    const answer = await broken.call('/healthz', { headers: { authorization: null } });
    expect([answer.status, await answer.json()]).toMatchObject([503, { status: 'degraded', database: 'unavailable' }]);
  });

  it('counts answers for Prometheus', async () => {
    await companion.call('/v1/nothing');
    const answer = await companion.call('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toMatch(/postwright_http_requests_total\{method="GET",status="404"\} \d/);
  });

  it('describes every endpoint that is bound, once', async () => {
    const described = (await (await companion.call('/openapi.json', { headers: { authorization: null } })).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const ids = Object.values(described.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(ids.sort()).toEqual(companion.app.endpoints.map(({ operationId }) => operationId).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('serves the reference page with nothing from elsewhere', async () => {
    const answer = await companion.call('/docs', { headers: { authorization: null } });
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await answer.text();
    expect(html).not.toMatch(/https?:\/\/|<script>|<style>/);
    for (const path of ['/docs/docs.js', '/docs/docs.css']) expect((await companion.call(path)).status).toBe(200);
  });

  it('takes the owner’s preset token', async () => {
    expect((await companion.call('/v1/devices', { headers: { authorization: `bearer ${testOwnerToken}` } })).status).toBe(200);
  });
});
