import * as z from 'zod/mini';
import type { TextChunk } from '../text-model.ts';
import { noUsage, type ProviderFailure } from '../vendor-call.ts';
import { vendorFailure } from '../vendor-failure.ts';
import { OPENAI, openaiStreamFailure } from './openai-failure.ts';
import { readResponseUsage } from './openai-usage.ts';

const contentPart = z.object({ type: z.string(), text: z.optional(z.string()) });
const responseObject = z.object({
  status: z.catch(z.optional(z.string()), undefined),
  model: z.catch(z.optional(z.string()), undefined),
  usage: z.optional(z.unknown()),
  error: z.catch(z.optional(z.nullable(z.object({ code: z.optional(z.nullable(z.string())) }))), undefined),
  incomplete_details: z.catch(z.optional(z.nullable(z.object({ reason: z.optional(z.nullable(z.string())) }))), undefined),
  output: z.catch(z.array(z.object({ type: z.string(), content: z.catch(z.optional(z.array(contentPart)), undefined) })), []),
});

export type ResponseEnd = { chunks: TextChunk[] } | { failure: ProviderFailure };

/** What a Response object that has ended says: the last chunks, or why there are none. `streamed`: its words came before, piece by piece. */
export function endOfResponse(response: unknown, about: { model: string; isRefused: boolean; streamed: boolean }): ResponseEnd {
  const read = responseObject.safeParse(response);
  if (!read.success) return { failure: vendorFailure('broken_answer', OPENAI) };
  const { status, error, incomplete_details: incomplete } = read.data;
  const parts = read.data.output.flatMap((item) => (item.type === 'message' ? (item.content ?? []) : []));
  const text = parts.map((part) => (part.type === 'output_text' ? (part.text ?? '') : '')).join('');
  const usage = readResponseUsage(read.data.usage);
  const billedModel = `openai/${read.data.model ?? about.model}`;
  const facts = { usage, billedModel };
  if (error) return { failure: openaiStreamFailure(error.code, facts) };
  if (status === 'failed') return { failure: openaiStreamFailure(undefined, facts) };
  if (about.isRefused || parts.some((part) => part.type === 'refusal') || incomplete?.reason === 'content_filter') {
    return { failure: vendorFailure('refused', OPENAI, facts) };
  }
  if (status === 'incomplete' || incomplete || !(about.streamed || text)) return { failure: vendorFailure('broken_answer', OPENAI, facts) };
  const end: TextChunk = { type: 'end', usage: usage ?? noUsage, billedModel };
  // Some servers send the text only as a whole.
  return { chunks: about.streamed ? [end] : [{ type: 'delta', text }, end] };
}
