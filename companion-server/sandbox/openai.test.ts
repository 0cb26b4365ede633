import OpenAI from 'openai';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noDelay } from './timing.ts';
import { createSandboxVendors, type SandboxVendors } from './vendors.ts';

const fields = { title: { type: 'string' }, body: { type: 'string' }, hashtags: { type: 'array', items: { type: 'string' } } };
const schema = { type: 'object', properties: fields, required: Object.keys(fields), additionalProperties: false };
const format = { type: 'json_schema' as const, name: 'post', strict: true, schema };
const ask = { model: 'gpt-6-luna', instructions: 'Language: en', input: 'Brief: Our oat milk latte is back on Friday.', text: { format } };

let vendors: SandboxVendors;
let client: OpenAI;
beforeEach(() => {
  vendors = createSandboxVendors({ timing: noDelay, now: () => Date.parse('2026-11-20T10:00:00Z') });
  client = new OpenAI({ apiKey: 'sk-good', fetch: vendors.fetch, maxRetries: 0, logLevel: 'off' });
});
afterEach(() => vendors.reset());

async function failureOf(promise: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const error = await promise.then(() => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof OpenAI.APIError)) throw new Error(`expected an APIError, got ${String(error)}`);
  return error;
}
async function eventsOf<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const events: T[] = [];
  for await (const event of stream) events.push(event);
  return events;
}
/** What was said before the stream failed, and how it failed. */
async function broken(stream: AsyncIterable<OpenAI.Responses.ResponseStreamEvent>) {
  const said: string[] = [];
  try {
    for await (const event of stream) if (event.type === 'response.output_text.delta') said.push(event.delta);
  } catch (error) {
    return { said: said.join(''), error };
  }
  return { said: said.join(''), error: undefined };
}

describe('text', () => {
  it('fills the schema about the brief and counts tokens consistently', async () => {
    const response = await client.responses.create(ask);
    const post = JSON.parse(response.output_text);
    expect(Object.keys(post)).toEqual(Object.keys(fields));
    expect(post.body).toContain('oat milk latte');
    expect(response.status).toBe('completed');
    expect(response.usage?.total_tokens).toBe((response.usage?.input_tokens ?? 0) + (response.usage?.output_tokens ?? 0));
    expect(response.usage?.output_tokens_details.reasoning_tokens).toBeGreaterThan(0);
  });

  it('streams the vendor’s events in order; the deltas add up to the whole', async () => {
    const events = await eventsOf(await client.responses.create({ ...ask, stream: true }));
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, index) => index));
    const types = [...new Set(events.map((event) => event.type))];
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.output_item.done',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.completed',
    ]);
    const said = events.flatMap((event) => (event.type === 'response.output_text.delta' ? [event.delta] : [])).join('');
    const last = events.at(-1);
    if (last?.type !== 'response.completed') throw new Error('not completed');
    const whole = await client.responses.create(ask);
    expect(said).toBe(whole.output_text);
    expect(last.response.usage).toEqual(whole.usage);
  });

  it('answers the same request the same way, and another one otherwise', async () => {
    const texts = await Promise.all(
      [ask, ask, { ...ask, input: `${ask.input} Angle: a question.` }].map(async (body) => (await client.responses.create(body)).output_text),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[2]).not.toBe(texts[0]);
  });

  it('speaks German when asked to, and says so when it cannot speak a language', async () => {
    const german = await client.responses.create({ model: 'gpt-6-luna', instructions: 'Language: de', input: 'Brief: Ab Montag gibt es bei uns Kürbissuppe.' });
    expect(german.output_text).toMatch(/Kürbissuppe/);
    expect(german.output_text).toMatch(/[äöüß]/);
    const french = await client.responses.create({ model: 'gpt-6-luna', instructions: 'Language: fr', input: 'Brief: Une soupe.' });
    expect(french.output_text).toContain('not fr');
  });

  it('stops at max_output_tokens', async () => {
    const response = await client.responses.create({ ...ask, max_output_tokens: 40, reasoning: { effort: 'none' } });
    expect(response.status).toBe('incomplete');
    expect(response.incomplete_details).toEqual({ reason: 'max_output_tokens' });
    expect(response.usage?.output_tokens).toBe(40);
  });

  it.each([
    ['a free object', { ...schema, additionalProperties: true }, /additionalProperties/],
    ['an optional field', { ...schema, required: ['title', 'body'] }, /Missing 'hashtags'/],
    ['an array as root', { type: 'array', items: { type: 'string' } }, /'type: "object"'/],
    ['unique items', { ...schema, properties: { ...fields, hashtags: { ...fields.hashtags, uniqueItems: true } } }, /uniqueItems/],
  ])('refuses a strict schema with %s', async (_, wrong, sentence) => {
    const error = await failureOf(client.responses.create({ ...ask, text: { format: { ...format, schema: wrong } } }));
    expect(error).toMatchObject({ status: 400, code: 'invalid_json_schema', param: 'text.format.schema' });
    expect(error.message).toMatch(sentence);
  });

  it('refuses parameters that it does not know', async () => {
    const error = await failureOf(client.responses.create({ ...ask, ...{ max_tokens: 5 } }));
    expect(error).toMatchObject({ status: 400, code: 'unknown_parameter', param: 'max_tokens' });
  });
});

describe('models and keys', () => {
  it('lists models', async () => {
    const ids = (await eventsOf(client.models.list())).map((model) => model.id);
    expect(ids).toContain('gpt-6-luna');
    expect(ids).not.toContain('gpt-image-1');
  });
  it.each(['gpt-image-1', 'gpt-7-never'])('does not know %s', async (model) => {
    const error = await failureOf(client.responses.create({ ...ask, model }));
    expect(error).toBeInstanceOf(OpenAI.NotFoundError);
    expect(error.code).toBe('model_not_found');
  });
  it('refuses a wrong key', async () => {
    const error = await failureOf(new OpenAI({ apiKey: 'bad-key', fetch: vendors.fetch, maxRetries: 0 }).models.list());
    expect(error).toBeInstanceOf(OpenAI.AuthenticationError);
    expect(error.code).toBe('invalid_api_key');
  });
});

describe('faults, as the SDK sees them', () => {
  const fail = (fault: Parameters<typeof vendors.faults.add>[0]['fault']) => vendors.faults.add({ fault });

  it.each([
    ['seconds', 'retry-after', '7'],
    ['date', 'retry-after', 'Fri, 20 Nov 2026 10:00:07 GMT'],
    ['ms', 'retry-after-ms', '7000'],
  ] as const)('429 with a wait in %s', async (as, header, value) => {
    fail({ kind: 'rate-limit', wait: { as, ms: 7000 } });
    const error = await failureOf(client.responses.create(ask));
    expect(error).toBeInstanceOf(OpenAI.RateLimitError);
    expect(error.headers?.get(header)).toBe(value);
  });
  it('insufficient quota', async () => {
    fail({ kind: 'insufficient-quota' });
    expect(await failureOf(client.responses.create(ask))).toMatchObject({ status: 429, code: 'insufficient_quota' });
  });
  it.each([500, 502, 503, 504, 529] as const)('%i with a JSON body', async (status) => {
    fail({ kind: 'status', status });
    const error = await failureOf(client.responses.create(ask));
    expect(error).toBeInstanceOf(OpenAI.InternalServerError);
    expect(error.status).toBe(status);
  });
  it('502 with a page', async () => {
    fail({ kind: 'html', status: 502 });
    const error = await failureOf(client.responses.create(ask));
    expect(error.status).toBe(502);
    expect(error.error).toBeUndefined();
  });
  it('a connection lost before the answer', async () => {
    fail({ kind: 'reset' });
    expect(await failureOf(client.responses.create(ask))).toBeInstanceOf(OpenAI.APIConnectionError);
    expect(vendors.calls[0]?.outcome).toBe('broken');
  });
  it('silence, ended by the SDK’s time limit', async () => {
    fail({ kind: 'silence' });
    expect(await failureOf(client.responses.create(ask, { timeout: 20 }))).toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
    expect(vendors.calls[0]?.outcome).toBe('aborted');
  });
  it('a stream cut in the middle keeps what was said', async () => {
    fail({ kind: 'cut', after: 6 });
    const { said, error } = await broken(await client.responses.create({ ...ask, stream: true }));
    expect(said.length).toBeGreaterThan(5);
    expect(String(error)).toContain('terminated');
  });
  it('a stalled stream waits until the caller hangs up, and the call log sees that', async () => {
    fail({ kind: 'stall', after: 3 });
    const stream = await client.responses.create({ ...ask, stream: true });
    let deltas = 0;
    for await (const event of stream) {
      if (event.type !== 'response.output_text.delta') continue;
      deltas += 1;
      if (deltas === 3) stream.controller.abort();
    }
    expect(deltas).toBe(3);
    expect(vendors.calls[0]?.outcome).toBe('aborted');
  });
  it('an error event in the stream throws without a status', async () => {
    fail({ kind: 'stream-error', after: 2 });
    const { said, error } = await broken(await client.responses.create({ ...ask, stream: true }));
    expect(said).not.toBe('');
    expect(error).toBeInstanceOf(OpenAI.APIError);
    expect(error).toMatchObject({ status: undefined });
  });
  it('a stream without end mark ends quietly', async () => {
    fail({ kind: 'no-end', after: 2 });
    const events = await eventsOf(await client.responses.create({ ...ask, stream: true }));
    expect(events.at(-1)?.type).toBe('response.output_text.delta');
  });
  it('an event that is not JSON throws', async () => {
    fail({ kind: 'invalid-json' });
    const { error } = await broken(await client.responses.create({ ...ask, stream: true }));
    expect(error).toBeInstanceOf(SyntaxError);
  });
  it('text that is not JSON, or of another shape', async () => {
    vendors.faults.add({ when: { nth: 1 }, fault: { kind: 'not-json-text' } }, { when: { nth: 2 }, fault: { kind: 'off-schema' } });
    const [plain, odd] = [await client.responses.create(ask), await client.responses.create(ask)];
    expect(() => JSON.parse(plain.output_text)).toThrow(SyntaxError);
    expect(Object.keys(JSON.parse(odd.output_text))).toEqual(['post', 'comment']);
  });
  it('incomplete', async () => {
    fail({ kind: 'incomplete', after: 5 });
    const events = await eventsOf(await client.responses.create({ ...ask, stream: true }));
    const last = events.at(-1);
    expect(last?.type).toBe('response.incomplete');
  });
  it('refusals: as a message, as a filter, as a request', async () => {
    vendors.faults.add(
      { when: { nth: 1 }, fault: { kind: 'refusal', form: 'message' } },
      { when: { nth: 2 }, fault: { kind: 'refusal', form: 'filter' } },
      { when: { nth: 3 }, fault: { kind: 'refusal', form: 'request' } },
    );
    const message = (await client.responses.create(ask)).output.find((item) => item.type === 'message');
    expect(message?.content[0]?.type).toBe('refusal');
    expect((await client.responses.create(ask)).incomplete_details).toEqual({ reason: 'content_filter' });
    expect(await failureOf(client.responses.create(ask))).toMatchObject({ status: 400, code: 'invalid_prompt' });
  });
  it('an empty answer', async () => {
    fail({ kind: 'empty' });
    const response = await client.responses.create(ask);
    expect(response.output_text).toBe('');
    expect(response.status).toBe('completed');
  });
  it('spoils only the calls that a rule is for', async () => {
    vendors.faults.add({ when: { path: '/responses', model: 'gpt-6-luna' }, times: 1, fault: { kind: 'status', status: 503 } });
    await client.responses.create({ ...ask, model: 'gpt-6.1-terra' });
    expect((await failureOf(client.responses.create(ask))).status).toBe(503);
    await client.responses.create(ask);
    expect(vendors.calls.map((call) => call.status)).toEqual([200, 503, 200]);
  });
});

describe('pictures', () => {
  const wish = { model: 'gpt-image-2.5-flare', prompt: 'A cup of coffee', size: '1088x1360', quality: 'low' } as const;

  it('are real, of the asked size and type', async () => {
    const answer = await client.images.generate({ ...wish, output_format: 'jpeg', output_compression: 85 });
    const picture = sharp(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'));
    expect(await picture.metadata()).toMatchObject({ format: 'jpeg', width: 1088, height: 1360 });
    expect(answer.usage?.total_tokens).toBe((answer.usage?.input_tokens ?? 0) + (answer.usage?.output_tokens ?? 0));
  });
  it('stream previews first, each billed', async () => {
    const events = await eventsOf(await client.images.generate({ ...wish, stream: true, partial_images: 2 }));
    expect(events.map((event) => event.type)).toEqual(['image_generation.partial_image', 'image_generation.partial_image', 'image_generation.completed']);
    const last = events.at(-1);
    const plain = await client.images.generate(wish);
    expect(last?.type === 'image_generation.completed' && last.usage.output_tokens).toBe((plain.usage?.output_tokens ?? 0) + 200);
  });
  it('are edited from references sent as a form', async () => {
    const reference = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#2266aa' } })
      .png()
      .toBuffer();
    const image = [
      new File([new Uint8Array(reference)], 'one.png', { type: 'image/png' }),
      new File([new Uint8Array(reference)], 'two.png', { type: 'image/png' }),
    ];
    const answer = await client.images.edit({ ...wish, image });
    expect(answer.usage?.input_tokens_details.image_tokens).toBe(646);
    expect(JSON.stringify(vendors.calls[0]?.body)).toContain('two.png');
  });
  it.each([
    ['1080x1350', /divisible by 16/],
    ['1024x320', /1:3 and 3:1/],
    ['3840x3840', /3840x2160/],
  ])('of %s are refused', async (size, sentence) => {
    const error = await failureOf(client.images.generate({ ...wish, size }));
    expect(error.status).toBe(400);
    expect(error.message).toMatch(sentence);
  });
  it('are refused for their content', async () => {
    vendors.faults.add({ fault: { kind: 'refusal', form: 'request' } });
    expect(await failureOf(client.images.generate(wish))).toMatchObject({ status: 400, code: 'moderation_blocked', type: 'image_generation_user_error' });
  });
  it('come truncated', async () => {
    vendors.faults.add({ fault: { kind: 'truncated-picture' } });
    const answer = await client.images.generate(wish);
    await expect(
      sharp(Buffer.from(answer.data?.[0]?.b64_json ?? '', 'base64'))
        .raw()
        .toBuffer(),
    ).rejects.toThrow();
  });
  it('are missing', async () => {
    vendors.faults.add({ fault: { kind: 'no-image' } });
    expect((await client.images.generate(wish)).data).toEqual([]);
  });
});
