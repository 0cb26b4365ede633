import { createGeneration } from '#shared/contracts/generation';
import type { CompanionClient } from '../../companion/client.ts';
import type { Run } from '../../companion/runs.ts';
import { putAssets } from '../../storage/assets.ts';
import { assetIdOf } from '../../storage/assets-of-generation.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';

/**
 * Has the built-in poster drawn for a run whose picture was refused or failed: free, no vendor. The poster stands in the library in
 * the refused picture's place. Answers the run with it. Throws CompanionError or StorageError.
 */
export async function makePoster(database: PostwrightDatabase, client: CompanionClient, run: Run): Promise<Run> {
  const ready = run.view.texts.find((part) => part.status === 'ready');
  const { source: _, link: __, ...request } = run.request;
  const result = await client.call(createGeneration, {
    body: {
      ...request,
      kind: 'post',
      brief: ready ? ready.text.title || ready.text.body : request.brief,
      variants: 1,
      image: { ...request.image, variants: 1 },
      models: { text: ['builtin/composer'], image: ['builtin/poster'] },
    },
    headers: { 'Idempotency-Key': `poster-${run.key}` },
    timeoutMs: 60_000,
  });
  const image = result.images[0];
  const generationId = run.view.started?.generationId;
  if (!image || !generationId) return run;
  const [blob, thumb] = await Promise.all([client.mediaBlob(image.mediaId), client.mediaBlob(image.mediaId, { width: 320 })]);
  const at = new Date().toISOString();
  const asset = {
    id: assetIdOf(generationId, 'image', 1),
    kind: 'image' as const,
    title: ready?.text.title ?? image.altText,
    body: image.altText,
    altText: image.altText,
    hashtags: [],
    tags: [],
    createdAt: at,
    updatedAt: at,
    pinned: false,
    generationId,
    variant: 1,
    ...(request.brandId && { brandId: request.brandId }),
    platform: request.platform,
    language: request.language,
    model: image.model,
    mediaId: image.mediaId,
    mimeType: image.mimeType,
    width: image.width,
    height: image.height,
    bytes: blob.size,
  };
  await putAssets(database, [{ asset, blob, thumb }]);
  const pictures = run.view.pictures.map((part, index) => (index === 0 ? { status: 'ready' as const, image } : part));
  return { ...run, view: { ...run.view, pictures } };
}
