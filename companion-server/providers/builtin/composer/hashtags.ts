import { limitsOf } from '#shared/vocabulary/placements';
import type { PostContext } from '../../post-context.ts';
import type { Reading, Speech } from './reading.ts';
import type { TopicWords } from './topics/topic.ts';

const MOST = { facebook: 3, instagram: 5 } as const;
const few = new Set(
  'the and for with our your new a an of to in on at from by per und für mit der die das ein eine von im am zum zur neue neuer neues unser unsere'.split(' '),
);

/** The brand's tags first, then what the post is about, then the field. */
export function hashtagsOf(context: PostContext, reading: Reading, topic: TopicWords | undefined, speech: Speech): string[] {
  const most = Math.min(limitsOf(context.platform, context.placement).maxHashtags ?? MOST[context.platform], MOST[context.platform]);
  const about = (reading.offer?.noun ?? '').split(/\s+/).filter((word) => !few.has(word.toLowerCase()));
  const wished = [
    ...(context.brand?.hashtags ?? []),
    about.length > 0 && about.length <= 3 ? joined(about) : '',
    ...(topic?.tags ?? []),
    joined((context.brand?.name ?? '').split(/\s+/)),
    about.length > 1 ? joined(about.slice(-1)) : '',
    context.industry ? joined(context.industry.split(/[\s-]+/)) : '',
    ...(reading.offer || topic ? [] : [speech === 'de' ? 'Neuigkeiten' : 'News']),
  ];
  const chosen = new Map<string, string>();
  for (const wish of wished) {
    const tag = wish.replace(/[^\p{L}\p{N}_]/gu, '').slice(0, 40);
    if (tag.length > 2 && /\p{L}/u.test(tag) && !chosen.has(tag.toLowerCase())) chosen.set(tag.toLowerCase(), tag);
  }
  return [...chosen.values()].slice(0, most);
}

function joined(words: readonly string[]): string {
  return words
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
