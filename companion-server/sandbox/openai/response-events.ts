import type { WirePiece } from '../answer.ts';
import type { Dice } from '../dice.ts';
import type { TextPlan } from '../plan-text.ts';
import type { ResponseBody } from './response-body.ts';

/** All that is known before the first byte leaves. */
export interface ResponseParts {
  body: ResponseBody;
  plan: TextPlan;
  kind: 'text' | 'refusal' | 'nothing';
  incomplete: 'max_output_tokens' | 'content_filter' | undefined;
  inputTokens: number;
  /** Unix seconds. */
  createdAt: number;
  ids: { response: string; reasoning: string; message: string };
  dice: Dice;
  withUsage: boolean;
}

/** The `response` object, as it stands at the beginning or at the end. */
export function responseObject(parts: ResponseParts, moment: 'start' | 'end') {
  const { body, plan, ids, incomplete, inputTokens, createdAt } = parts;
  const ended = moment === 'end';
  return {
    id: ids.response,
    object: 'response',
    created_at: createdAt,
    status: !ended ? 'in_progress' : incomplete === undefined ? 'completed' : 'incomplete',
    background: false,
    ...(ended && incomplete === undefined ? { completed_at: createdAt } : {}),
    error: null,
    incomplete_details: ended && incomplete !== undefined ? { reason: incomplete } : null,
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    metadata: body.metadata ?? {},
    model: body.model,
    output: ended ? outputItems(parts) : [],
    parallel_tool_calls: true,
    previous_response_id: null,
    reasoning: { effort: body.reasoning?.effort ?? 'medium', summary: null },
    safety_identifier: body.safety_identifier ?? null,
    service_tier: ended ? 'default' : 'auto',
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    text: { format: body.text?.format ?? { type: 'text' }, verbosity: body.text?.verbosity ?? 'medium' },
    tool_choice: 'auto',
    tools: [],
    top_p: body.top_p ?? 1,
    truncation: 'disabled',
    usage:
      ended && parts.withUsage
        ? {
            input_tokens: inputTokens,
            input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
            output_tokens: plan.outputTokens,
            output_tokens_details: { reasoning_tokens: plan.reasoningTokens },
            total_tokens: inputTokens + plan.outputTokens,
          }
        : null,
    user: null,
  };
}

function contentPart({ kind, plan }: ResponseParts, text = plan.text) {
  return kind === 'refusal' ? { type: 'refusal', refusal: text } : { type: 'output_text', text, annotations: [], logprobs: [] };
}

function messageItem(parts: ResponseParts, moment: 'start' | 'end') {
  const status = moment === 'start' ? 'in_progress' : parts.incomplete === undefined ? 'completed' : 'incomplete';
  return { id: parts.ids.message, type: 'message', status, role: 'assistant', content: moment === 'start' ? [] : [contentPart(parts)] };
}

const reasoningItem = ({ ids }: ResponseParts) => ({ id: ids.reasoning, type: 'reasoning', summary: [] });

function outputItems(parts: ResponseParts) {
  const thought = parts.plan.reasoningTokens > 0 ? [reasoningItem(parts)] : [];
  return parts.kind === 'nothing' ? thought : [...thought, messageItem(parts, 'end')];
}

/** The vendor's events in the vendor's order. */
export function* responseEvents(parts: ResponseParts): Generator<WirePiece> {
  const { plan, ids, kind, dice } = parts;
  let sequence = 0;
  const event = (part: WirePiece['part'], type: string, data: Record<string, unknown>): WirePiece => {
    const wire = `event: ${type}\ndata: ${JSON.stringify({ type, ...data, sequence_number: sequence })}\n\n`;
    sequence += 1;
    return { part, wire };
  };
  yield event('open', 'response.created', { response: responseObject(parts, 'start') });
  yield event('open', 'response.in_progress', { response: responseObject(parts, 'start') });
  let output_index = 0;
  if (plan.reasoningTokens > 0) {
    yield event('open', 'response.output_item.added', { output_index, item: reasoningItem(parts) });
    yield event('open', 'response.output_item.done', { output_index, item: reasoningItem(parts) });
    output_index += 1;
  }
  if (kind !== 'nothing') {
    const at = { item_id: ids.message, output_index, content_index: 0 };
    const word = kind === 'refusal' ? 'refusal' : 'output_text';
    yield event('open', 'response.output_item.added', { output_index, item: messageItem(parts, 'start') });
    yield event('open', 'response.content_part.added', { ...at, part: contentPart(parts, '') });
    for (const delta of plan.pieces) {
      const extra = kind === 'refusal' ? {} : { logprobs: [], obfuscation: dice.id(dice.int(4, 16)) };
      yield event('text', `response.${word}.delta`, { ...at, delta, ...extra });
    }
    const whole = kind === 'refusal' ? { refusal: plan.text } : { text: plan.text, logprobs: [] };
    yield event('close', `response.${word}.done`, { ...at, ...whole });
    yield event('close', 'response.content_part.done', { ...at, part: contentPart(parts) });
    yield event('close', 'response.output_item.done', { output_index, item: messageItem(parts, 'end') });
  }
  const last = parts.incomplete === undefined ? 'response.completed' : 'response.incomplete';
  yield event('close', last, { response: responseObject(parts, 'end') });
}
