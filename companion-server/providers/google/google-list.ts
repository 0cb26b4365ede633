import type { GoogleGenAI } from '@google/genai';
import * as z from 'zod/mini';
import { failureOfFreeCall, vendorFailure } from '../vendor-failure.ts';
import { watchCall } from '../watch-call.ts';
import { GOOGLE, googleFailure } from './google-failure.ts';

const page = z.object({ page: z.array(z.object({ name: z.optional(z.string()) })) });

/** The vendor's model names, from the first page of its list. Costs nothing, so it also serves to test a key. */
export async function listGoogleModels(client: GoogleGenAI, call: { signal: AbortSignal; silenceMs: number }): Promise<string[]> {
  const watch = watchCall(call);
  try {
    const pager = await client.models.list({ config: { pageSize: 1000, queryBase: true, abortSignal: watch.signal } });
    const read = page.safeParse({ page: pager.page });
    if (!read.success) throw vendorFailure('broken_answer', GOOGLE);
    return read.data.page.flatMap((model) => (model.name ? [model.name.replace(/^models\//, '')] : []));
  } catch (error) {
    throw failureOfFreeCall(googleFailure(error, watch), GOOGLE);
  } finally {
    watch.end();
  }
}
