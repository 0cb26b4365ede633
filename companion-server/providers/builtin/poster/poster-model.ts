import { createPictureQueue, type PictureQueue } from '../../../media/picture-queue.ts';
import type { ImageModel, ImageRequest } from '../../image-model.ts';
import { noUsage, ProviderFailure } from '../../vendor-call.ts';
import { type PosterRequest, renderPoster } from './render-poster.ts';

export const posterId = 'builtin/poster';

/**
 * The built-in picture generator: free, deterministic, without any model. It draws a designed poster and says so in its alternative text.
 * `queue` is the one that all picture work of this process goes through: posters are drawn one after the other.
 */
export function createPoster(queue: PictureQueue = createPictureQueue()): ImageModel {
  return {
    id: posterId,
    async *generate(request, { signal }) {
      const poster = await queue.run(() => draw(request, signal));
      yield { type: 'end', bytes: poster.bytes, mimeType: poster.mimeType, altText: poster.altText, usage: { ...noUsage, images: 1 }, billedModel: posterId };
    },
  };
}

async function draw(request: ImageRequest, signal: AbortSignal): ReturnType<typeof renderPoster> {
  if (signal.aborted) throw stopped();
  try {
    return await renderPoster(posterRequest(request), signal);
  } catch (error) {
    if (signal.aborted) throw stopped();
    const detail = 'The poster could not be drawn. Nothing was spent. Try another style, or leave out the picture that was given along.';
    throw new ProviderFailure('broken_answer', detail, { cause: error });
  }
}

function stopped(): ProviderFailure {
  return new ProviderFailure('cancelled', 'Stopped.');
}

/** Without context the prompt itself is the brief. */
function posterRequest({ aspectRatio, creativity, references, prompt, context }: ImageRequest): PosterRequest {
  return { aspectRatio, creativity, references, context: context ?? { brief: prompt, language: 'en', variant: 1, style: 'illustration' } };
}
