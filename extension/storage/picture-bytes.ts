import type { CompanionClient } from '../companion/client.ts';
import { CompanionError } from '../companion/companion-error.ts';
import type { Run } from '../companion/runs.ts';
import { loadBlob } from './assets.ts';
import { assetIdOf } from './assets-of-generation.ts';
import type { PostwrightDatabase } from './database.ts';

/** A picture from the library, where it stands once its run is over, else from the companion. Throws CompanionError. */
export async function pictureBytes(database: PostwrightDatabase, client: CompanionClient | undefined, runs: readonly Run[], mediaId: string): Promise<Blob> {
  for (const { view } of runs) {
    const part = view.pictures.find((candidate) => candidate.status === 'ready' && candidate.image.mediaId === mediaId);
    if (part?.status !== 'ready' || !view.started) continue;
    const kept = await loadBlob(database, assetIdOf(view.started.generationId, 'image', part.image.variant));
    if (kept) return kept;
  }
  if (!client) throw new CompanionError('unauthorized');
  return client.mediaBlob(mediaId);
}
