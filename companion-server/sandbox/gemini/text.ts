import { sendJson, sendStream, type WirePiece } from '../answer.ts';
import { createDice, seedOf } from '../dice.ts';
import { inputTokensOf, planText, type TextPlan } from '../plan-text.ts';
import type { Visit } from '../world.ts';
import { type ContentBody, promptOf } from './content-body.ts';
import { geminiError } from './errors.ts';
import type { GeminiModel } from './models.ts';
import { chunk, eventOf, promptBlocked, type UsageCount } from './response.ts';

/** Words between two chunks: the vendor sends several tokens at a time. */
const tokensPerChunk = 4;
/** Of a picture that is looked at. */
const pictureTokens = 258;

interface Answer {
  visit: Visit;
  model: GeminiModel;
  plan: TextPlan;
  finishReason: string;
  promptTokens: { text: number; image: number };
  responseId: string;
  signature: string;
}

export async function answerText(visit: Visit, model: GeminiModel, body: ContentBody, stream: boolean): Promise<Response> {
  const { world, fault, gone } = visit;
  const prompt = promptOf(body);
  const config = body.generationConfig ?? {};
  const thinking = config.thinkingConfig;
  const schema = config.responseJsonSchema ?? config.responseSchema;
  const plan = planText(
    {
      system: prompt.system,
      user: prompt.user,
      schema: config.responseMimeType === 'application/json' ? (schema ?? {}) : undefined,
      maxOutputTokens: config.maxOutputTokens,
      thinks: model.thinks && thinking?.thinkingBudget !== 0 && thinking?.thinkingLevel !== 'MINIMAL',
      seed: `${world.seed} ${model.id}`,
    },
    fault,
  );
  const promptTokens = { text: inputTokensOf(`${prompt.system}\n${prompt.user}`), image: prompt.pictures.length * pictureTokens };
  const dice = createDice(seedOf(world.seed, model.id, prompt.user));
  const ids = { responseId: dice.id(24), signature: Buffer.from(dice.id(64)).toString('base64') };
  if (fault?.kind === 'refusal' && fault.form !== 'output') {
    const blocked = promptBlocked(visit, model, fault.reason ?? 'PROHIBITED_CONTENT', promptTokens, ids.responseId);
    return stream ? sendStream(visit, one(eventOf(blocked)), spoilers) : sendJson(visit, blocked);
  }
  const refused = fault?.kind === 'refusal' ? (fault.reason ?? 'SAFETY') : undefined;
  const said =
    refused === undefined
      ? plan
      : { ...plan, pieces: plan.pieces.slice(0, 12), text: plan.pieces.slice(0, 12).join(''), outputTokens: 12 + plan.reasoningTokens };
  const answer: Answer = { visit, model, plan: said, finishReason: refused ?? (plan.stop === 'length' ? 'MAX_TOKENS' : 'STOP'), promptTokens, ...ids };
  if (stream) return sendStream(visit, textChunks(answer), spoilers);
  await world.sleep(world.timing.firstTokenMs + said.pieces.length * world.timing.perTokenMs, gone.signal);
  return sendJson(visit, last(answer, said.text));
}

export const spoilers = {
  error: (message: string | undefined) => eventOf(geminiError(503, message ?? 'The model is overloaded. Please try again later.').body),
  junk: 'data: {"candidates": [{"content": {"parts": [{"te\r\n\r\n',
};

async function* one(wire: string): AsyncGenerator<WirePiece> {
  yield { part: 'close', wire };
}

function usage({ plan, promptTokens }: Answer, said: number): UsageCount {
  return { prompt: promptTokens, text: said, image: 0, thoughts: plan.reasoningTokens };
}

function last(answer: Answer, text: string) {
  const { visit, model, plan, finishReason, responseId, signature } = answer;
  const parts = plan.pieces.length === 0 ? [] : [{ text, ...(model.thinks ? { thoughtSignature: signature } : {}) }];
  return chunk({ visit, model, responseId, parts, finishReason, usage: usage(answer, plan.outputTokens - plan.reasoningTokens) });
}

async function* textChunks(answer: Answer): AsyncGenerator<WirePiece> {
  const { visit, model, plan, responseId } = answer;
  const { timing, sleep } = visit.world;
  let wait = timing.firstTokenMs;
  let said = 0;
  while (plan.pieces.length - said > tokensPerChunk) {
    if (wait > 0) await sleep(wait, visit.gone.signal);
    wait = timing.perTokenMs * tokensPerChunk;
    const text = plan.pieces.slice(said, said + tokensPerChunk).join('');
    said += tokensPerChunk;
    yield { part: 'text', wire: eventOf(chunk({ visit, model, responseId, parts: [{ text }], finishReason: undefined, usage: usage(answer, said) })) };
  }
  if (wait > 0) await sleep(wait, visit.gone.signal);
  yield { part: 'close', wire: eventOf(last(answer, plan.pieces.slice(said).join(''))) };
}
