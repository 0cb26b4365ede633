import { detectSurface } from '../dom/detect-surface.ts';
import { plain } from '../dom/plain-text.ts';
import { createPostDraft, idFromPermalink } from '../dom/post-draft.ts';
import type { OpenSite, ReadItem } from '../dom/site-session.ts';
import type { EmbeddedIndex } from './embedded-index.ts';
import type { EmbeddedStory } from './embedded-story.ts';
import type { FacebookData } from './facebook-data.ts';
import { facebookSurface } from './facebook-surface.ts';
import { findPosts, isShell, postContaining, readingRoot } from './find-posts.ts';
import { readPost } from './read-post.ts';

function isSame(story: EmbeddedStory, { item }: ReadItem): boolean {
  const id = idFromPermalink(item.permalink);
  if (id && (story.ids.includes(id) || id === idFromPermalink(story.permalink))) return true;
  return story.text !== undefined && plain(story.text) === plain(item.text ?? '');
}

function fromStory(story: EmbeddedStory, data: FacebookData): ReadItem {
  const draft = createPostDraft();
  data.offer(draft, story);
  const author = story.author;
  if (story.sponsored && author)
    draft.offer('advertiser', { name: author.name, ...(author.profileUrl ? { pageUrl: author.profileUrl } : {}) }, 'page-data', 0.95);
  if (story.sponsored) {
    draft.offer('landingUrl', story.links[0]?.url, 'page-data', 0.9);
    draft.offer('headline', story.headline, 'page-data', 0.9);
  }
  return draft.finish(story.sponsored === true);
}

/** Facebook's pages: feed, page, group, single post, photo, reel and video. */
export const openFacebook =
  (data: FacebookData): OpenSite =>
  ({ fresh }) => {
    const known = new WeakSet<Element>();
    const stories: EmbeddedStory[] = [];
    let index: EmbeddedIndex | undefined;
    const embedded = () => (index ??= data.index(stories.map((story) => ({ ...story }))));
    return {
      name: 'facebook',
      surfaceOf: facebookSurface,
      scripts: (root) => data.scripts(root).filter((script) => !known.has(script)),
      addScript(script) {
        if (known.has(script)) return;
        known.add(script);
        const found = data.storiesIn(script);
        if (found.length > 0) index = undefined;
        stories.push(...found);
      },
      findPosts,
      root: readingRoot,
      postContaining,
      readPost: (post, moment) => readPost(post, { ...moment, embedded: embedded(), offerStory: data.offer }),
      unseen(read, moment, root) {
        const document = root.ownerDocument ?? (root as Document);
        const surface = detectSurface(moment.url, document, facebookSurface);
        if (surface === 'login-wall' || surface === 'checkpoint') return [];
        const beside = data.readRightRail(document, moment);
        const shells = [...root.querySelectorAll('[aria-posinset]')].filter(isShell).length;
        if (!fresh || (read.length > 0 && shells === 0)) return beside;
        const isTold = (story: EmbeddedStory) => (story.author || story.text) && (story.text || story.media.length > 0 || story.permalink);
        const left = embedded().stories.filter((story) => isTold(story) && !read.some((item) => isSame(story, item)));
        const meant = idFromPermalink(moment.url);
        const single = meant && read.length === 0 ? left.filter((story) => story.ids.includes(meant) || idFromPermalink(story.permalink) === meant) : [];
        return [...(single.length > 0 ? single : left.slice(0, read.length === 0 ? 50 : shells)).map((story) => fromStory(story, data)), ...beside];
      },
      readPageName: (document, url) =>
        /^facebook-(page|group)$/.test(detectSurface(url, document, facebookSurface)) ? data.readPageName(document, url) : undefined,
    };
  };
