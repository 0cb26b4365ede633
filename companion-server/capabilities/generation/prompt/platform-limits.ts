import type { GenerationRequest } from '#shared/contracts/generation';
import { limitsOf } from '#shared/vocabulary/placements';
import type { TextLimits } from '../answer/read-answer.ts';

/** No post needs more, and a model that runs on is stopped. */
const LONGEST_BODY = 10_000;
const MOST_HASHTAGS = 10;
/** Room that a body leaves for its hashtags where the platform counts both. */
const HASHTAG_ROOM = 200;

/** How long a text may become where it is going to be posted. */
export function textLimits(request: Pick<GenerationRequest, 'platform' | 'placement'>): TextLimits {
  const limits = limitsOf(request.platform, request.placement);
  return {
    bodyCharacters: Math.min(limits.maxCharacters - HASHTAG_ROOM, LONGEST_BODY),
    hashtags: Math.min(limits.maxHashtags ?? MOST_HASHTAGS, MOST_HASHTAGS),
    captionCharacters: limits.maxCharacters,
  };
}
