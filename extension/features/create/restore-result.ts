import type { PicturePart, TextPart } from '../../companion/generation-view.ts';
import type { Run } from '../../companion/runs.ts';
import { assetIdOf } from '../../storage/assets-of-generation.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { Asset } from '../../storage/schema.ts';

/** The result that was on show when the panel was closed, from the library with all later edits; undefined when it is not there any more. */
export async function restoreResult(database: PostwrightDatabase, generationId: string): Promise<Run | undefined> {
  const record = await database.generations.get(generationId);
  if (!record || record.status === 'starting' || record.status === 'unanswered' || record.status === 'running') return undefined;
  const load = (kind: 'text' | 'image', count: number) =>
    database.assets.bulkGet(Array.from({ length: count }, (_, index) => assetIdOf(generationId, kind, index + 1)));
  const texts = await load('text', record.request.variants);
  const images = await load('image', record.request.image?.variants ?? 0);
  if (![...texts, ...images].some(Boolean)) return undefined;
  const costUsd = record.costUsd ?? '0';
  return {
    key: record.idempotencyKey,
    request: record.request,
    startedAt: Date.parse(record.startedAt),
    state: { status: 'finished', library: 'saved' },
    view: {
      started: { generationId, estimate: { lowUsd: null, highUsd: null }, reservedUsd: '0' },
      lastEventId: record.lastEventId,
      texts: texts.map(textPart),
      pictures: images.map(picturePart),
      finished: {
        status: record.status,
        costUsd,
        costKnown: record.costKnown ?? false,
        timings: { totalMs: record.totalMs ?? 0, textMs: null, imageMs: null },
        usage: [],
      },
    },
  };
}

function textPart(asset: Asset | undefined): TextPart {
  if (!asset) return { status: 'waiting' };
  const { title, body, hashtags, callToAction = '', altText = '', model = '', practice, variant = 1 } = asset;
  return { status: 'ready', text: { variant, title, body, hashtags, callToAction, altText, model, practice } };
}

function picturePart(asset: Asset | undefined): PicturePart {
  if (!asset?.mediaId) return { status: 'waiting' };
  const { mediaId, width = 1, height = 1, mimeType = 'image/png', bytes, altText = '', model = '', practice, variant = 1 } = asset;
  return { status: 'ready', image: { variant, mediaId, url: '', width, height, mimeType, bytes, altText, model, practice } };
}
