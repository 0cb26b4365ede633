import { sendJson, sendStream, type WirePiece } from '../answer.ts';
import { previewOf, renderPicture } from '../picture/render-picture.ts';
import { inputTokensOf } from '../plan-text.ts';
import { answerInstead, type Refusal, refuse } from '../refuse-call.ts';
import type { Visit } from '../world.ts';
import { badRequest, createOpenAiErrors, openAiError } from './errors.ts';
import { type ImageWish, readImageRequest, typedFields } from './image-request.ts';
import { imageOutputTokens } from './image-size.ts';

/** Output tokens of one preview. */
const previewTokens = 100;
/** Input tokens of one reference picture. */
const referenceTokens = 323;
const maxReferences = 16;

/** POST /v1/images/generations. */
export async function answerImageGeneration(visit: Visit, sent: unknown): Promise<Response> {
  const body = sent !== null && typeof sent === 'object' ? { ...sent } : {};
  return answer(visit, () => readImageRequest(body, 'image_generation'));
}

/** POST /v1/images/edits, a form. */
export async function answerImageEdit(visit: Visit, form: FormData): Promise<Response> {
  const files = [...form.getAll('image'), ...form.getAll('image[]')].filter((entry) => typeof entry !== 'string');
  const odd = files.find((file) => !['image/png', 'image/jpeg', 'image/webp'].includes(file.type));
  const references = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return answer(visit, () => {
    if (files.length === 0) return { refusal: badRequest("Missing required parameter: 'image'.", 'image', 'missing_required_parameter') };
    if (files.length > maxReferences) return { refusal: badRequest(`Too many images: at most ${maxReferences} are supported.`, 'image', 'invalid_value') };
    if (odd !== undefined) {
      const message = `Invalid file 'image': unsupported mimetype ('${odd.type}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.`;
      return { refusal: badRequest(message, 'image', 'unsupported_file_mimetype') };
    }
    return readImageRequest(typedFields(form), 'image_edit', references);
  });
}

async function answer(visit: Visit, read: () => { wish: ImageWish } | { refusal: Refusal }): Promise<Response> {
  const instead = await answerInstead(visit, createOpenAiErrors(visit.world.now));
  if (instead !== undefined) return instead;
  const found = read();
  if ('refusal' in found) return refuse(visit, found.refusal);
  if (visit.fault?.kind === 'refusal') return refuse(visit, moderationBlocked(visit.fault.reason ?? 'violence'));
  return found.wish.stream ? streamPictures(visit, found.wish) : wholePictures(visit, found.wish);
}

function moderationBlocked(reason: string): Refusal {
  return openAiError(400, {
    message: `Your request was rejected by the safety system. If you believe this is an error, contact us at help.openai.com and include the request ID req_sandbox. safety_violations=[${reason}].`,
    type: 'image_generation_user_error',
    code: 'moderation_blocked',
  });
}

function usageOf(wish: ImageWish, pictures: number) {
  const text_tokens = inputTokensOf(wish.prompt);
  const image_tokens = wish.references.length * referenceTokens;
  const output_tokens = pictures * imageOutputTokens(wish.size, wish.quality) + wish.previews * previewTokens;
  const input_tokens = text_tokens + image_tokens;
  return { input_tokens, output_tokens, total_tokens: input_tokens + output_tokens, input_tokens_details: { text_tokens, image_tokens } };
}

const about = (wish: ImageWish) => ({ size: wish.sizeName, quality: wish.quality, background: wish.background, output_format: wish.format });

async function picture(visit: Visit, wish: ImageWish, number: number): Promise<Uint8Array> {
  const bytes = await renderPicture({
    ...wish.size,
    prompt: wish.prompt,
    format: wish.format,
    quality: wish.compression,
    reference: wish.references[0],
    seed: `${visit.world.seed} ${wish.model} ${number}`,
  });
  return visit.fault?.kind === 'truncated-picture' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function wholePictures(visit: Visit, wish: ImageWish): Promise<Response> {
  const { world, gone, fault } = visit;
  await world.sleep(world.timing.imageMs, gone.signal);
  const data: { b64_json: string }[] = [];
  const count = fault?.kind === 'empty' || fault?.kind === 'no-image' || fault?.kind === 'text-only-picture' ? 0 : wish.n;
  for (let number = 1; number <= count; number += 1) data.push({ b64_json: base64(await picture(visit, wish, number)) });
  const usage = usageOf(wish, count);
  const details = { output_tokens_details: { image_tokens: usage.output_tokens, text_tokens: 0 } };
  const counted = fault?.kind === 'no-usage' ? {} : { usage: { ...usage, ...details } };
  return sendJson(visit, { created: Math.floor(world.now() / 1000), ...about(wish), data, ...counted });
}

function streamPictures(visit: Visit, wish: ImageWish): Response {
  const error = (message: string | undefined) =>
    `event: error\ndata: ${JSON.stringify({
      type: 'error',
      error: { type: 'image_generation_server_error', code: 'image_generation_failed', message: message ?? 'Image generation failed', param: null },
    })}\n\n`;
  return sendStream(visit, pictureEvents(visit, wish), { error, junk: `event: ${wish.event}.completed\ndata: {"type":"${wish.event}.completed","b64\n\n` });
}

async function* pictureEvents(visit: Visit, wish: ImageWish): AsyncGenerator<WirePiece> {
  const { world, gone, fault } = visit;
  const step = world.timing.imageMs / (wish.previews + 1);
  const event = (part: WirePiece['part'], name: string, data: Record<string, unknown>): WirePiece => {
    const type = `${wish.event}.${name}`;
    return { part, wire: `event: ${type}\ndata: ${JSON.stringify({ type, created_at: Math.floor(world.now() / 1000), ...about(wish), ...data })}\n\n` };
  };
  const bytes = await picture(visit, wish, 1);
  for (let index = 0; index < wish.previews; index += 1) {
    await world.sleep(step, gone.signal);
    const preview = fault?.kind === 'truncated-picture' ? bytes : await previewOf(bytes, wish.format, index);
    yield event('text', 'partial_image', { b64_json: base64(preview), partial_image_index: index });
  }
  await world.sleep(step, gone.signal);
  if (fault?.kind === 'empty' || fault?.kind === 'no-image' || fault?.kind === 'text-only-picture') return;
  yield event('close', 'completed', { b64_json: base64(bytes), ...(fault?.kind === 'no-usage' ? {} : { usage: usageOf(wish, 1) }) });
}
