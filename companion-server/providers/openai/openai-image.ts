import type OpenAI from 'openai';
import * as z from 'zod/mini';
import { readPictureHead } from '../../media/picture-head.ts';
import { takeBase64Field } from '../base64-field.ts';
import type { ImageChunk, ImageModel, ImageRequest } from '../image-model.ts';
import { readEvents } from '../read-events.ts';
import { vendorFailure } from '../vendor-failure.ts';
import { type CallWatch, letGo, MOST_PICTURE_BYTES, readBody, watchCall } from '../watch-call.ts';
import { OPENAI, openaiFailure, openaiStreamFailure } from './openai-failure.ts';
import { readImageUsage } from './openai-usage.ts';

/** Legal sizes (both sides divisible by 16) that hold the shape asked for and fill the placement. */
export const openaiSizes = {
  '1:1': '1088x1088',
  '4:5': '1088x1360',
  '9:16': '1088x1936',
  '16:9': '1920x1088',
  '1.91:1': '1200x640',
  '4:3': '1440x1088',
} as const satisfies Record<ImageRequest['aspectRatio'], string>;

/** A preview costs 100 output tokens, little beside a picture of high quality, which takes long enough to want one. */
const previewsOf = { low: 0, medium: 0, high: 1 } as const;

/** Pictures through the Images API; with references through its edits. One picture per call. */
export function createOpenaiImage(model: string, connect: () => Promise<OpenAI>): ImageModel {
  return {
    id: `openai/${model}`,
    async *generate(request, call) {
      const watch = watchCall(call, MOST_PICTURE_BYTES);
      try {
        const answer = await ask(await connect(), model, request, watch);
        watch.heard();
        if (answer.headers.get('content-type')?.includes('text/event-stream')) yield* readStream(answer, watch, model);
        else yield* lend(readWhole(await readBody(answer, watch), model));
      } catch (error) {
        throw openaiFailure(error, watch);
      } finally {
        watch.end();
      }
    },
  };
}

/** Without previews a plain JSON answer: reading it costs a fraction of an event of a megabyte. */
async function ask(client: OpenAI, model: string, request: ImageRequest, watch: CallWatch): Promise<Response> {
  const previews = previewsOf[request.quality];
  const body = {
    model,
    prompt: request.prompt,
    size: openaiSizes[request.aspectRatio],
    quality: request.quality,
    output_format: 'jpeg' as const,
    output_compression: 90,
    n: 1,
    background: 'opaque' as const,
    ...(previews > 0 ? { stream: true as const, partial_images: previews } : {}),
  };
  const options = { signal: watch.signal };
  if (request.references.length === 0) return client.images.generate({ ...body, moderation: 'auto' }, options).asResponse();
  const { toFile } = await import('openai');
  const image = await Promise.all(
    request.references.map(({ bytes, mimeType }, index) => toFile(bytes, `reference-${index + 1}.${mimeType.split('/')[1]}`, { type: mimeType })),
  );
  return client.images.edit({ ...body, image }, options).asResponse();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw vendorFailure('broken_answer', OPENAI);
  }
}

const besidePicture = z.object({
  usage: z.optional(z.unknown()),
  model: z.catch(z.optional(z.string()), undefined),
  error: z.optional(z.nullable(z.object({ code: z.optional(z.nullable(z.unknown())) }))),
});

function readWhole(body: Buffer, model: string): ImageChunk {
  const taken = takeBase64Field(body, 'b64_json');
  const read = besidePicture.safeParse(parseJson(taken?.rest ?? body.toString('utf8')));
  letGo(body);
  if (!read.success) throw vendorFailure('broken_answer', OPENAI);
  const { usage, error, model: billed } = read.data;
  if (error) throw openaiStreamFailure(error.code, {});
  if (!taken) throw vendorFailure('broken_answer', OPENAI, { usage: usage ? readImageUsage(usage, 0) : undefined });
  return endOf(taken.bytes, usage, billed ?? model);
}

/** The picture is the caller's until the loop over the chunks goes on or ends. */
function* lend(chunk: ImageChunk): Generator<ImageChunk> {
  try {
    yield chunk;
  } finally {
    letGo(chunk.bytes);
  }
}

const event = z.object({
  type: z._default(z.string(), ''),
  error: z.optional(z.nullable(z.object({ code: z.optional(z.nullable(z.unknown())) }))),
  b64_json: z.optional(z.string()),
  usage: z.optional(z.unknown()),
  code: z.optional(z.unknown()),
});

async function* readStream(answer: Response, watch: CallWatch, model: string): AsyncGenerator<ImageChunk> {
  for await (const batch of readEvents(answer, watch)) {
    for (const { data } of batch) {
      const read = event.safeParse(data === '[DONE]' ? {} : parseJson(data));
      if (!read.success) continue;
      const { type, b64_json, usage, code, error } = read.data;
      if (type === 'error' || error) throw openaiStreamFailure(code ?? error?.code, {});
      if (type.endsWith('.partial_image') && b64_json) {
        const bytes = Buffer.from(b64_json, 'base64');
        const mimeType = readPictureHead(bytes)?.mimeType;
        // A damaged preview is no reason to give up the picture.
        if (mimeType) yield { type: 'partial', bytes, mimeType };
      }
      if (type.endsWith('.completed') && b64_json !== undefined) return yield endOf(Buffer.from(b64_json, 'base64'), usage, model);
    }
  }
  throw vendorFailure('no_answer', OPENAI);
}

function endOf(bytes: Buffer, usage: unknown, model: string): ImageChunk {
  const mimeType = readPictureHead(bytes)?.mimeType;
  const counted = readImageUsage(usage, 1);
  if (!mimeType) throw vendorFailure('broken_answer', OPENAI, { usage: { ...counted, images: 0 }, billedModel: `openai/${model}` });
  return { type: 'end', bytes, mimeType, usage: counted, billedModel: `openai/${model}` };
}
