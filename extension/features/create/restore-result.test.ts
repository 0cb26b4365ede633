// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenerationResult } from '#shared/contracts/generation';
import type { CompanionClient } from '../../companion/client.ts';
import { openDatabase, type PostwrightDatabase } from '../../storage/database.ts';
import { generationStarted, rememberGeneration, updateGeneration } from '../../storage/generations.ts';
import { importFinishedGeneration } from '../../storage/import-generation.ts';
import { restoreResult } from './restore-result.ts';

let database: PostwrightDatabase;
let count = 0;
beforeEach(async () => {
  database = openDatabase(`restore-${count++}`);
  const image = { style: 'minimal', aspectRatio: '1:1', quality: 'low', creativity: 0, variants: 1, referenceMediaIds: [] } as const;
  const request = { brief: 'b', kind: 'post', platform: 'facebook', placement: 'feed', language: 'en', variants: 1, tier: 'draft', image } as const;
  await rememberGeneration(database, { idempotencyKey: 'k', request: { ...request, image: { ...image, referenceMediaIds: [] } } });
  await generationStarted(database, 'local-k', 'g');
});
afterEach(() => database.delete());

const problem = { type: 'about:blank', title: 'Bad gateway', status: 502, detail: 'It was stopped.', code: 'provider_unavailable' as const, requestId: 'r' };
const text = { variant: 1, title: 'T', body: 'B', hashtags: [], callToAction: '', altText: '', model: 'openai/m' };

async function ended(result: Pick<GenerationResult, 'status' | 'texts' | 'problems'>) {
  const whole: GenerationResult = {
    generationId: 'g',
    images: [],
    costUsd: '0',
    costKnown: true,
    timings: { totalMs: 1, textMs: 1, imageMs: 1 },
    usage: [],
    ...result,
  };
  const client: Pick<CompanionClient, 'call' | 'mediaBlob'> = {
    call: async () => whole as never,
    mediaBlob: () => Promise.reject(new Error('no picture here')),
  };
  await importFinishedGeneration(database, client, 'g');
  return restoreResult(database, 'g');
}

describe('restoreResult', () => {
  it('still says why a part did not come out', async () => {
    const run = await ended({ status: 'partial', texts: [text], problems: [{ part: 'image', variant: 1, problem }] });
    expect(run?.view.texts).toMatchObject([{ status: 'ready', text: { body: 'B' } }]);
    expect(run?.view.pictures).toEqual([{ status: 'failed', problem }]);
  });

  it('shows a result of which nothing came out', async () => {
    const run = await ended({
      status: 'failed',
      texts: [],
      problems: [
        { part: 'text', problem },
        { part: 'image', problem },
      ],
    });
    expect(run?.view.finished?.status).toBe('failed');
    expect([...(run?.view.texts ?? []), ...(run?.view.pictures ?? [])].map((part) => part.status)).toEqual(['failed', 'failed']);
  });

  it('keeps the words that the panel had noted', async () => {
    await updateGeneration(database, 'g', { problems: [{ part: 'text', variant: 1, problem: { ...problem, partialText: 'Oats' } }] });
    const run = await ended({ status: 'failed', texts: [], problems: [{ part: 'text', variant: 1, problem }] });
    expect(run?.view.texts).toMatchObject([{ status: 'failed', problem: { partialText: 'Oats' } }]);
  });

  it('leaves open what was stopped', async () => {
    const run = await ended({ status: 'cancelled', texts: [text], problems: [] });
    expect(run?.view.pictures).toEqual([{ status: 'waiting' }]);
  });
});
