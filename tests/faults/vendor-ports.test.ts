import { GoogleGenAI } from '@google/genai';
import OpenAI from 'openai';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startVendorServers, type VendorServers } from '../support/vendor-server.ts';

let servers: VendorServers;
let openai: OpenAI;
let gemini: GoogleGenAI;
beforeAll(async () => {
  servers = await startVendorServers();
  openai = new OpenAI({ apiKey: 'sk-good', baseURL: servers.openaiBaseUrl, maxRetries: 0, logLevel: 'off' });
  gemini = new GoogleGenAI({ apiKey: 'good', httpOptions: { baseUrl: servers.geminiBaseUrl } });
});
afterAll(() => servers.stop());
beforeEach(() => servers.vendors.reset());

const ask = { model: 'gpt-6-luna', input: 'Brief: Our oat milk latte is back on Friday.' };
const askGemini = { model: 'gemini-3.8-flash', contents: ask.input };

it('both answer and stream on their own ports', async () => {
  expect((await openai.responses.create(ask)).output_text).toContain('oat milk');
  let text = '';
  for await (const chunk of await gemini.models.generateContentStream(askGemini)) text += chunk.text ?? '';
  expect(text).toContain('oat milk');
});

it('take a form with files', async () => {
  const { data } = await openai.images.generate({ model: 'gpt-image-2', prompt: 'x', size: '256x256' });
  const file = new File([Buffer.from(data?.[0]?.b64_json ?? '', 'base64')], 'a.png', { type: 'image/png' });
  expect((await openai.images.edit({ model: 'gpt-image-2', prompt: 'y', size: '256x256', image: file })).data).toHaveLength(1);
});

it('lose the connection before the answer', async () => {
  servers.vendors.faults.add({ fault: { kind: 'reset' } });
  await expect(openai.responses.create(ask)).rejects.toBeInstanceOf(OpenAI.APIConnectionError);
  await expect(gemini.models.generateContent(askGemini)).rejects.toThrow('fetch failed');
});

it('lose the connection in the middle of a stream', async () => {
  servers.vendors.faults.add({ fault: { kind: 'cut', after: 5 } });
  const said: string[] = [];
  const reading = (async () => {
    for await (const event of await openai.responses.create({ ...ask, stream: true })) if (event.type === 'response.output_text.delta') said.push(event.delta);
  })();
  await expect(reading).rejects.toThrow('terminated');
  expect(said).toHaveLength(5);
});

it('see that the caller hung up', async () => {
  servers.vendors.faults.add({ fault: { kind: 'stall', after: 2 } });
  const stream = await openai.responses.create({ ...ask, stream: true });
  for await (const event of stream) if (event.type === 'response.output_text.delta' && event.sequence_number > 6) stream.controller.abort();
  await expect.poll(() => servers.vendors.calls[0]?.outcome).toBe('aborted');
});
