import { ApiError, type GenerateContentParameters, type GenerateContentResponse, GoogleGenAI } from '@google/genai';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import { noDelay } from './timing.ts';
import { createSandboxVendors, type SandboxVendors } from './vendors.ts';

const fields = { title: { type: 'string' }, body: { type: 'string' }, hashtags: { type: 'array', items: { type: 'string' } } };
const schema = { type: 'object', properties: fields, required: Object.keys(fields), additionalProperties: false };
const ask: GenerateContentParameters = {
  model: 'gemini-3.8-flash',
  contents: 'Brief: Our oat milk latte is back on Friday.',
  config: { systemInstruction: 'Language: en', responseMimeType: 'application/json', responseJsonSchema: schema },
};
const paint: GenerateContentParameters = {
  model: 'gemini-nano-banana-2.1',
  contents: 'A cup of coffee',
  config: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio: '4:5', imageSize: '1K' } },
};

let vendors: SandboxVendors;
let client: GoogleGenAI;
beforeEach(() => {
  vendors = createSandboxVendors({ timing: noDelay, now: () => Date.parse('2026-11-20T10:00:00Z') });
  client = new GoogleGenAI({ apiKey: 'good', httpOptions: { fetch: vendors.fetch } });
});

const fail = (fault: Fault) => vendors.faults.add({ fault });
const textOf = (response: GenerateContentResponse) => (response.candidates?.[0]?.content?.parts ?? []).map((part) => part.text ?? '').join('');
const pictureOf = (response: GenerateContentResponse) => {
  const data = response.candidates?.[0]?.content?.parts?.find((part) => part.inlineData !== undefined)?.inlineData?.data;
  return data === undefined ? undefined : Buffer.from(data, 'base64');
};
async function failureOf(promise: Promise<unknown>) {
  const error = await promise.then(() => undefined).catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`);
  return { status: error.status, body: JSON.parse(error.message).error };
}
async function chunksOf(params: GenerateContentParameters) {
  const chunks: GenerateContentResponse[] = [];
  try {
    for await (const chunk of await client.models.generateContentStream(params)) chunks.push(chunk);
  } catch (error) {
    return { chunks, error };
  }
  return { chunks, error: undefined };
}

describe('text', () => {
  it('fills the schema about the brief; thinking is counted apart', async () => {
    const response = await client.models.generateContent(ask);
    const post = JSON.parse(textOf(response));
    expect(Object.keys(post)).toEqual(Object.keys(fields));
    expect(post.body).toContain('oat milk latte');
    const usage = response.usageMetadata;
    expect(usage?.thoughtsTokenCount).toBeGreaterThan(0);
    expect(usage?.totalTokenCount).toBe((usage?.promptTokenCount ?? 0) + (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0));
  });
  it('streams the same in chunks with growing usage and the reason in the last', async () => {
    const { chunks } = await chunksOf(ask);
    expect(chunks.map(textOf).join('')).toBe(textOf(await client.models.generateContent(ask)));
    const totals = chunks.map((chunk) => chunk.usageMetadata?.totalTokenCount ?? 0);
    expect(totals).toEqual(totals.toSorted((one, other) => one - other));
    expect(chunks.map((chunk) => chunk.candidates?.[0]?.finishReason).filter(Boolean)).toEqual(['STOP']);
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP');
  });
  it('answers under v1beta, counts tokens, lists models', async () => {
    const beta = new GoogleGenAI({ apiKey: 'good', apiVersion: 'v1beta', httpOptions: { fetch: vendors.fetch } });
    expect(textOf(await beta.models.generateContent(ask))).not.toBe('');
    expect((await client.models.countTokens({ model: ask.model, contents: 'some words' })).totalTokens).toBeGreaterThan(0);
    const names: string[] = [];
    for await (const model of await client.models.list()) names.push(model.name ?? '');
    expect(names).toContain('models/gemini-3.8-flash');
    expect((await client.models.get({ model: 'gemini-3.8-flash' })).displayName).toBe('Gemini 3.8 Flash');
  });
  it.each<[string, NonNullable<GenerateContentParameters['config']>, RegExp]>([
    ['a schema without the JSON type', { responseJsonSchema: schema }, /mime type/],
    ['a picture from a text model', { responseModalities: ['IMAGE'] }, /modalities/],
    [
      'two ways of thinking',
      { thinkingConfig: { thinkingBudget: 0, ...{ thinkingLevel: 'LOW' } } as NonNullable<GenerateContentParameters['config']>['thinkingConfig'] },
      /only set one/,
    ],
  ])('refuses %s', async (_, config, sentence) => {
    const { status, body } = await failureOf(client.models.generateContent({ ...ask, config }));
    expect(status).toBe(400);
    expect(body.status).toBe('INVALID_ARGUMENT');
    expect(body.message).toMatch(sentence);
  });
  it('refuses fields that it does not know', async () => {
    const answer = await vendors.fetch('https://generativelanguage.googleapis.com/v1/models/gemini-3.8-flash:generateContent', {
      method: 'POST',
      headers: { 'x-goog-api-key': 'good' },
      body: JSON.stringify({ contents: [{ parts: [{ text: 'x' }] }], generationConfig: { responseFormat: {} } }),
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain("at 'generation_config': Cannot find field");
  });
});

describe('faults, as the SDK sees them', () => {
  it('429 with RetryInfo', async () => {
    fail({ kind: 'rate-limit', wait: { as: 'retry-info', ms: 4837.906927 } });
    const { status, body } = await failureOf(client.models.generateContent(ask));
    expect(status).toBe(429);
    expect(body.details.at(-1)).toEqual({ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '4.837906927s' });
  });
  it('a daily quota names the day, and still a wait', async () => {
    fail({ kind: 'daily-quota' });
    const { body } = await failureOf(client.models.generateContent(ask));
    expect(body.details[0].violations[0].quotaId).toContain('PerDay');
    expect(body.details.at(-1).retryDelay).toBe('45.837906927s');
  });
  it.each([500, 503, 504] as const)('%i', async (status) => {
    fail({ kind: 'status', status });
    expect((await failureOf(client.models.generateContent(ask))).status).toBe(status);
  });
  it('a page', async () => {
    fail({ kind: 'html', status: 502 });
    const { status, body } = await failureOf(client.models.generateContent(ask));
    expect(status).toBe(502);
    expect(body.message).toContain('<html>');
  });
  it('a bad key is a 400 with its reason', async () => {
    const { status, body } = await failureOf(new GoogleGenAI({ apiKey: 'bad', httpOptions: { fetch: vendors.fetch } }).models.generateContent(ask));
    expect(status).toBe(400);
    expect(body.details[0].reason).toBe('API_KEY_INVALID');
  });
  it('a model that is gone', async () => {
    const { status, body } = await failureOf(client.models.generateContent({ ...ask, model: 'gemini-2.0-flash' }));
    expect(status).toBe(404);
    expect(body.status).toBe('NOT_FOUND');
  });
  it('a connection lost before the answer', async () => {
    fail({ kind: 'reset' });
    await expect(client.models.generateContent(ask)).rejects.toThrow('fetch failed');
  });
  it('a cut stream', async () => {
    fail({ kind: 'cut', after: 3 });
    const { chunks, error } = await chunksOf(ask);
    expect(chunks).toHaveLength(3);
    expect(String(error)).toContain('terminated');
  });
  it('a stalled stream ends with the caller’s abort, and the call log sees that', async () => {
    fail({ kind: 'stall', after: 2 });
    const caller = new AbortController();
    const chunks: string[] = [];
    const reading = (async () => {
      for await (const chunk of await client.models.generateContentStream({ ...ask, config: { ...ask.config, abortSignal: caller.signal } })) {
        chunks.push(textOf(chunk));
        if (chunks.length === 2) caller.abort();
      }
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(vendors.calls[0]?.outcome).toBe('aborted');
  });
  it('an error in the stream', async () => {
    fail({ kind: 'stream-error', after: 2 });
    const { chunks, error } = await chunksOf(ask);
    expect(chunks).toHaveLength(2);
    expect(error).toMatchObject({ name: 'ApiError', status: 503 });
  });
  it('a stream without a finish reason raises nothing', async () => {
    fail({ kind: 'no-end', after: 2 });
    const { chunks, error } = await chunksOf(ask);
    expect(error).toBeUndefined();
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBeUndefined();
  });
  it('an event that is not JSON', async () => {
    fail({ kind: 'invalid-json' });
    expect((await chunksOf(ask)).error).toBeDefined();
  });
  it('a text that stops at its limit', async () => {
    fail({ kind: 'incomplete', after: 9 });
    expect((await chunksOf(ask)).chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
  });
  it('refusals of the prompt and of the output', async () => {
    vendors.faults.add(
      { when: { nth: 1 }, fault: { kind: 'refusal', form: 'prompt' } },
      { when: { nth: 2 }, fault: { kind: 'refusal', form: 'output', reason: 'RECITATION' } },
    );
    const prompt = (await chunksOf(ask)).chunks[0];
    expect(prompt?.promptFeedback?.blockReason).toBe('PROHIBITED_CONTENT');
    expect(prompt?.candidates).toBeUndefined();
    expect(prompt?.usageMetadata?.promptTokenCount).toBeGreaterThan(0);
    expect((await chunksOf(ask)).chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('RECITATION');
  });
  it('an empty answer', async () => {
    fail({ kind: 'empty' });
    const { chunks } = await chunksOf(ask);
    expect(chunks.map(textOf).join('')).toBe('');
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('STOP');
  });
});

describe('pictures', () => {
  it('are real and have the asked shape', async () => {
    const response = await client.models.generateContent(paint);
    const { format, width = 0, height = 1 } = await sharp(pictureOf(response)).metadata();
    expect(format).toBe('png');
    expect(width / height).toBeCloseTo(4 / 5, 1);
    expect(response.usageMetadata?.candidatesTokensDetails).toEqual([{ modality: 'IMAGE', tokenCount: 1120 }]);
  });
  it('take references', async () => {
    const data = (
      await sharp({ create: { width: 32, height: 32, channels: 3, background: '#2266aa' } })
        .png()
        .toBuffer()
    ).toString('base64');
    const contents = [{ role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data } }, { text: 'Make it warmer' }] }];
    const response = await client.models.generateContent({ ...paint, contents });
    expect(pictureOf(response)).toBeDefined();
    expect(response.usageMetadata?.promptTokensDetails).toContainEqual({ modality: 'IMAGE', tokenCount: 560 });
  });
  it('of a shape that does not exist are refused', async () => {
    const config = { ...paint.config, imageConfig: { aspectRatio: '1.91:1' } };
    expect((await failureOf(client.models.generateContent({ ...paint, config }))).status).toBe(400);
  });
  it.each<[Fault, string, string]>([
    [{ kind: 'text-only-picture' }, 'STOP', 'words'],
    [{ kind: 'no-image' }, 'NO_IMAGE', ''],
    [{ kind: 'refusal', form: 'output' }, 'IMAGE_SAFETY', ''],
  ])('do not come: %o', async (fault, reason, words) => {
    fail(fault);
    const response = await client.models.generateContent(paint);
    expect(pictureOf(response)).toBeUndefined();
    expect(response.candidates?.[0]?.finishReason).toBe(reason);
    expect(textOf(response) !== '').toBe(words !== '');
  });
  it('come truncated', async () => {
    fail({ kind: 'truncated-picture' });
    await expect(
      sharp(pictureOf(await client.models.generateContent(paint)))
        .raw()
        .toBuffer(),
    ).rejects.toThrow();
  });
});
