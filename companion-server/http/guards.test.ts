import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/domain/failure';
import { type CompanionUnderTest, companionApp } from '../../tests/support/companion-app.ts';

const extension = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
let companion: CompanionUnderTest;
beforeAll(async () => {
  companion = await companionApp();
});
afterAll(() => companion.close());

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(await answer.json());
}

describe('Host', () => {
  it.each(['127.0.0.1:8787', 'localhost:8787', '[::1]:8787', 'LOCALHOST:8787'])('%s is its own', async (host) => {
    expect((await companion.call('/healthz', { headers: { host } })).status).toBe(200);
  });

  it.each(['evil.example:8787', '127.0.0.1', '127.0.0.1:8788', 'localhost', '127.0.0.1:8787.evil.example', ''])('%s is refused with 421', async (host) => {
    const answer = await companion.call('/healthz', { headers: { host } });
    expect(answer.status).toBe(421);
    expect((await problemOf(answer)).code).toBe('misdirected_request');
  });

  it('of PUBLIC_URL is its own', async () => {
    const hosted = await companionApp({ environment: { PUBLIC_URL: 'https://posts.example.com' } });
    expect((await hosted.call('/healthz', { headers: { host: 'posts.example.com' } })).status).toBe(200);
    expect((await hosted.call('/healthz', { headers: { host: 'posts.example.com', origin: 'https://posts.example.com' } })).status).toBe(200);
    expect((await hosted.call('/healthz', { headers: { host: 'example.com' } })).status).toBe(421);
    await hosted.close();
  });
});

describe('Origin', () => {
  it.each([extension, 'moz-extension://2b7e1516-28ae-d2a6-abf7-158809cf4f3c', 'http://127.0.0.1:8787', 'http://localhost:8787'])(
    '%s may call',
    async (origin) => {
      expect((await companion.call('/v1/brands', { headers: { origin } })).status).toBe(200);
    },
  );

  it.each(['null', 'https://www.facebook.com', 'http://127.0.0.1:3000', `${extension}.evil.example`, 'http://127.0.0.1:8787.evil.example', ''])(
    '"%s" gets 403',
    async (origin) => {
      const answer = await companion.call('/v1/brands', { headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect((await problemOf(answer)).code).toBe('forbidden');
    },
  );

  it('of an extension gets CORS headers, on errors too; the server’s own needs none', async () => {
    for (const path of ['/v1/brands', '/v1/nothing', '/v1/brands/brand_none']) {
      const answer = await companion.call(path, { headers: { origin: extension } });
      expect(answer.headers.get('access-control-allow-origin')).toBe(extension);
      expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, Retry-After');
      expect(answer.headers.get('vary')).toContain('Origin');
    }
    const own = await companion.call('/v1/brands', { headers: { origin: 'http://127.0.0.1:8787' } });
    expect(own.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('of an extension gets its preflight answered without a token', async () => {
    const answer = await companion.call('/v1/brands', {
      method: 'OPTIONS',
      headers: { authorization: null, origin: extension, 'access-control-request-method': 'PUT', 'access-control-request-private-network': 'true' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toBe('Authorization, Content-Type, Idempotency-Key, Last-Event-ID');
    expect(answer.headers.get('access-control-allow-methods')).toContain('DELETE');
    expect(answer.headers.get('access-control-allow-private-network')).toBe('true');
    const foreign = await companion.call('/v1/brands', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'PUT' },
    });
    expect(foreign.status).toBe(403);
  });
});

describe('every answer', () => {
  it('has an id and safety headers', async () => {
    const answer = await companion.call('/v1/nothing');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-request-id')).toBe((await problemOf(answer)).requestId);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('to an unknown address under /v1 without a token is 401, so that nobody learns what exists', async () => {
    for (const path of ['/v1/nothing', '/v1/brands', '/metrics']) expect((await companion.call(path, { headers: { authorization: null } })).status).toBe(401);
    expect((await companion.call('/nothing', { headers: { authorization: null } })).status).toBe(404);
  });

  it('is logged without its query', async () => {
    await companion.call('/v1/media/med_x?signature=hunter2&expires=1', { headers: { authorization: null } });
    const line = companion.lines.findLast((text) => text.includes('/v1/media/med_x'));
    expect(line).toContain('"status":401');
    expect(companion.lines.join('')).not.toContain('hunter2');
  });
});
