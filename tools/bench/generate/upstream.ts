import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';

/**
 * The vendor of the benchmark, in a process of its own: OpenAI's wire form from prepared bytes, so that it costs next to nothing.
 * Timing comes by message: `{firstMs, tokenMs, imageMs}`.
 */
const timing = { firstMs: 0, tokenMs: 0, imageMs: 0 };
process.on('message', (message) => {
  Object.assign(timing, message);
  process.send?.('set');
});

// Nothing is left behind when the benchmark is broken off.
process.on('disconnect', () => process.exit());

const words = 'fresh bread every morning from seven and coffee that is roasted next door for you and for everybody who passes by'.split(' ');
const body = Array.from({ length: 64 }, (_, index) => words[index % words.length]).join(' ');
const answer = JSON.stringify({ title: 'Fresh bread from seven', body, hashtags: ['bread', 'coffee'], callToAction: 'Come by', altText: 'A loaf of bread' });
const deltas = answer.match(/[\s\S]{1,5}/g) ?? [];
const usage = {
  input_tokens: 400,
  input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
  output_tokens: deltas.length,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: 400 + deltas.length,
};
const response = (status: string, output: unknown[]) => ({
  id: 'resp_1',
  object: 'response',
  created_at: 1,
  status,
  model: 'gpt-6-luna',
  output,
  usage: status === 'completed' ? usage : null,
  error: null,
  incomplete_details: null,
});
const message = { id: 'msg_1', type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: answer, annotations: [] }] };
const at = { item_id: 'msg_1', output_index: 0, content_index: 0 };
const event = (type: string, data: object, sequence_number: number) => `event: ${type}\ndata: ${JSON.stringify({ type, ...data, sequence_number })}\n\n`;
const opening = event('response.created', { response: response('in_progress', []) }, 0);
const pieces = deltas.map((delta, index) => event('response.output_text.delta', { ...at, delta, logprobs: [] }, index + 1));
const closing =
  event('response.output_text.done', { ...at, text: answer, logprobs: [] }, deltas.length + 1) +
  event('response.completed', { response: response('completed', [message]) }, deltas.length + 2);

// About a megabyte, as the vendors' pictures are.
const noise = Buffer.alloc(1024 * 1024 * 3);
for (let index = 0, state = 7; index < noise.length; index += 1) {
  state = (Math.imul(state, 1103515245) + 12345) >>> 0;
  noise[index] = 100 + ((state >>> 24) % 5);
}
const picture = await sharp(noise, { raw: { width: 1024, height: 1024, channels: 3 } })
  .png()
  .toBuffer();
const imageUsage = { input_tokens: 40, output_tokens: 1056, total_tokens: 1096, input_tokens_details: { text_tokens: 40, image_tokens: 0 } };
const about = { created: 1, background: 'opaque', output_format: 'png', quality: 'medium', size: '1024x1024' };
const wholePicture = JSON.stringify({ ...about, data: [{ b64_json: picture.toString('base64') }], usage: imageUsage });
const streamedPicture = `event: image_generation.completed\ndata: ${JSON.stringify({ type: 'image_generation.completed', ...about, created_at: 1, b64_json: picture.toString('base64'), usage: imageUsage })}\n\n`;

const pause = (ms: number) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined);

async function readJson(request: IncomingMessage): Promise<{ stream?: boolean }> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return JSON.parse(text);
}

async function sendText(reply: ServerResponse): Promise<void> {
  reply.writeHead(200, { 'content-type': 'text/event-stream' });
  reply.write(opening);
  await pause(timing.firstMs);
  if (timing.tokenMs === 0) return void reply.end(pieces.join('') + closing);
  for (const piece of pieces) {
    reply.write(piece);
    await pause(timing.tokenMs);
  }
  reply.end(closing);
}

const server = createServer(async (request, reply) => {
  const { stream } = await readJson(request);
  if (request.url?.endsWith('/responses')) return sendText(reply);
  await pause(timing.imageMs);
  reply.writeHead(200, { 'content-type': stream ? 'text/event-stream' : 'application/json' });
  reply.end(stream ? streamedPicture : wholePicture);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port, tokens: deltas.length, pictureBytes: picture.length }));
