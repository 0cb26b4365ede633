import * as z from 'zod/mini';
import type { Refusal } from '../refuse-call.ts';
import { badRequest } from './errors.ts';
import { type ImageQuality, imageQualities, readImageSize, type Size } from './image-size.ts';
import { modelRefusal } from './response-body.ts';

const common = {
  model: z._default(z.string(), 'gpt-image-2'),
  prompt: z.string().check(z.minLength(1), z.maxLength(32_000)),
  n: z._default(z.int().check(z.minimum(1), z.maximum(10)), 1),
  size: z._default(z.string(), 'auto'),
  quality: z._default(z.enum(imageQualities), 'auto'),
  background: z._default(z.enum(['transparent', 'opaque', 'auto']), 'auto'),
  output_format: z._default(z.enum(['png', 'jpeg', 'webp']), 'png'),
  output_compression: z._default(z.int().check(z.minimum(0), z.maximum(100)), 100),
  partial_images: z._default(z.int().check(z.minimum(0), z.maximum(3)), 0),
  stream: z._default(z.boolean(), false),
  user: z.optional(z.string()),
  safety_identifier: z.optional(z.string()),
};
const generation = z.strictObject({ ...common, moderation: z.optional(z.enum(['low', 'auto'])) });
const edit = z.strictObject({ ...common, input_fidelity: z.optional(z.enum(['high', 'low'])) });

export interface ImageWish {
  model: string;
  prompt: string;
  n: number;
  size: Size;
  sizeName: string;
  quality: ImageQuality;
  background: 'transparent' | 'opaque';
  format: 'png' | 'jpeg' | 'webp';
  compression: number;
  previews: number;
  stream: boolean;
  references: Uint8Array[];
  event: 'image_generation' | 'image_edit';
}

/** Reads a JSON body of /images/generations, or the fields of a form of /images/edits, by the vendor's rules. */
export function readImageRequest(
  sent: Record<string, unknown>,
  event: ImageWish['event'],
  references: Uint8Array[] = [],
): { wish: ImageWish } | { refusal: Refusal } {
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));
  const parsed = (event === 'image_generation' ? generation : edit).safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue?.code === 'unrecognized_keys') return { refusal: badRequest(`Unknown parameter: '${issue.keys[0]}'.`, issue.keys[0], 'unknown_parameter') };
    const param = issue?.path.join('.') ?? null;
    return { refusal: badRequest(`Invalid value for '${param}': ${issue?.message ?? 'wrong'}.`, param, 'invalid_value') };
  }
  const body = parsed.data;
  const refusal = modelRefusal(body.model, 'image') ?? ruleRefusal(body);
  if (refusal !== undefined) return { refusal };
  const size = readImageSize(body.size);
  if (typeof size === 'string') return { refusal: badRequest(size, 'size', 'invalid_value') };
  return {
    wish: {
      model: body.model,
      prompt: body.prompt,
      n: body.n,
      size,
      sizeName: `${size.width}x${size.height}`,
      quality: body.quality === 'auto' ? 'medium' : body.quality,
      background: body.background === 'transparent' ? 'transparent' : 'opaque',
      format: body.output_format,
      compression: body.output_compression,
      previews: body.stream ? body.partial_images : 0,
      stream: body.stream,
      references,
      event,
    },
  };
}

function ruleRefusal(body: z.infer<typeof generation> | z.infer<typeof edit>): Refusal | undefined {
  if (body.background === 'transparent' && body.output_format === 'jpeg') {
    return badRequest("Transparent background is not supported with output_format 'jpeg'.", 'background', 'invalid_value');
  }
  if ((body.quality === 'xhigh' || body.quality === 'max') && !body.model.startsWith('gpt-image-2.5')) {
    return badRequest(`Invalid value: '${body.quality}'. Supported values are: 'low', 'medium', 'high', and 'auto'.`, 'quality', 'invalid_value');
  }
  if (body.output_compression !== 100 && body.output_format === 'png') {
    return badRequest('Compression less than 100 is not supported for PNG output format.', 'output_compression', 'invalid_value');
  }
  return undefined;
}

const numbers = new Set(['n', 'output_compression', 'partial_images']);

/** A form's fields as the JSON body would hold them. */
export function typedFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    fields[name] = numbers.has(name) ? Number(value) : name === 'stream' ? value === 'true' : value;
  }
  return fields;
}
