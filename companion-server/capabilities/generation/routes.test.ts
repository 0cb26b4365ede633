import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { estimateSchema, generationResultSchema } from '#shared/contracts/generation';
import { problemSchema } from '#shared/domain/failure';
import type { Api, ApiEnv } from '../../http/api.ts';
import { answerError } from '../../http/failure-response.ts';
import { openDatabase } from '../../platform/database.ts';
import { silentLogger } from '../../platform/logger.ts';
import { registerGenerationRoutes } from './routes.ts';
import { generationWorld, type World, type WorldOptions, wish } from './test-support/generation-world.ts';

let world: World;
let api: Api;
const begin = async (options: WorldOptions = {}) => {
  world = await generationWorld(await openDatabase({ memory: true }), options);
  const app = new Hono<ApiEnv>();
  app.use(async (context, next) => {
    context.set('requestId', 'req_1');
    context.set('caller', { memberId: 'mem', deviceId: 'dev' });
    await next();
  });
  app.onError(answerError(silentLogger));
  api = { app, endpoints: [], checkAnswers: true };
  registerGenerationRoutes(api, world.service, { signedUrl: (id) => `http://127.0.0.1/v1/media/${id}?signature=x` });
};
beforeEach(() => begin());
afterEach(() => world.close());

const post = async (body: unknown, headers: Record<string, string> = {}) =>
  api.app.request('/v1/generations', { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...headers } });
const stream = { Accept: 'text/event-stream' };
const lite = 'google/gemini-3.5-flash-lite';
const picture = { style: 'minimal', aspectRatio: '1:1' };

const resultOf = async (answer: Response) => generationResultSchema.parse(await answer.json());
const problemOf = async (answer: Response) => problemSchema.parse(await answer.json());

interface SentEvent {
  id: number;
  event: string;
  data: Record<string, unknown>;
}

async function eventsOf(answer: Response | Promise<Response>): Promise<SentEvent[]> {
  const text = await (await answer).text();
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('id: '))
    .map((block) => {
      const [, id = '', event = '', data = ''] = /^id: (\d+)\nevent: (.+)\ndata: (.+)$/s.exec(block) ?? [];
      return { id: Number(id), event, data: JSON.parse(data) as SentEvent['data'] };
    });
}

describe('POST /v1/generations', () => {
  it('gathers everything as JSON', async () => {
    const answer = await post({ ...wish, image: picture });
    expect(answer.status).toBe(200);
    const result = await resultOf(answer);
    expect(result.status).toBe('succeeded');
    expect(result.images[0]?.url).toContain(result.images[0]?.mediaId);
    expect(result.texts[0]).not.toHaveProperty('practice');
  });

  it('streams named events with ids, and goes on from any of them', async () => {
    const answer = await post({ ...wish, image: picture }, stream);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const events = await eventsOf(answer);
    expect(events[0]).toMatchObject({ event: 'started', data: { reservedUsd: '0.000000000' } });
    expect(events.at(-1)?.event).toBe('finished');
    expect(events.find((event) => event.event === 'image.completed')?.data.url).toContain('signature');
    const id = (events[0] as SentEvent).data.generationId;
    const later = await eventsOf(api.app.request(`/v1/generations/${id}/events`, { headers: { 'Last-Event-ID': String(events[4]?.id) } }));
    expect(later).toEqual(events.slice(5));
    expect(await eventsOf(api.app.request(`/v1/generations/${id}/events`))).toEqual(events);
    expect(await eventsOf(api.app.request(`/v1/generations/${id}/events`, { headers: { 'Last-Event-ID': String(events.at(-1)?.id) } }))).toEqual([]);
  });

  it('runs on when the client goes away', async () => {
    const answer = await post(wish, stream);
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    const id = /gen_[0-9a-f]+/.exec(first)?.[0];
    const events = await eventsOf(api.app.request(`/v1/generations/${id}/events`));
    expect(events.at(-1)?.data.status).toBe('succeeded');
  });

  it('replays the same key, in either form', async () => {
    const key = { 'Idempotency-Key': 'k1' };
    const first = await resultOf(await post(wish, key));
    const events = await eventsOf(post(wish, { ...key, ...stream }));
    expect(events[0]?.data.generationId).toBe(first.generationId);
    const other = await post({ ...wish, variants: 2 }, key);
    expect([other.status, (await problemOf(other)).code]).toEqual([422, 'idempotency_mismatch']);
  });

  it.each([
    [{ kind: 'rate-limit', wait: { as: 'seconds', ms: 60_000 } } as const, 429, 'rate_limited'],
    [{ kind: 'refusal', form: 'prompt' } as const, 422, 'provider_refused'],
    [{ kind: 'html', status: 502 } as const, 502, 'provider_unavailable'],
    [{ kind: 'retired' } as const, 502, 'model_retired'],
    [{ kind: 'bad-key' } as const, 409, 'not_configured'],
  ])('answers %j with an error status, as nothing came out', async (fault, status, code) => {
    await world.close();
    await begin({ faults: [{ fault }] });
    const answer = await post({ ...wish, models: { text: [lite] } });
    const problem = await problemOf(answer);
    expect([answer.status, problem.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.generationId).toMatch(/^gen_/);
    if (status === 429) expect([answer.headers.get('retry-after'), problem.retryAfterSeconds]).toEqual(['60', 60]);
  });

  it('answers 200 with a partial result when one part failed', async () => {
    await world.close();
    await begin({ faults: [{ when: { path: 'streamGenerate' }, fault: { kind: 'off-schema' } }] });
    const answer = await post({ ...wish, image: picture, models: { text: [lite] } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ status: 'partial', texts: [], problems: [{ part: 'text', variant: 1, problem: { status: 502 } }] });
  });

  it('refuses a language that is none, and a wrong key', async () => {
    const language = await post({ ...wish, language: 'a-b-c-d' });
    expect([language.status, (await problemOf(language)).fields?.[0]?.path]).toEqual([422, 'language']);
    expect((await post(wish, { 'Idempotency-Key': 'x'.repeat(300) })).status).toBe(422);
  });
});

describe('the other addresses', () => {
  it('estimates without running', async () => {
    const answer = await api.app.request('/v1/generations/estimate', {
      method: 'POST',
      body: JSON.stringify({ ...wish, image: picture }),
      headers: { 'Content-Type': 'application/json' },
    });
    const { lowUsd, highUsd } = estimateSchema.parse(await answer.json());
    expect(Number(lowUsd)).toBeGreaterThan(0.0336);
    expect(Number(highUsd)).toBeGreaterThan(Number(lowUsd));
    expect(world.vendors.calls).toHaveLength(0);
  });

  it('shows a generation at any time, and only what exists', async () => {
    const { generationId } = await resultOf(await post(wish));
    expect((await resultOf(await api.app.request(`/v1/generations/${generationId}`))).status).toBe('succeeded');
    expect((await api.app.request('/v1/generations/gen_unknown')).status).toBe(404);
  });

  it.each(['abc', '-1', '999999'])('refuses the event id %s', async (id) => {
    const { generationId } = await resultOf(await post(wish));
    const answer = await api.app.request(`/v1/generations/${generationId}/events`, { headers: { 'Last-Event-ID': id } });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([422, 'invalid_request']);
  });

  it('stops a generation and answers what there is', async () => {
    await world.close();
    await begin({ faults: [{ fault: { kind: 'stall', after: 5 } }] });
    const running = await post(wish, stream);
    const reader = (running.body as ReadableStream<Uint8Array>).getReader();
    const id = /gen_[0-9a-f]+/.exec(new TextDecoder().decode((await reader.read()).value))?.[0];
    const answer = await api.app.request(`/v1/generations/${id}`, { method: 'DELETE' });
    expect([answer.status, (await resultOf(answer)).status]).toEqual([200, 'cancelled']);
    await reader.cancel();
    const again = await api.app.request(`/v1/generations/${id}`, { method: 'DELETE' });
    expect((await resultOf(again)).status).toBe('cancelled');
  });
});
