import type { GenerationResult, ImageCompleted } from '#shared/contracts/generation';
import type { UsageRow } from '#shared/contracts/usage';
import { addMoney, formatUsd, usd, zeroUsd } from '#shared/domain/money';
import type { Asset, GenerationRecord } from './schema.ts';

/** Ids follow from the generation, so that taking the same one over twice means the same rows. */
export function assetIdOf(generationId: string, kind: 'text' | 'image', variant: number): string {
  return `${generationId}.${kind}.${variant}`;
}

/** The library's rows for what a generation has finished; pictures still lack their bytes. */
export function assetsOfGeneration(result: GenerationResult, record: GenerationRecord | undefined, now: Date): { asset: Asset; image?: ImageCompleted }[] {
  const request = record?.request;
  const common = {
    hashtags: [],
    tags: [],
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    pinned: false,
    generationId: result.generationId,
    bytes: 0,
    ...(request?.brandId !== undefined && { brandId: request.brandId }),
    ...(request && { platform: request.platform, language: request.language }),
    ...(record?.source && { source: record.source }),
  };
  const isPicture = (row: UsageRow) => row.images > 0;
  const texts = result.texts.map((text) => ({
    asset: {
      ...common,
      ...costOf(
        result.usage.filter((row) => !isPicture(row)),
        result.texts.length,
      ),
      id: assetIdOf(result.generationId, 'text', text.variant),
      kind: 'text' as const,
      title: text.title,
      body: text.body,
      hashtags: text.hashtags,
      callToAction: text.callToAction,
      altText: text.altText,
      model: text.model,
      ...(text.practice && { practice: text.practice }),
      variant: text.variant,
    },
  }));
  const titleOf = (variant: number) => (result.texts.find((text) => text.variant === variant) ?? result.texts[0])?.title;
  const images = result.images.map((image) => ({
    image,
    asset: {
      ...common,
      ...costOf(result.usage.filter(isPicture), result.images.length),
      id: assetIdOf(result.generationId, 'image', image.variant),
      kind: 'image' as const,
      title: (titleOf(image.variant) ?? image.altText).slice(0, 2_000),
      body: image.altText,
      altText: image.altText,
      model: image.model,
      ...(image.practice && { practice: image.practice }),
      variant: image.variant,
      mediaId: image.mediaId,
      mimeType: image.mimeType,
      width: image.width,
      height: image.height,
    },
  }));
  return [...texts, ...images];
}

/** The known part of what the parts of one kind cost together; null as soon as one call's cost is not known. */
function costOf(rows: readonly UsageRow[], parts: number): Pick<Asset, 'costUsd' | 'costParts'> {
  if (rows.some((row) => row.costUsd === null)) return { costUsd: null, costParts: parts };
  return { costUsd: formatUsd(addMoney(zeroUsd, ...rows.map((row) => usd(row.costUsd ?? '0')))), costParts: parts };
}
