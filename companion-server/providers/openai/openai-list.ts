import type OpenAI from 'openai';
import * as z from 'zod/mini';
import { failureOfFreeCall, vendorFailure } from '../vendor-failure.ts';
import { watchCall } from '../watch-call.ts';
import { OPENAI, openaiFailure } from './openai-failure.ts';

const list = z.object({ data: z.array(z.object({ id: z.string() })) });

/** The vendor's model names. Costs nothing, so it also serves to test a key. */
export async function listOpenaiModels(client: OpenAI, call: { signal: AbortSignal; silenceMs: number }): Promise<string[]> {
  const watch = watchCall(call);
  try {
    const answer = await client.models.list({ signal: watch.signal }).asResponse();
    const read = list.safeParse(await answer.json());
    if (!read.success) throw vendorFailure('broken_answer', OPENAI);
    return read.data.data.map((model) => model.id);
  } catch (error) {
    throw failureOfFreeCall(openaiFailure(error, watch), OPENAI);
  } finally {
    watch.end();
  }
}
