import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../companion-server/sandbox/faults.ts';
import { allEvents, named, streamed, theOnly } from '../support/event-stream.ts';
import { removeFolders, type ServerUnderTest, startServer } from '../support/server.ts';
import { startVendorServers, type VendorServers } from '../support/vendor-server.ts';

const luna = 'openai/gpt-6-luna';
const lite = 'google/gemini-3.5-flash-lite';
const flare = 'openai/gpt-image-2.5-flare';
const banana = 'google/gemini-nano-banana-2.1';
const keys = ['sk-openai-secret-0123456789', 'AIza-gemini-secret-0123456789'] as const;
const timeoutMs = 700;

let vendors: VendorServers;
let server: ServerUnderTest;
beforeAll(async () => {
  vendors = await startVendorServers();
  server = await startServer({
    PRACTICE: undefined,
    OPENAI_API_KEY: keys[0],
    OPENAI_BASE_URL: vendors.openaiBaseUrl,
    GEMINI_API_KEY: keys[1],
    GOOGLE_GEMINI_BASE_URL: vendors.geminiBaseUrl,
    PROVIDER_TIMEOUT_MS: String(timeoutMs),
  });
});
afterAll(async () => {
  await server.stop();
  await vendors.stop();
  await removeFolders();
});
beforeEach(() => vendors.vendors.reset());

const wish = { brief: 'Our oat milk latte is back.', kind: 'post', platform: 'facebook', placement: 'feed', language: 'en', variants: 1, tier: 'draft' };
const image = { style: 'photoreal', aspectRatio: '1:1', quality: 'low', creativity: 50, variants: 1 };
const writeText = async (text: string[]) =>
  allEvents(await server.call('/v1/generations', { body: { ...wish, models: { text } }, headers: { accept: 'text/event-stream' } }));
const paint = async (models: string[]) =>
  allEvents(
    await server.call('/v1/generations', {
      body: { ...wish, image, models: { text: [luna], image: models } },
      headers: { accept: 'text/event-stream' },
    }),
  );
const nameOf = (model: string) => model.slice(model.indexOf('/') + 1);
const pictureCalls = () => vendors.vendors.calls.filter((call) => call.model === nameOf(flare) || call.model === nameOf(banana));
const callsTo = (vendor: 'openai' | 'gemini') => vendors.vendors.calls.filter((call) => call.vendor === vendor);

/** Each model in turn is the one that fails. */
const vendorPairs = [
  ['openai', luna, lite],
  ['gemini', lite, luna],
] as const;

const replaceable: Fault[] = [
  { kind: 'rate-limit', wait: { as: 'seconds', ms: 60_000 } },
  { kind: 'rate-limit', wait: { as: 'date', ms: 60_000 } },
  { kind: 'rate-limit', wait: { as: 'retry-info', ms: 45_837 } },
  { kind: 'daily-quota' },
  { kind: 'insufficient-quota' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 529 },
  { kind: 'html', status: 502 },
  { kind: 'html', status: 200 },
  { kind: 'reset' },
  { kind: 'silence' },
  { kind: 'retired' },
  { kind: 'bad-key' },
  { kind: 'empty' },
  { kind: 'not-json-text' },
  { kind: 'off-schema' },
  { kind: 'stream-error', after: 0 },
  { kind: 'invalid-json' },
];

describe.each(vendorPairs)('text, when %s fails', (vendor, first, second) => {
  it.each(replaceable)('the next model writes it: %o', async (fault) => {
    vendors.vendors.faults.add({ when: { vendor }, fault });
    const events = await writeText([first, second]);
    const text = theOnly(events, 'text.completed');
    expect(text.model).toBe(second);
    expect(text.body).toContain('oat milk latte');
    expect(theOnly(events, 'finished').status).toBe('succeeded');
    expect(named(events, 'text.failed')).toEqual([]);
  });

  it.each<Fault>([
    { kind: 'cut', after: 12 },
    { kind: 'stall', after: 12 },
    { kind: 'no-end', after: 12 },
    { kind: 'stream-error', after: 12 },
    { kind: 'incomplete', after: 40 },
  ])('after words were streamed the next model starts anew, and says so: %o', async (fault) => {
    vendors.vendors.faults.add({ when: { vendor }, fault });
    const events = await writeText([first, second]);
    expect(theOnly(events, 'text.reset')).toMatchObject({ variant: 1, model: second });
    const text = theOnly(events, 'text.completed');
    expect(text.model).toBe(second);
    expect(streamed(events, 'body')).toBe(text.body);
  });

  it('a daily quota is not asked twice', async () => {
    vendors.vendors.faults.add({ when: { vendor }, fault: { kind: 'daily-quota' } });
    await writeText([first, second]);
    expect(callsTo(vendor)).toHaveLength(1);
  });

  it.each<Fault>([
    { kind: 'refusal', form: vendor === 'openai' ? 'message' : 'prompt' },
    { kind: 'refusal', form: vendor === 'openai' ? 'filter' : 'output' },
  ])('a refusal goes to no other vendor: %o', async (fault) => {
    vendors.vendors.faults.add({ when: { vendor }, fault });
    const events = await writeText([first, second]);
    expect(theOnly(events, 'text.failed').problem.code).toBe('provider_refused');
    expect(callsTo(vendor === 'openai' ? 'gemini' : 'openai')).toHaveLength(0);
    expect(theOnly(events, 'finished').usage.map((row) => row.status)).toEqual(['refused']);
  });

  it('a short wait is waited out', async () => {
    vendors.vendors.faults.add({ when: { vendor }, times: 1, fault: { kind: 'rate-limit', wait: { as: vendor === 'openai' ? 'ms' : 'retry-info', ms: 200 } } });
    const events = await writeText([first]);
    expect(theOnly(events, 'text.completed').model).toBe(first);
    expect(callsTo(vendor)).toHaveLength(2);
  });

  it.each<[Fault, string]>([
    [{ kind: 'rate-limit', wait: { as: 'retry-info', ms: 60_000 } }, 'rate_limited'],
    [{ kind: 'retired' }, 'model_retired'],
    [{ kind: 'status', status: 500 }, 'provider_unavailable'],
    [{ kind: 'html', status: 502 }, 'provider_unavailable'],
    [{ kind: 'reset' }, 'provider_unavailable'],
    [{ kind: 'silence' }, 'provider_unavailable'],
    [{ kind: 'off-schema' }, 'provider_unavailable'],
  ])('with no other model the part ends with a problem: %o is %s', async (fault, code) => {
    vendors.vendors.faults.add({ when: { vendor }, fault });
    const events = await writeText([first]);
    const { problem } = theOnly(events, 'text.failed');
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(/\.$/);
    expect(JSON.stringify(problem)).not.toMatch(/<html|node_modules|\{"error"/);
    if (code === 'rate_limited') expect(problem.retryAfterSeconds).toBe(60);
    expect(theOnly(events, 'finished').status).toBe('failed');
  });

  it('words so far are kept when no model is left', async () => {
    vendors.vendors.faults.add({ when: { vendor }, fault: { kind: 'cut', after: 30 } });
    const events = await writeText([first]);
    const { problem } = theOnly(events, 'text.failed');
    const words = streamed(events, 'body');
    expect(words.length).toBeGreaterThan(10);
    expect(problem.partialText).toContain(words.slice(0, 10));
  });
});

describe.each([
  ['openai', flare, banana],
  ['gemini', banana, flare],
] as const)('pictures, when %s fails', (vendor, first, second) => {
  it.each<Fault>([{ kind: 'reset' }, { kind: 'silence' }, { kind: 'status', status: 504 }, { kind: 'cut', after: 0 }, { kind: 'stall', after: 0 }])(
    'one that got no answer is repeated by nobody: %o',
    async (fault) => {
      vendors.vendors.faults.add({ when: { model: nameOf(first) }, fault });
      const events = await paint([first, second]);
      expect(named(events, 'image.failed')).toHaveLength(1);
      expect(pictureCalls()).toHaveLength(1);
      const finished = theOnly(events, 'finished');
      expect(finished.status).toBe('partial');
      expect(named(events, 'text.completed')).toHaveLength(1);
    },
  );

  it.each<Fault>([{ kind: 'status', status: 503 }, { kind: 'html', status: 502 }, { kind: 'retired' }, { kind: 'daily-quota' }])(
    'one that was answered with an error goes to the next model: %o',
    async (fault) => {
      vendors.vendors.faults.add({ when: { model: nameOf(first) }, fault });
      const events = await paint([first, second]);
      expect(theOnly(events, 'image.completed').model).toBe(second);
    },
  );

  it.each<Fault>([{ kind: 'truncated-picture' }, { kind: 'text-only-picture' }, { kind: 'no-image' }, { kind: 'empty' }, { kind: 'html', status: 200 }])(
    'what is no whole picture is not passed off as one: %o',
    async (fault) => {
      vendors.vendors.faults.add({ when: { model: nameOf(first) }, fault });
      const events = await paint([first]);
      expect(named(events, 'image.completed')).toEqual([]);
      expect(theOnly(events, 'image.failed').problem.code).toMatch(/^provider_(unavailable|refused)$/);
      expect(theOnly(events, 'finished').status).toBe('partial');
    },
  );

  it('a refusal goes to no other vendor', async () => {
    vendors.vendors.faults.add({ when: { model: nameOf(first) }, fault: { kind: 'refusal', form: vendor === 'openai' ? 'request' : 'prompt' } });
    const events = await paint([first, second]);
    expect(theOnly(events, 'image.failed').problem.code).toBe('provider_refused');
    expect(pictureCalls()).toHaveLength(1);
  });
});

describe('as JSON', () => {
  const asJson = (models: object) => server.call('/v1/generations', { body: { ...wish, image, models }, headers: { accept: 'application/json' } });
  it('a part that failed is named beside what came out', async () => {
    vendors.vendors.faults.add({ when: { path: '/images' }, fault: { kind: 'status', status: 500 } });
    const answer = await asJson({ text: [luna], image: [flare] });
    expect(answer.status).toBe(200);
    const result = await answer.json();
    expect(result.status).toBe('partial');
    expect(result.problems.map((entry: { part: string }) => entry.part)).toEqual(['image']);
  });
  it('nothing at all is an error status, the text’s problem first', async () => {
    vendors.vendors.faults.add(
      { when: { path: '/images' }, fault: { kind: 'status', status: 500 } },
      { when: { path: '/responses' }, fault: { kind: 'retired' } },
    );
    const answer = await asJson({ text: [luna], image: [flare] });
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((await answer.json()).code).toBe('model_retired');
  });
});

it('no usage means that the cost is not known, never that it is nothing', async () => {
  vendors.vendors.faults.add({ fault: { kind: 'no-usage' } });
  const finished = theOnly(await writeText([luna]), 'finished');
  expect(finished.costKnown).toBe(false);
  expect(finished.usage[0]).toMatchObject({ costUsd: null, costKnown: false, costSource: 'unknown' });
});

it('no key was written anywhere, the vendor’s own sentences included', () => {
  for (const key of [...keys, 'sk-proj-']) expect(server.log()).not.toContain(key);
});
