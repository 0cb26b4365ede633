import * as z from 'zod/mini';
import type { Refusal } from '../refuse-call.ts';
import { textsIn } from '../tokens.ts';
import { badRequest, openAiError } from './errors.ts';
import { findOpenAiModel, retiredOpenAiModels } from './models.ts';
import { strictSchemaProblem } from './strict-schema.ts';

const part = z.looseObject({ type: z.string(), text: z.optional(z.string()), image_url: z.optional(z.string()) });
const item = z.looseObject({ role: z.optional(z.string()), content: z.optional(z.union([z.string(), z.array(part)])) });
const format = z.looseObject({
  type: z.enum(['text', 'json_schema', 'json_object']),
  name: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
  strict: z.optional(z.nullable(z.boolean())),
  schema: z.optional(z.unknown()),
});
const optional = z.optional(z.unknown());

/** The parameters of POST /v1/responses that the imitation knows; the vendor refuses any other name. */
const body = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(item)]),
  instructions: z.optional(z.nullable(z.string())),
  max_output_tokens: z.optional(z.nullable(z.int().check(z.minimum(16)))),
  text: z.optional(z.strictObject({ format: z.optional(format), verbosity: z.optional(z.nullable(z.enum(['low', 'medium', 'high']))) })),
  reasoning: z.optional(z.nullable(z.looseObject({ effort: z.optional(z.nullable(z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']))) }))),
  stream: z.optional(z.nullable(z.boolean())),
  store: z.optional(z.nullable(z.boolean())),
  temperature: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(2)))),
  top_p: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(1)))),
  safety_identifier: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  prompt_cache_key: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  metadata: z.optional(z.nullable(z.record(z.string(), z.string()))),
  background: optional,
  conversation: optional,
  include: optional,
  max_tool_calls: optional,
  moderation: optional,
  parallel_tool_calls: optional,
  previous_response_id: optional,
  prompt: optional,
  prompt_cache_options: optional,
  prompt_cache_retention: optional,
  service_tier: optional,
  stream_options: optional,
  tool_choice: optional,
  tools: optional,
  top_logprobs: optional,
  truncation: optional,
  user: optional,
});
export type ResponseBody = z.infer<typeof body>;

/** The body, or the refusal that the vendor would send. */
export function readResponseBody(sent: unknown): { body: ResponseBody } | { refusal: Refusal } {
  const parsed = body.safeParse(sent);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const param = issue?.path.join('.') ?? null;
    if (issue?.code === 'unrecognized_keys') {
      const name = [...issue.path, issue.keys[0]].join('.');
      return { refusal: badRequest(`Unknown parameter: '${name}'.`, name, 'unknown_parameter') };
    }
    return { refusal: badRequest(`Invalid value for '${param}': ${issue?.message ?? 'wrong'}.`, param, 'invalid_value') };
  }
  const refusal = modelRefusal(parsed.data.model, 'text') ?? formatRefusal(parsed.data);
  return refusal === undefined ? { body: parsed.data } : { refusal };
}

export function modelRefusal(id: string, does: 'text' | 'image'): Refusal | undefined {
  const model = findOpenAiModel(id);
  if (model?.does === does) return undefined;
  if (model !== undefined) return badRequest(`The model '${id}' is not supported with this endpoint.`, 'model', 'model_not_supported');
  const message = retiredOpenAiModels.has(id)
    ? `The model \`${id}\` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations`
    : `The model \`${id}\` does not exist or you do not have access to it.`;
  return openAiError(404, { message, type: 'invalid_request_error', code: 'model_not_found' });
}

function formatRefusal({ text }: ResponseBody): Refusal | undefined {
  const wanted = text?.format;
  if (wanted?.type !== 'json_schema') return undefined;
  if (wanted.name === undefined) return badRequest("Missing required parameter: 'text.format.name'.", 'text.format.name', 'missing_required_parameter');
  if (wanted.schema === undefined) return badRequest("Missing required parameter: 'text.format.schema'.", 'text.format.schema', 'missing_required_parameter');
  if (wanted.strict !== true) return undefined;
  const problem = strictSchemaProblem(wanted.schema);
  if (problem === undefined) return undefined;
  return badRequest(`Invalid schema for response_format '${wanted.name}': ${problem}`, 'text.format.schema', 'invalid_json_schema');
}

/** System side and user side of what was sent, as plain text. */
export function promptOf({ input, instructions }: ResponseBody): { system: string; user: string; pictures: number } {
  if (typeof input === 'string') return { system: instructions ?? '', user: input, pictures: 0 };
  const isSystem = (role: string | undefined) => role === 'system' || role === 'developer';
  const side = (system: boolean) => input.filter((entry) => isSystem(entry.role) === system).map((entry) => words(entry.content));
  const pictures = input.flatMap((entry) => (Array.isArray(entry.content) ? entry.content : [])).filter((entry) => entry.type === 'input_image').length;
  return { system: [instructions ?? '', ...side(true)].join('\n').trim(), user: side(false).join('\n').trim(), pictures };
}

function words(content: z.infer<typeof item>['content']): string {
  if (typeof content === 'string') return content;
  return textsIn((content ?? []).map((entry) => entry.text ?? ''));
}
