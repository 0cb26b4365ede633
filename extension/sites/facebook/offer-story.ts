import type { PostDraft } from '../dom/post-draft.ts';
import { unwrapLink } from '../dom/unwrap-link.ts';
import type { EmbeddedStory } from './embedded-story.ts';

/** Fields from the page's own data: exact where the page shows rounded or shortened ones. */
export function offerStory(draft: PostDraft, story: EmbeddedStory): void {
  const from = 'page-data';
  draft.offer('author', story.author, from, 0.97);
  draft.offer('group', story.group, from, 0.97);
  draft.offer('text', story.text, from, 0.99);
  draft.offer('links', story.links, from, 0.9);
  draft.offer('media', story.media, from, 0.95);
  draft.offer('reactions', story.reactions, from, 0.97);
  draft.offer('comments', story.comments, from, 0.97);
  draft.offer('shares', story.shares, from, 0.97);
  const link = story.permalink ? unwrapLink(story.permalink, 'https://www.facebook.com/') : undefined;
  if (link?.kind === 'inside') draft.offer('permalink', link.url, from, 0.97);
  const seconds = story.createdAt;
  if (seconds && seconds > 9e8 && seconds < 9e9) draft.offer('postedAt', new Date(seconds * 1000).toISOString(), from, 0.99);
  if (story.sponsored !== undefined) draft.offer('sponsored', story.sponsored, from, 0.99);
  if (story.callToAction && (story.links.length > 0 || story.sponsored)) draft.offer('callToAction', story.callToAction, from, 0.9);
}
