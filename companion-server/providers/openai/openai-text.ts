import type OpenAI from 'openai';
import type { Responses } from 'openai/resources/responses/responses';
import * as z from 'zod/mini';
import type { TextChunk, TextModel, TextRequest } from '../text-model.ts';
import { noUsage } from '../vendor-call.ts';
import { vendorFailure } from '../vendor-failure.ts';
import { type CallWatch, watchCall } from '../watch-call.ts';
import { OPENAI, openaiFailure, openaiStreamFailure } from './openai-failure.ts';
import { readResponseUsage } from './openai-usage.ts';

/** Text through the Responses API. `model` is the vendor's own name, `connect` gives a client with the current key. */
export function createOpenaiText(model: string, connect: () => Promise<OpenAI>): TextModel {
  return {
    id: `openai/${model}`,
    async *stream(request, call) {
      const watch = watchCall(call);
      try {
        const client = await connect();
        const events = await client.responses.create({ ...bodyOf(model, request), stream: true }, { signal: watch.signal });
        yield* readEvents(events, watch, model);
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

async function* readEvents(events: AsyncIterable<Responses.ResponseStreamEvent>, watch: CallWatch, model: string): AsyncGenerator<TextChunk> {
  let words = false;
  let refused = false;
  for await (const event of events) {
    watch.heard();
    switch (event.type) {
      case 'response.output_text.delta':
        if (typeof event.delta !== 'string' || event.delta === '') break;
        words = true;
        yield { type: 'delta', text: event.delta };
        break;
      case 'response.refusal.delta':
      case 'response.refusal.done':
        refused = true;
        break;
      case 'response.completed': {
        const end = readEnd(event.response, model);
        if (refused || end.refusal) throw vendorFailure('refused', OPENAI, end);
        // A server that sends the text only as a whole.
        if (!words && end.text) yield { type: 'delta', text: end.text };
        if (!words && !end.text) throw vendorFailure('broken_answer', OPENAI, end);
        yield { type: 'end', usage: end.usage ?? noUsage, billedModel: end.billedModel };
        return;
      }
      case 'response.incomplete': {
        const end = readEnd(event.response, model);
        throw vendorFailure(end.reason === 'content_filter' ? 'refused' : 'broken_answer', OPENAI, end);
      }
      case 'response.failed': {
        const end = readEnd(event.response, model);
        throw openaiStreamFailure(end.errorCode, end);
      }
      case 'error':
        throw openaiStreamFailure(event.code, {});
    }
  }
  // The SDK ends its loop quietly when the call is aborted.
  throw watch.why() === undefined ? vendorFailure('broken_answer', OPENAI) : openaiFailure(undefined, watch);
}

const contentPart = z.object({ type: z.string(), text: z.optional(z.string()), refusal: z.optional(z.nullable(z.string())) });
const endOfResponse = z.object({
  model: z.catch(z.optional(z.string()), undefined),
  usage: z.optional(z.unknown()),
  error: z.catch(z.optional(z.nullable(z.object({ code: z.optional(z.nullable(z.string())) }))), undefined),
  incomplete_details: z.catch(z.optional(z.nullable(z.object({ reason: z.optional(z.nullable(z.string())) }))), undefined),
  output: z.catch(z.array(z.object({ type: z.string(), content: z.catch(z.optional(z.array(contentPart)), undefined) })), []),
});

function readEnd(response: unknown, model: string) {
  const end = endOfResponse.safeParse(response);
  if (!end.success) throw vendorFailure('broken_answer', OPENAI);
  const parts = end.data.output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []));
  return {
    billedModel: `openai/${end.data.model ?? model}`,
    usage: readResponseUsage(end.data.usage),
    errorCode: end.data.error?.code,
    reason: end.data.incomplete_details?.reason,
    refusal: parts.some((part) => part.type === 'refusal'),
    text: parts.map((part) => (part.type === 'output_text' ? (part.text ?? '') : '')).join(''),
  };
}
