import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/domain/failure';
import { removeFolders, type ServerUnderTest, startServer } from '../support/server.ts';

const extension = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const firefox = 'moz-extension://0e2f1c9a-8f3d-4a1e-9c55-3f7a5a1b2c3d';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await removeFolders();
});

interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
/** fetch sets Host by itself: a foreign one needs a plain request. */
function raw(path: string, headers: Record<string, string>, method = 'GET'): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const call = request(`${server.url}${path}`, { method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    call.on('error', reject).end();
  });
}

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return problemSchema.parse(await answer.json());
}
const codeShown = () => server.said.map((line) => /^pairing code: (\S+)$/.exec(line)?.[1]).findLast((code) => code !== undefined);

describe('hosts', () => {
  it.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', '127.0.0.1:1', 'localhost:1', '127.0.0.1:80.evil.example', 'a b'])(
    '%j is refused with 421',
    async (host) => {
      const answer = await raw('/healthz', { host });
      expect(answer.status).toBe(421);
      expect(JSON.parse(answer.body).code).toBe('misdirected_request');
    },
  );
  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('%s with the port is its own', async (name) => {
    expect((await raw('/healthz', { host: `${name}:${new URL(server.url).port}` })).status).toBe(200);
  });
});

describe('origins', () => {
  it.each(['https://evil.example', 'null', 'http://localhost:1', 'chrome-extension://', 'file://', 'https://chrome-extension.example'])(
    '%s gets 403',
    async (origin) => {
      for (const path of ['/healthz', '/v1/devices', '/v1/pairings']) {
        const answer = await server.call(path, { headers: { origin } });
        expect(answer.status).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect((await problemOf(answer)).code).toBe('forbidden');
      }
    },
  );
  it.each([extension, firefox])('%s is answered with CORS, on errors too', async (origin) => {
    for (const [path, status] of [
      ['/healthz', 200],
      ['/v1/nothing-here', 404],
      ['/v1/brands/unknown', 404],
    ] as const) {
      const answer = await server.call(path, { headers: { origin } });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, Retry-After');
      expect(answer.headers.get('vary')).toMatch(/Origin/i);
    }
    expect((await server.call('/v1/brands', { token: null, headers: { origin } })).headers.get('access-control-allow-origin')).toBe(origin);
  });
  it('its own may call', async () => {
    expect((await server.call('/healthz', { headers: { origin: server.url } })).status).toBe(200);
  });
  it('a preflight names the headers', async () => {
    const headers = { origin: extension, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,idempotency-key' };
    const answer = await server.call('/v1/generations', { method: 'OPTIONS', token: null, headers });
    expect(answer.ok).toBe(true);
    const allowed = (answer.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/,\s*/).sort();
    expect(allowed).toEqual(['authorization', 'content-type', 'idempotency-key', 'last-event-id']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expect(answer.headers.get('access-control-allow-methods')).toContain(method);
  });
  it('a preflight of another origin gets nothing', async () => {
    const answer = await server.call('/v1/generations', {
      method: 'OPTIONS',
      token: null,
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('pairing', () => {
  it('is refused five times, then the code is void and a new one is shown', async () => {
    await expect.poll(codeShown).toBeDefined();
    const first = codeShown();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const answer = await server.call('/v1/pairings', { token: null, body: { code: 'XXXX-0000', deviceName: 'guess' } });
      expect(answer.status).toBe(401);
    }
    await expect.poll(codeShown).not.toBe(first);
    const late = await server.call('/v1/pairings', { token: null, body: { code: first, deviceName: 'late' } });
    expect(late.status).toBe(401);
  });

  it('gives a token once, bound to the origin that paired', async () => {
    const code = codeShown();
    const answer = await server.call('/v1/pairings', { token: null, headers: { origin: extension }, body: { code, deviceName: 'Test browser' } });
    expect([200, 201]).toContain(answer.status);
    const { token, member } = await answer.json();
    expect(token.length).toBeGreaterThanOrEqual(32);
    expect(member).toMatchObject({ role: 'owner' });
    const as = async (origin: string | undefined) => (await server.call('/v1/devices', { token, headers: origin === undefined ? {} : { origin } })).status;
    expect(await as(extension)).toBe(200);
    expect(await as(undefined)).toBe(200);
    expect(await as(firefox)).toBe(401);
    expect((await server.call('/v1/pairings', { token: null, body: { code, deviceName: 'again' } })).status).toBe(401);

    const devices = await (await server.call('/v1/devices')).json();
    const device = devices.items.find((entry: { name: string }) => entry.name === 'Test browser');
    expect(device.origin).toBe(extension);
    expect(JSON.stringify(devices)).not.toContain(token);
    expect((await server.call(`/v1/devices/${device.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await as(extension)).toBe(401);
  });

  it('an owner’s token is bound to no origin', async () => {
    for (const origin of [extension, firefox]) expect((await server.call('/v1/devices', { headers: { origin } })).status).toBe(200);
  });
});

describe('tokens', () => {
  it.each(['', 'Bearer', 'Bearer ', 'Bearer wrong', 'Basic b3duZXI6eA==', `bearer\u00a0x`])('%j is no token', async (authorization) => {
    const answer = await server.call('/v1/devices', { token: null, headers: authorization === '' ? {} : { authorization } });
    expect(answer.status).toBe(401);
    expect((await problemOf(answer)).code).toBe('unauthorized');
  });
  it('comes before the body is read', async () => {
    expect((await server.call('/v1/generations', { token: null, body: '{"broken' })).status).toBe(401);
  });
  it('open addresses need none', async () => {
    for (const path of ['/healthz', '/openapi.json', '/docs']) expect((await server.call(path, { token: null })).status, path).toBe(200);
  });
  it('the metrics need one', async () => {
    expect((await server.call('/metrics', { token: null })).status).toBe(401);
    const answer = await server.call('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toMatch(/^# HELP /m);
  });
});
