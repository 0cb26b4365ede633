// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { listDevices, revokeDevice } from '#shared/contracts/access';
import { usageMonth } from '#shared/contracts/usage';
import { createCompanionClient } from './client.ts';
import type { CompanionError } from './companion-error.ts';
import { pairWith } from './pairing.ts';
import type { Fetch } from './send-request.ts';

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const problem = (status: number, change: Record<string, unknown> = {}) =>
  json({ type: 'x', title: 'T', status, detail: 'Do this next.', code: 'not_found', requestId: 'r1', ...change }, status);

function talking(answer: (url: string, init: RequestInit) => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init) => {
    calls.push({ url, init });
    return answer(url, init);
  };
  return { client: createCompanionClient({ baseUrl: 'http://127.0.0.1:9', token: 'tok', fetch }), calls };
}
const failure = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: CompanionError) => error,
  );

describe('call', () => {
  it('puts params, query and token where they belong, and reads the answer by its contract', async () => {
    const { client, calls } = talking(() => json({ items: [], nextCursor: null, newField: 1 }));
    expect(await client.call(listDevices, { query: { limit: 5, cursor: undefined } })).toEqual({ items: [], nextCursor: null });
    expect(calls[0]?.url).toBe('http://127.0.0.1:9/v1/devices?limit=5');
    expect(calls[0]?.init.headers).toMatchObject({ Authorization: 'Bearer tok' });
    const gone = talking(() => new Response(null, { status: 204 }));
    expect(await gone.client.call(revokeDevice, { params: { id: 'a/b' } })).toBeUndefined();
    expect(gone.calls[0]?.url).toBe('http://127.0.0.1:9/v1/devices/a%2Fb');
  });

  it('tells silence, an old token, a problem and nonsense apart', async () => {
    const offline = talking(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failure(offline.client.call(usageMonth))).toMatchObject({ kind: 'offline' });
    const old = talking(() => problem(401, { code: 'unauthorized' }));
    expect(await failure(old.client.call(usageMonth))).toMatchObject({ kind: 'unauthorized', problem: { code: 'unauthorized' } });
    const asked = talking(() => problem(404));
    expect(await failure(asked.client.call(usageMonth))).toMatchObject({ kind: 'problem', message: 'Do this next.' });
    const newer = talking(() => problem(409, { code: 'code_of_2028' }));
    expect(await failure(newer.client.call(usageMonth))).toMatchObject({ kind: 'problem', message: 'Do this next.', problem: { code: 'internal_error' } });
    const foreign = talking(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await failure(foreign.client.call(usageMonth))).toMatchObject({ kind: 'protocol' });
    const wrong = talking(() => json({ month: 7 }));
    expect(await failure(wrong.client.call(usageMonth))).toMatchObject({ kind: 'protocol' });
  });

  it('never looks offline when the caller stopped it', async () => {
    const stop = new AbortController();
    const { client } = talking((_, init) => new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason))));
    const call = failure(client.call(usageMonth, { signal: stop.signal }));
    stop.abort(new Error('stopped'));
    expect((await call)?.message).toBe('stopped');
  });

  it('sends the token to the companion only, whatever host a picture names', async () => {
    const { client, calls } = talking(() => new Response('bytes'));
    await client.mediaBlob('https://evil.example/v1/media/m1?signature=x', { width: 320 });
    expect(calls[0]?.url).toBe('http://127.0.0.1:9/v1/media/m1?width=320');
    expect(await failure(client.mediaBlob('https://evil.example/steal'))).toMatchObject({ kind: 'protocol' });
    expect(calls).toHaveLength(1);
  });

  it('pairs without a token and reads the code however it was typed', async () => {
    let seen: RequestInit = {};
    const fetch: Fetch = async (_, init) => {
      seen = init;
      return json({ token: 't', member: { id: 'm', name: 'Owner', role: 'owner' } }, 201);
    };
    expect(await pairWith('http://127.0.0.1:9', ' abcd-1234 ', 'Laptop', { fetch })).toMatchObject({ token: 't' });
    expect(seen.headers).not.toHaveProperty('Authorization');
    expect(JSON.parse(String(seen.body))).toEqual({ code: 'ABCD-1234', deviceName: 'Laptop' });
  });
});

describe('events', () => {
  const stream = (...chunks: string[]) => {
    const bytes = new TextEncoder();
    const body = new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(bytes.encode(chunk));
        controller.close();
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };
  const finished = { status: 'succeeded', costUsd: '0', costKnown: true, timings: { totalMs: 1, textMs: 1, imageMs: null }, usage: [] };
  const follow = async (answer: Response) => {
    const { client, calls } = talking(() => answer);
    const seen: string[] = [];
    const error = await failure(
      (async () => {
        for await (const event of client.followGeneration('g', '7')) seen.push(`${event.id}:${event.event}`);
      })(),
    );
    return { seen, error, calls };
  };

  it('come one by one, cut anywhere, until finished; unknown names are skipped', async () => {
    const text = `: hello\n\nid: 8\nevent: text.delta\ndata: {"variant":1,"field":"body","text":"é"}\n\nid: 9\nevent: of.2028\ndata: {}\n\nid: 10\nevent: finished\ndata: ${JSON.stringify(finished)}\n\n`;
    const whole = await follow(stream(text));
    expect(whole).toMatchObject({ seen: ['8:text.delta', '10:finished'], error: undefined });
    expect(whole.calls[0]?.init.headers).toMatchObject({ 'Last-Event-ID': '7' });
    for (const cut of [1, 20, 75, 120]) expect((await follow(stream(text.slice(0, cut), text.slice(cut)))).seen).toEqual(['8:text.delta', '10:finished']);
  });

  it('that break off say offline, and that are nonsense say protocol', async () => {
    const broken = await follow(stream('id: 8\nevent: text.delta\ndata: {"variant":1,"field":"body","text":"a"}\n\n'));
    expect(broken.seen).toEqual(['8:text.delta']);
    expect(broken.error).toMatchObject({ kind: 'offline' });
    expect((await follow(stream('event: finished\ndata: nope\n\n'))).error).toMatchObject({ kind: 'protocol' });
    expect((await follow(json({}))).error).toMatchObject({ kind: 'protocol' });
    expect((await follow(problem(404))).error).toMatchObject({ kind: 'problem' });
  });
});
