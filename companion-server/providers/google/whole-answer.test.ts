import { describe, expect, it } from 'vitest';
import { createGoogleClient } from './google-client.ts';
import { createGoogleText } from './google-text.ts';

const answer = {
  candidates: [{ content: { parts: [{ text: '{"body":"Hi"}' }], role: 'model' }, finishReason: 'STOP' }],
  usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 4 },
  modelVersion: 'gemini-3.8-flash',
};

async function ask(body: string, contentType = 'application/json; charset=UTF-8') {
  const vendor: typeof fetch = async () => new Response(body, { headers: { 'content-type': contentType } });
  const connect = () => createGoogleClient({ key: 'key', baseUrl: 'http://127.0.0.1:1', fetch: vendor });
  const model = createGoogleText('gemini-3.8-flash', { connect, fetch: vendor });
  const request = { instructions: 'i', input: 'b', schema: { name: 'post', schema: {} }, maxOutputTokens: 100 };
  const chunks = [];
  for await (const chunk of model.stream(request, { signal: new AbortController().signal, silenceMs: 5_000 })) chunks.push(chunk);
  return chunks;
}

describe('a Gemini that does not stream', () => {
  it.each([
    ['one object', JSON.stringify(answer, null, 2)],
    ['a list', JSON.stringify([answer])],
  ])('is read as well when it answers with %s', async (_name, body) => {
    expect(await ask(body)).toMatchObject([
      { type: 'delta', text: '{"body":"Hi"}' },
      { type: 'end', usage: { inputTokens: 3, outputTokens: 4 } },
    ]);
  });

  it('gives a broken answer where its JSON is none', async () => {
    await expect(ask('{"candidates":')).rejects.toMatchObject({ kind: 'broken_answer' });
    await expect(ask('[]')).rejects.toMatchObject({ kind: 'broken_answer' });
  });

  it('streams as ever', async () => {
    expect(await ask(`data: ${JSON.stringify(answer)}\r\n\r\n`, 'text/event-stream')).toMatchObject([{ type: 'delta' }, { type: 'end' }]);
  });
});
