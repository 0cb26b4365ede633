import type OpenAI from 'openai';
import type { Responses } from 'openai/resources/responses/responses';
import { readEvents } from '../read-events.ts';
import type { TextChunk, TextModel, TextRequest } from '../text-model.ts';
import { vendorFailure } from '../vendor-failure.ts';
import { type CallWatch, readBody, watchCall } from '../watch-call.ts';
import { OPENAI, openaiFailure, openaiStreamFailure } from './openai-failure.ts';
import { endOfResponse, type ResponseEnd } from './openai-response.ts';

/** Text through the Responses API. `model` is the vendor's own name, `connect` gives a client with the current key. */
export function createOpenaiText(model: string, connect: () => Promise<OpenAI>): TextModel {
  return {
    id: `openai/${model}`,
    async *stream(request, call) {
      const watch = watchCall(call);
      try {
        const client = await connect();
        const answer = await client.responses.create({ ...bodyOf(model, request), stream: true }, { signal: watch.signal }).asResponse();
        watch.heard();
        yield* answer.headers.get('content-type')?.includes('application/json') ? readWhole(answer, watch, model) : readStream(answer, watch, model);
      } catch (error) {
        throw openaiFailure(error, watch);
      } finally {
        watch.end();
      }
    },
  };
}

/** Only models that think take the setting; others refuse it. */
const thinks = /^(gpt-[5-9]|o\d)/;

function bodyOf(model: string, request: TextRequest): Responses.ResponseCreateParams {
  const images = (request.images ?? []).map(
    (image): Responses.ResponseInputImage => ({
      type: 'input_image',
      detail: 'low',
      image_url: `data:${image.mimeType};base64,${Buffer.from(image.bytes).toString('base64')}`,
    }),
  );
  return {
    model,
    instructions: request.instructions,
    input: images.length === 0 ? request.input : [{ role: 'user', content: [{ type: 'input_text', text: request.input }, ...images] }],
    text: { format: { type: 'json_schema', name: request.schema.name, strict: true, schema: request.schema.schema } },
    max_output_tokens: request.maxOutputTokens,
    store: false,
    ...(thinks.test(model) ? { reasoning: { effort: 'low' as const } } : {}),
  };
}

/** An event, as far as it matters here. Deltas are the bulk and are looked at by hand. */
interface StreamEvent {
  type?: unknown;
  delta?: unknown;
  response?: unknown;
  code?: unknown;
  error?: unknown;
}

async function* readStream(answer: Response, watch: CallWatch, model: string): AsyncGenerator<TextChunk> {
  let streamed = false;
  let isRefused = false;
  for await (const batch of readEvents(answer, watch)) {
    let text = '';
    let end: ResponseEnd | undefined;
    for (const { data, event: name } of batch) {
      const event = parseEvent(data);
      switch (event.type ?? name) {
        case 'response.output_text.delta':
          if (typeof event.delta === 'string') text += event.delta;
          break;
        case 'response.refusal.delta':
        case 'response.refusal.done':
          isRefused = true;
          break;
        case 'response.completed':
        case 'response.incomplete':
        case 'response.failed':
          end = endOfResponse(event.response, { model, isRefused, streamed: streamed || text !== '' });
          break;
        default:
          if (event.error || event.type === 'error' || name === 'error') end = { failure: openaiStreamFailure(event.code ?? codeOf(event.error), {}) };
      }
    }
    // Words that came before a failure are shown before it.
    if (text !== '') yield { type: 'delta', text };
    streamed ||= text !== '';
    if (end && 'failure' in end) throw end.failure;
    if (end) return yield* end.chunks;
  }
  throw vendorFailure('broken_answer', OPENAI);
}

/** A server that does not stream answers the same as one object. */
async function* readWhole(answer: Response, watch: CallWatch, model: string): AsyncGenerator<TextChunk> {
  const end = endOfResponse(parseJson((await readBody(answer, watch)).toString('utf8')), { model, isRefused: false, streamed: false });
  if ('failure' in end) throw end.failure;
  yield* end.chunks;
}

function parseEvent(data: string): StreamEvent {
  const event = data === '[DONE]' ? {} : parseJson(data);
  return typeof event === 'object' && event !== null ? event : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw vendorFailure('broken_answer', OPENAI);
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
