// The floor: Hono, node-server and the vendors' SDKs, and nothing else. It passes a model's words on as events and stores the picture
// with its SHA-256, which the contract has as its ETag: no database, no checks, no ledger.
// Plain JavaScript, so that it bears no cost of its own.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { GoogleGenAI } from '@google/genai';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import OpenAI from 'openai';

const client = new OpenAI({ apiKey: 'bench', baseURL: process.env.OPENAI_BASE_URL, maxRetries: 0 });
// Both are loaded eagerly; only one is called.
export const google = new GoogleGenAI({ apiKey: 'bench' });
const folder = process.env.DATA_DIR;
const app = new Hono();
let pictures = 0;

app.get('/healthz', (context) => context.json({ status: 'ok' }));
app.post('/v1/generations', async (context) => {
  const request = await context.req.json();
  return streamSSE(context, async (stream) => {
    let id = 0;
    const send = (event, data) => {
      id += 1;
      return stream.writeSSE({ event, id: String(id), data: JSON.stringify(data) });
    };
    await send('started', {});
    await Promise.all([
      (async () => {
        const events = await client.responses.create({ model: 'gpt-6-luna', input: request.brief, stream: true });
        for await (const event of events)
          if (event.type === 'response.output_text.delta') await send('text.delta', { variant: 1, field: 'body', text: event.delta });
        await send('text.completed', { variant: 1 });
      })(),
      (async () => {
        if (!request.image) return;
        const answer = await client.images.generate({ model: 'gpt-image-2.5-flare', prompt: request.brief, size: '1024x1024' });
        const bytes = Buffer.from(answer.data[0].b64_json, 'base64');
        pictures += 1;
        const file = await open(join(folder, `${pictures}.png`), 'w');
        await file.writeFile(bytes);
        await file.sync();
        await file.close();
        await send('image.completed', { variant: 1, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
      })(),
    ]);
    await send('finished', { status: 'succeeded' });
  });
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.stderr.write(`listening on http://127.0.0.1:${port}\n`));
