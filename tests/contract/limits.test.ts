import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/domain/failure';
import { removeFolders, type ServerUnderTest, startServer } from '../support/server.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await removeFolders();
});

describe('bodies', () => {
  const tooLong = JSON.stringify({ name: 'x'.repeat(1024 * 1024 + 10) });
  it('over 1 MB are refused with 413', async () => {
    const answer = await server.call('/v1/brands', { method: 'POST', body: tooLong, headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(413);
    expect(problemSchema.parse(await answer.json()).code).toBe('payload_too_large');
  });
  it('over 1 MB in pieces, without a stated length, are refused too', async () => {
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let piece = 0; piece < 40; piece += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(32 * 1024)));
        controller.close();
      },
    });
    const request = { method: 'POST', body: pieces, duplex: 'half', headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' } };
    const answer = await fetch(`${server.url}/v1/brands`, request as RequestInit);
    expect(answer.status).toBe(413);
  });
  it('of almost 1 MB are read', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(1000 * 1000) });
    expect((await server.call('/v1/brands', { method: 'POST', body, headers: { 'content-type': 'application/json' } })).status).toBe(422);
  });
});

describe('calls', () => {
  it('beyond the limit get 429 with Retry-After, per token; reading media is not counted', async () => {
    const limited = await startServer({ RATE_LIMIT_PER_MINUTE: '5' });
    try {
      const answers: Response[] = [];
      for (let call = 0; call < 7; call += 1) answers.push(await limited.call('/v1/devices'));
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
      const last = answers[6] as Response;
      const problem = problemSchema.parse(await last.json());
      expect(problem.code).toBe('rate_limited');
      expect(Number(last.headers.get('retry-after'))).toBe(problem.retryAfterSeconds);
      expect(problem.retryAfterSeconds).toBeGreaterThan(0);
      for (let call = 0; call < 7; call += 1) expect((await limited.call('/v1/media/unknown')).status).toBe(404);
      expect((await limited.call('/healthz', { token: null })).status).toBe(200);
    } finally {
      await limited.stop();
    }
  });
});

describe('errors', () => {
  it.each([
    ['GET', '/v1/nothing', 404, 'not_found'],
    ['GET', '/nothing', 404, 'not_found'],
    ['GET', '/v1/brands/does-not-exist', 404, 'not_found'],
    ['GET', '/v1/brands/..%2f..%2fetc', 404, 'not_found'],
    ['GET', '/v1/devices?limit=0', 422, 'invalid_request'],
    ['GET', '/v1/devices?limit=201', 422, 'invalid_request'],
    ['GET', '/v1/devices?cursor=%00garbage', 422, 'invalid_request'],
  ])('%s %s is a problem document', async (method, path, status, code) => {
    const answer = await server.call(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await answer.json());
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).toMatch(/[.]$/);
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|\bat \w+ \(|companion-server|SQLITE|sqlite|postgres/);
  });
  it('a broken body is 422, not 500', async () => {
    for (const body of ['{"name":', 'null', '[]', '"text"', '']) {
      const answer = await server.call('/v1/brands', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      expect(answer.status, body).toBe(422);
      expect(problemSchema.parse(await answer.json()).code).toBe('invalid_request');
    }
  });
  it('every answer has an id that the log knows, and tells browsers not to sniff', async () => {
    const answer = await server.call('/v1/nothing');
    const problem = problemSchema.parse(await answer.json());
    expect(problem.requestId).not.toBe('');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    await expect.poll(() => server.log()).toContain(problem.requestId);
  });
});
