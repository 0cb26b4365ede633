import { sendJson, sendStream, type WirePiece } from '../answer.ts';
import { createDice, seedOf } from '../dice.ts';
import { inputTokensOf, planText, type TextPlan } from '../plan-text.ts';
import { answerInstead, refuse } from '../refuse-call.ts';
import type { Visit } from '../world.ts';
import { badRequest, createOpenAiErrors } from './errors.ts';
import { promptOf, type ResponseBody, readResponseBody } from './response-body.ts';
import { type ResponseParts, responseEvents, responseObject } from './response-events.ts';

const refusalWords = "I'm sorry, but I can't help with that request.";

/** POST /v1/responses, whole or streamed. */
export async function answerResponse(visit: Visit, sent: unknown): Promise<Response> {
  const instead = await answerInstead(visit, createOpenAiErrors(visit.world.now));
  if (instead !== undefined) return instead;
  const read = readResponseBody(sent);
  if ('refusal' in read) return refuse(visit, read.refusal);
  if (visit.fault?.kind === 'refusal' && visit.fault.form === 'request') {
    return refuse(visit, badRequest('Invalid prompt: your prompt was flagged as potentially violating our usage policy.', null, 'invalid_prompt'));
  }
  const parts = plan(visit, read.body);
  const { world, gone } = visit;
  if (read.body.stream !== true) {
    await world.sleep(world.timing.firstTokenMs + parts.plan.pieces.length * world.timing.perTokenMs, gone.signal);
    return sendJson(visit, responseObject(parts, 'end'));
  }
  return sendStream(visit, paced(visit, responseEvents(parts)), {
    error: (message) =>
      `event: error\ndata: ${JSON.stringify({
        type: 'error',
        code: 'server_error',
        message: message ?? 'The server had an error processing your request.',
        param: null,
        sequence_number: 999,
      })}\n\n`,
    junk: 'event: response.output_text.delta\ndata: {"type":"response.output_text.delta","delta":"\n\n',
  });
}

function plan(visit: Visit, body: ResponseBody): ResponseParts {
  const { world, fault } = visit;
  const prompt = promptOf(body);
  const effort = body.reasoning?.effort ?? 'medium';
  const format = body.text?.format;
  const wish = {
    system: prompt.system,
    user: prompt.user,
    schema: format?.type === 'json_schema' ? format.schema : undefined,
    maxOutputTokens: body.max_output_tokens ?? undefined,
    thinks: effort !== 'none' && effort !== 'minimal',
    seed: `${world.seed} ${body.model}`,
  };
  const planned = planText(wish, fault);
  const refused = fault?.kind === 'refusal' && fault.form === 'message';
  const filtered = fault?.kind === 'refusal' && fault.form === 'filter';
  const dice = createDice(seedOf(world.seed, prompt.system, prompt.user, body.model));
  return {
    body,
    plan: refused ? refusalPlan(planned) : planned,
    kind: refused ? 'refusal' : fault?.kind === 'empty' ? 'nothing' : 'text',
    incomplete: filtered ? 'content_filter' : planned.stop === 'length' ? 'max_output_tokens' : undefined,
    inputTokens: inputTokensOf(`${prompt.system}\n${prompt.user}\n${JSON.stringify(wish.schema ?? '')}`) + prompt.pictures * 85,
    createdAt: Math.floor(world.now() / 1000),
    ids: { response: `resp_${dice.id(48)}`, reasoning: `rs_${dice.id(48)}`, message: `msg_${dice.id(48)}` },
    dice,
    withUsage: fault?.kind !== 'no-usage',
  };
}

function refusalPlan(planned: TextPlan): TextPlan {
  const pieces = refusalWords.match(/\S+\s*/g) ?? [];
  return { ...planned, pieces, text: refusalWords, stop: 'complete', outputTokens: pieces.length + planned.reasoningTokens };
}

async function* paced(visit: Visit, pieces: Iterable<WirePiece>): AsyncGenerator<WirePiece> {
  const { timing, sleep } = visit.world;
  let first = true;
  for (const piece of pieces) {
    const wait = piece.part !== 'text' ? 0 : first ? timing.firstTokenMs : timing.perTokenMs;
    if (wait > 0) await sleep(wait, visit.gone.signal);
    if (piece.part === 'text') first = false;
    yield piece;
  }
}
