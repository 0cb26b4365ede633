import * as z from 'zod/mini';
import type { Refusal } from '../refuse-call.ts';
import { badField, geminiError } from './errors.ts';
import type { GeminiModel } from './models.ts';

const inlineData = z.strictObject({ mimeType: z.string(), data: z.string(), displayName: z.optional(z.string()) });
const part = z.looseObject({ text: z.optional(z.string()), inlineData: z.optional(inlineData) });
const content = z.strictObject({ role: z.optional(z.enum(['user', 'model'])), parts: z.array(part) });
export const aspectRatios = ['1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9', '1:8', '8:1', '1:4', '4:1'] as const;
export const imageSizes = ['512', '1K', '2K', '4K'] as const;
const unchecked = z.optional(z.unknown());

const generationConfig = z.strictObject({
  temperature: z.optional(z.number().check(z.minimum(0), z.maximum(2))),
  topP: z.optional(z.number()),
  topK: z.optional(z.number()),
  candidateCount: z.optional(z.int()),
  maxOutputTokens: z.optional(z.int().check(z.minimum(1))),
  stopSequences: unchecked,
  seed: unchecked,
  presencePenalty: unchecked,
  frequencyPenalty: unchecked,
  responseLogprobs: unchecked,
  logprobs: unchecked,
  mediaResolution: unchecked,
  speechConfig: unchecked,
  responseMimeType: z.optional(z.enum(['text/plain', 'application/json', 'text/x.enum'])),
  responseSchema: z.optional(z.record(z.string(), z.unknown())),
  responseJsonSchema: z.optional(z.record(z.string(), z.unknown())),
  responseModalities: z.optional(z.array(z.enum(['TEXT', 'IMAGE', 'AUDIO']))),
  imageConfig: z.optional(z.strictObject({ aspectRatio: z.optional(z.enum(aspectRatios)), imageSize: z.optional(z.enum(imageSizes)) })),
  thinkingConfig: z.optional(
    z.strictObject({
      thinkingLevel: z.optional(z.enum(['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'])),
      thinkingBudget: z.optional(z.int()),
      includeThoughts: z.optional(z.boolean()),
    }),
  ),
});
const body = z.strictObject({
  contents: z.array(content),
  systemInstruction: z.optional(content),
  generationConfig: z.optional(generationConfig),
  safetySettings: unchecked,
  tools: unchecked,
  toolConfig: unchecked,
  cachedContent: unchecked,
  serviceTier: unchecked,
  store: unchecked,
});
export type ContentBody = z.infer<typeof body>;

/** The vendor takes names in both forms. */
const spelling: Record<string, string> = {
  system_instruction: 'systemInstruction',
  generation_config: 'generationConfig',
  safety_settings: 'safetySettings',
};

/** The body, or the refusal that the vendor would send. */
export function readContentBody(sent: unknown, model: GeminiModel): { body: ContentBody } | { refusal: Refusal } {
  if (sent === null || typeof sent !== 'object' || Array.isArray(sent))
    return { refusal: geminiError(400, 'Invalid JSON payload received. Unexpected token.') };
  const named = Object.fromEntries(Object.entries(sent).map(([name, value]) => [spelling[name] ?? name, value]));
  const parsed = body.safeParse(named);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = (issue?.path ?? []).map((step) => String(step).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join('.');
    if (issue?.code === 'unrecognized_keys') {
      const place = path === '' ? '' : ` at '${path}'`;
      return { refusal: badField(`Invalid JSON payload received. Unknown name "${issue.keys[0]}"${place}: Cannot find field.`, path) };
    }
    return { refusal: badField(`Invalid value at '${path}'`, path) };
  }
  const sentence = ruleProblem(parsed.data, model);
  return sentence === undefined ? { body: parsed.data } : { refusal: geminiError(400, sentence) };
}

function ruleProblem({ contents, generationConfig: config = {} }: ContentBody, model: GeminiModel): string | undefined {
  if (contents.length === 0) return '* GenerateContentRequest.contents: contents is not specified';
  if (contents.some((entry) => entry.parts.length === 0)) return '* GenerateContentRequest.contents[0].parts: contents.parts must not be empty.';
  const schema = config.responseJsonSchema ?? config.responseSchema;
  if (schema !== undefined && config.responseMimeType !== 'application/json')
    return "Response schema is only supported with response mime type: 'application/json'";
  if (config.responseJsonSchema !== undefined && config.responseSchema !== undefined) return 'Only one of response_schema and response_json_schema can be set.';
  const wantsPicture = config.responseModalities?.includes('IMAGE') === true;
  if (wantsPicture && model.does !== 'image') return 'Model does not support the requested response modalities: image';
  if (model.does === 'image' && schema !== undefined) return 'JSON mode is not enabled for this model';
  if (config.imageConfig !== undefined && model.does !== 'image') return 'Image config is not supported for this model.';
  if (config.imageConfig?.imageSize === '512' && model.id === 'gemini-nano-banana-2.1') return 'Image size 512 is not supported for this model.';
  const thinking = config.thinkingConfig;
  if (thinking?.thinkingBudget !== undefined && thinking.thinkingLevel !== undefined) return 'You can only set one of thinking_budget and thinking_level.';
  if (thinking?.thinkingBudget !== undefined && model.id.startsWith('gemini-4')) return 'Thinking budget is not supported for this model. Use thinking_level.';
  if (thinking !== undefined && model.does === 'image') return 'Thinking is not enabled for this model';
  return undefined;
}

/** System side and user side of what was sent, as plain text, and the pictures. */
export function promptOf({ contents, systemInstruction }: ContentBody): { system: string; user: string; pictures: { mimeType: string; data: string }[] } {
  const words = (parts: ContentBody['contents'][number]['parts']) => parts.map((entry) => entry.text ?? '').join('\n');
  return {
    system: systemInstruction === undefined ? '' : words(systemInstruction.parts),
    user: contents
      .map((entry) => words(entry.parts))
      .join('\n')
      .trim(),
    pictures: contents.flatMap((entry) => entry.parts).flatMap((entry) => (entry.inlineData === undefined ? [] : [entry.inlineData])),
  };
}
