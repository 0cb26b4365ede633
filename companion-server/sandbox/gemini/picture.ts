import { sendJson, sendStream, type WirePiece } from '../answer.ts';
import { createDice, seedOf } from '../dice.ts';
import { renderPicture } from '../picture/render-picture.ts';
import { inputTokensOf } from '../plan-text.ts';
import type { Visit } from '../world.ts';
import { type ContentBody, promptOf } from './content-body.ts';
import type { GeminiModel } from './models.ts';
import { pictureSize, pictureTokens } from './picture-size.ts';
import { chunk, eventOf, promptBlocked, type UsageCount } from './response.ts';
import { spoilers } from './text.ts';

/** Input tokens of a reference picture. */
const referenceTokens = 560;

/** A picture model answers with parts: sometimes words, then the picture. */
export async function answerPicture(visit: Visit, model: GeminiModel, body: ContentBody, stream: boolean): Promise<Response> {
  const { world, fault, gone } = visit;
  const asked = promptOf(body);
  const dice = createDice(seedOf(world.seed, model.id, asked.user));
  const responseId = dice.id(24);
  const prompt = { text: inputTokensOf(`${asked.system}\n${asked.user}`), image: asked.pictures.length * referenceTokens };
  const finish = (answer: unknown) => (stream ? sendStream(visit, one(eventOf(answer)), spoilers) : sendJson(visit, answer));
  await world.sleep(world.timing.imageMs, gone.signal);
  if (fault?.kind === 'refusal' && fault.form !== 'output')
    return finish(promptBlocked(visit, model, fault.reason ?? 'PROHIBITED_CONTENT', prompt, responseId));
  const about = { visit, model, responseId };
  const nothing: UsageCount = { prompt, text: 0, image: 0, thoughts: 0 };
  if (fault?.kind === 'refusal') return finish(chunk({ ...about, parts: [], finishReason: fault.reason ?? 'IMAGE_SAFETY', usage: nothing }));
  if (fault?.kind === 'no-image') return finish(chunk({ ...about, parts: [], finishReason: fault.reason ?? 'NO_IMAGE', usage: nothing }));
  if (fault?.kind === 'empty') return finish(chunk({ ...about, parts: [], finishReason: 'STOP', usage: nothing }));
  if (fault?.kind === 'text-only-picture') {
    const text = 'Here is a description of the picture: a bright scene with soft light.';
    return finish(chunk({ ...about, parts: [{ text }], finishReason: 'STOP', usage: { ...nothing, text: 17 } }));
  }
  const config = body.generationConfig?.imageConfig;
  const reference = asked.pictures[0];
  const bytes = await renderPicture({
    ...pictureSize(config?.aspectRatio ?? '1:1', config?.imageSize ?? '1K'),
    prompt: asked.user,
    format: 'png',
    quality: 100,
    reference: reference === undefined ? undefined : Buffer.from(reference.data, 'base64'),
    seed: `${world.seed} ${model.id}`,
  });
  const whole = fault?.kind === 'truncated-picture' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
  const withWords = body.generationConfig?.responseModalities?.includes('TEXT') !== false;
  const parts = [
    ...(withWords ? [{ text: 'Here is your picture.' }] : []),
    { inlineData: { mimeType: 'image/png', data: Buffer.from(whole).toString('base64') }, thoughtSignature: Buffer.from(dice.id(48)).toString('base64') },
  ];
  const image = pictureTokens(config?.imageSize ?? '1K');
  const incomplete = fault?.kind === 'incomplete';
  return finish(chunk({ ...about, parts, finishReason: incomplete ? 'MAX_TOKENS' : 'STOP', usage: { prompt, text: withWords ? 5 : 0, image, thoughts: 0 } }));
}

async function* one(wire: string): AsyncGenerator<WirePiece> {
  yield { part: 'close', wire };
}
