import type { PartProblem } from '#shared/contracts/generation';
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
  const { problems = [] } = record;
  if (![...texts, ...images].some(Boolean) && problems.length === 0) return undefined;
  const costUsd = record.costUsd ?? '0';
  return {
    key: record.idempotencyKey,
    request: record.request,
    startedAt: Date.parse(record.startedAt),
    state: { status: 'finished', library: 'saved' },
    view: {
      started: { generationId, estimate: { lowUsd: null, highUsd: null }, reservedUsd: '0' },
      lastEventId: record.lastEventId,
      texts: texts.map((asset, index) => textPart(asset) ?? failedPart(problems, 'text', index + 1)),
      pictures: images.map((asset, index) => picturePart(asset) ?? failedPart(problems, 'image', index + 1)),
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

/** Why it is not there; without a reason it was stopped before, or taken out of the library. */
function failedPart(
  problems: readonly PartProblem[],
  part: PartProblem['part'],
  variant: number,
): { status: 'failed'; problem: PartProblem['problem'] } | { status: 'waiting' } {
  const found = problems.find((one) => one.part === part && (one.variant === undefined || one.variant === variant));
  return found ? { status: 'failed', problem: found.problem } : { status: 'waiting' };
}

function textPart(asset: Asset | undefined): TextPart | undefined {
  if (!asset) return undefined;
  const { title, body, hashtags, callToAction = '', altText = '', model = '', practice, variant = 1 } = asset;
  return { status: 'ready', text: { variant, title, body, hashtags, callToAction, altText, model, practice } };
}

function picturePart(asset: Asset | undefined): PicturePart | undefined {
  if (!asset?.mediaId) return undefined;
  const { mediaId, width = 1, height = 1, mimeType = 'image/png', bytes, altText = '', model = '', practice, variant = 1 } = asset;
  return { status: 'ready', image: { variant, mediaId, url: '', width, height, mimeType, bytes, altText, model, practice } };
}
