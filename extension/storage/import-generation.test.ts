// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GenerationResult } from '#shared/contracts/generation';
import type { CompanionClient } from '../companion/client.ts';
import { CompanionError } from '../companion/companion-error.ts';
import { takeOutAssets } from './assets.ts';
import { openDatabase, type PostwrightDatabase } from './database.ts';
import { generationStarted, openGenerations, rememberGeneration } from './generations.ts';
import { importFinishedGeneration } from './import-generation.ts';

let database: PostwrightDatabase;
let count = 0;
beforeEach(async () => {
  database = openDatabase(`import-${count++}`);
  const request = {
    brief: 'b',
    kind: 'post',
    platform: 'facebook',
    placement: 'feed',
    language: 'en',
    variants: 2,
    tier: 'draft',
    brandId: 'northbeam',
  } as const;
  const record = await rememberGeneration(database, { idempotencyKey: 'k', request });
  await generationStarted(database, record.id, 'g1');
});
afterEach(() => database.delete());

const row = (images: number, costUsd: string | null) => ({
  id: `u${images}`,
  at: '2026-11-20T10:00:00Z',
  memberId: 'm',
  feature: 'generation' as const,
  provider: 'openai',
  requestedModel: 'm',
  billedModel: 'm',
  inputTokens: 1,
  cachedInputTokens: 0,
  outputTokens: 1,
  reasoningTokens: 0,
  images,
  videoSeconds: 0,
  costUsd,
  costKnown: costUsd !== null,
  costSource: 'price-table' as const,
  priceVersion: '1',
  latencyMs: 1,
  status: 'succeeded' as const,
  attempt: 1,
});
const text = (variant: number) => ({ variant, title: `T${variant}`, body: 'B', hashtags: ['h'], callToAction: '', altText: 'A', model: 'openai/m' });
const result = (change: Partial<GenerationResult> = {}): GenerationResult => ({
  generationId: 'g1',
  status: 'succeeded',
  texts: [text(1), text(2)],
  images: [
    {
      variant: 1,
      mediaId: 'm1',
      url: 'http://127.0.0.1:1/v1/media/m1',
      width: 10,
      height: 10,
      mimeType: 'image/png',
      bytes: 5,
      altText: 'A picture',
      model: 'openai/i',
    },
  ],
  problems: [],
  costUsd: '0.021000000',
  costKnown: true,
  timings: { totalMs: 8000, textMs: 2000, imageMs: 8000 },
  usage: [row(0, '0.001000000'), row(1, '0.020000000')],
  ...change,
});

function clientOf(answer: () => GenerationResult, media: (id: string) => Blob = () => new Blob(['bytes'], { type: 'image/png' })) {
  const asked: string[] = [];
  const client = {
    call: async () => answer(),
    mediaBlob: async (id: string, options?: { width?: number }) => {
      asked.push(options?.width ? `${id}@${options.width}` : id);
      return media(id);
    },
  } as unknown as Pick<CompanionClient, 'call' | 'mediaBlob'>;
  return { client, asked };
}

describe('taking a finished generation over', () => {
  it('writes texts, picture and thumbnail with what they cost, once', async () => {
    const { client, asked } = clientOf(() => result());
    expect(await importFinishedGeneration(database, client, 'g1')).toEqual({
      status: 'succeeded',
      added: ['g1.text.1', 'g1.text.2', 'g1.image.1'],
      waiting: [],
    });
    expect(await importFinishedGeneration(database, client, 'g1')).toEqual({ status: 'succeeded', added: [], waiting: [] });
    expect(asked).toEqual(['m1', 'm1@320']);
    const assets = await database.assets.toArray();
    expect(assets.map(({ id, costUsd, costParts, brandId }) => ({ id, costUsd, costParts, brandId }))).toEqual([
      { id: 'g1.image.1', costUsd: '0.020000000', costParts: 1, brandId: 'northbeam' },
      { id: 'g1.text.1', costUsd: '0.001000000', costParts: 2, brandId: 'northbeam' },
      { id: 'g1.text.2', costUsd: '0.001000000', costParts: 2, brandId: 'northbeam' },
    ]);
    expect([await database.blobs.count(), await database.thumbs.count()]).toEqual([1, 1]);
    expect(await openGenerations(database)).toEqual([]);
  });

  it('never doubles when two pages take over at once', async () => {
    const { client } = clientOf(() => result());
    const outcomes = await Promise.all([1, 2, 3].map(() => importFinishedGeneration(database, client, 'g1')));
    expect(outcomes.flatMap((outcome) => outcome.added).sort()).toEqual(['g1.image.1', 'g1.text.1', 'g1.text.2']);
    expect(await database.assets.count()).toBe(3);
  });

  it('takes the texts although the picture cannot be fetched now, and the picture later', async () => {
    const offline = clientOf(
      () => result(),
      () => {
        throw new CompanionError('offline');
      },
    );
    expect(await importFinishedGeneration(database, offline.client, 'g1')).toMatchObject({ added: ['g1.text.1', 'g1.text.2'], waiting: ['g1.image.1'] });
    expect(await openGenerations(database)).toHaveLength(1);
    expect(await importFinishedGeneration(database, clientOf(() => result()).client, 'g1')).toMatchObject({ added: ['g1.image.1'], waiting: [] });
    expect(await openGenerations(database)).toEqual([]);
  });

  it('leaves deleted what a person deleted meanwhile', async () => {
    let status: GenerationResult['status'] = 'running';
    const { client } = clientOf(() => result({ status, images: [] }));
    await importFinishedGeneration(database, client, 'g1');
    await takeOutAssets(database, ['g1.text.1']);
    status = 'succeeded';
    expect(await importFinishedGeneration(database, client, 'g1')).toMatchObject({ added: [] });
    expect(await database.assets.toCollection().primaryKeys()).toEqual(['g1.text.2']);
  });

  it('stops asking for a picture that the companion no longer has', async () => {
    const { client } = clientOf(
      () => result(),
      () => {
        throw new CompanionError('problem', {
          problem: { type: '', title: '', status: 404, detail: 'gone', code: 'not_found', requestId: 'r' },
        });
      },
    );
    expect(await importFinishedGeneration(database, client, 'g1')).toMatchObject({ waiting: [] });
    expect(await openGenerations(database)).toEqual([]);
  });

  it('says that a cost is not known instead of nothing', async () => {
    const { client } = clientOf(() => result({ usage: [row(0, null), row(1, '0.02')] }));
    await importFinishedGeneration(database, client, 'g1');
    expect((await database.assets.get('g1.text.1'))?.costUsd).toBeNull();
  });

  it('changes nothing while the companion cannot be asked', async () => {
    const client = { call: () => Promise.reject(new CompanionError('offline')), mediaBlob: () => Promise.reject(new Error('not asked')) };
    await expect(importFinishedGeneration(database, client, 'g1')).rejects.toThrow('not answering');
    expect(await database.assets.count()).toBe(0);
  });
});
