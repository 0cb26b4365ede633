import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generationResultSchema } from '#shared/contracts/generation';
import { allEvents, named, readEvents, type SeenEvent, theOnly } from '../support/event-stream.ts';
import { emptyFolder, removeFolders, type ServerUnderTest, startServer } from '../support/server.ts';
import { startVendorServers, type VendorServers } from '../support/vendor-server.ts';

const wish = {
  brief: 'Our oat milk latte is back on Friday. It costs the same as before. Come by from eight in the morning.',
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  variants: 2,
  tier: 'draft',
  models: { text: ['openai/gpt-6-luna'], image: ['openai/gpt-image-2.5-flare'] },
  image: { style: 'photoreal', aspectRatio: '4:5', quality: 'low', creativity: 50, variants: 1 },
};

let vendors: VendorServers;
let server: ServerUnderTest | undefined;
beforeAll(async () => {
  vendors = await startVendorServers();
});
beforeEach(() => vendors.vendors.reset());
afterEach(async () => void (await server?.stop()));
afterAll(async () => {
  await vendors.stop();
  await removeFolders();
});

const start = async (dataDir: string) => {
  server = await startServer({ DATA_DIR: dataDir, PRACTICE: undefined, OPENAI_API_KEY: 'sk-openai-secret-0123456789', OPENAI_BASE_URL: vendors.openaiBaseUrl });
  return server;
};
const stream = { accept: 'text/event-stream', 'idempotency-key': 'kill' };

/** Reads events until one is as wanted, and leaves the stream open behind it. */
async function until(answer: Response, wanted: (event: SeenEvent) => boolean): Promise<SeenEvent[]> {
  const seen: SeenEvent[] = [];
  for await (const event of readEvents(answer)) {
    seen.push(event);
    if (wanted(event)) break;
  }
  return seen;
}

/** Words are shown first and stored a little later: waits for that. */
async function wordsOnDisk(dataDir: string): Promise<void> {
  const database = new DatabaseSync(join(dataDir, 'postwright.sqlite'), { readOnly: true });
  const stored = database.prepare("select count(*) as chunks from generation_events where events like '%text.delta%body%'");
  while (stored.get()?.chunks === 0) await setImmediate();
  database.close();
}

describe('a server that is killed in the middle of a generation', () => {
  it('has ended it after the next start: what was finished is there, the rest says what happened, and every call is in the ledger', async () => {
    // The second text and the picture never end; the first text does.
    vendors.vendors.faults.add(
      { when: { path: '/responses', nth: 2 }, fault: { kind: 'stall', after: 40 } },
      { when: { path: '/images' }, fault: { kind: 'silence' } },
    );
    const dataDir = await emptyFolder();
    const first = await start(dataDir);
    const seen = await until(await first.call('/v1/generations', { body: wish, headers: stream }), (event) => event.event === 'text.completed');
    const { generationId } = theOnly(seen, 'started');
    const finishedText = theOnly(seen, 'text.completed');
    await first.kill9();

    const second = await start(dataDir);
    const result = generationResultSchema.parse(await (await second.call(`/v1/generations/${generationId}`)).json());
    expect(result.status).toBe('partial');
    expect(result.texts).toEqual([finishedText]);
    expect(result.problems.map((problem) => [problem.part, problem.problem.code])).toEqual([
      ['text', 'provider_unavailable'],
      ['image', 'provider_unavailable'],
    ]);
    const interrupted = result.usage.filter((row) => row.status === 'interrupted');
    expect(interrupted).toHaveLength(2);
    for (const row of interrupted) expect(row).toMatchObject({ costUsd: null, costKnown: false });
    expect(result.usage).toHaveLength(3);
    expect(result.costKnown).toBe(false);
    const ledger = (await (await second.call('/v1/usage')).json()) as { items: unknown[] };
    expect(ledger.items).toHaveLength(3);

    const lastSeen = seen.at(-1)?.id ?? '';
    const rest = await allEvents(await second.call(`/v1/generations/${generationId}/events`, { headers: { 'last-event-id': lastSeen } }));
    expect(rest.at(-1)?.event).toBe('finished');
    expect(named(rest, 'text.failed')).toHaveLength(1);
    for (const event of rest) expect(Number(event.id)).toBeGreaterThan(Number(lastSeen));

    // The same key still means the same generation: nothing is bought again.
    const calls = vendors.vendors.calls.length;
    const replay = await allEvents(await second.call('/v1/generations', { body: wish, headers: stream }));
    expect(theOnly(replay, 'started').generationId).toBe(generationId);
    expect(vendors.vendors.calls).toHaveLength(calls);
  });

  it('keeps the words that had come', async () => {
    vendors.vendors.faults.add({ when: { path: '/responses' }, fault: { kind: 'stall', after: 60 } });
    const dataDir = await emptyFolder();
    const first = await start(dataDir);
    const body = { ...wish, variants: 1, image: null };
    const answer = await first.call('/v1/generations', { body, headers: { accept: 'text/event-stream' } });
    const seen = await until(answer, (event) => event.event === 'text.delta' && event.data.field === 'body');
    const { generationId } = theOnly(seen, 'started');
    await wordsOnDisk(dataDir);
    await first.kill9();
    const second = await start(dataDir);
    const result = generationResultSchema.parse(await (await second.call(`/v1/generations/${generationId}`)).json());
    expect(result.status).toBe('failed');
    expect(result.problems[0]?.problem.partialText?.length).toBeGreaterThan(10);
  });

  it('is recorded as cancelled where it was asked to stop and does not end in time', async () => {
    vendors.vendors.faults.add({ when: { path: '/responses' }, fault: { kind: 'stall', after: 20 } });
    const dataDir = await emptyFolder();
    const first = await start(dataDir);
    const body = { ...wish, variants: 1, image: null };
    const seen = await until(await first.call('/v1/generations', { body, headers: { accept: 'text/event-stream' } }), (event) => event.event === 'text.delta');
    expect(await first.stop()).toBe(0);
    const second = await start(dataDir);
    const result = generationResultSchema.parse(await (await second.call(`/v1/generations/${theOnly(seen, 'started').generationId}`)).json());
    expect(result).toMatchObject({ status: 'cancelled', usage: [{ status: 'cancelled', costUsd: null }] });
  });
});
