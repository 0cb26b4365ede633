import type { PageReading } from '#shared/domain/page-reading';
import { findDataScripts, parseScript, walkJson } from '../dom/embedded-json.ts';
import type { PostDraft } from '../dom/post-draft.ts';
import type { ReadItem, ReadingMoment } from '../dom/site-session.ts';
import { type EmbeddedIndex, indexStories } from './embedded-index.ts';
import { type EmbeddedStory, isStory, readEmbeddedStory } from './embedded-story.ts';
import { offerStory } from './offer-story.ts';
import { readPageName } from './read-page-name.ts';
import { readRightRail } from './read-right-rail.ts';

/** A data script that mentions none of these holds no story. */
const storyKeys = ['post_id', 'comet_sections', 'creation_time'];

function storiesIn(script: Element): EmbeddedStory[] {
  const found: EmbeddedStory[] = [];
  const data = parseScript(script);
  if (data === undefined) return found;
  walkJson(data, (node) => {
    if (!isStory(node)) return true;
    const story = readEmbeddedStory(node);
    if (story.ids.length > 0 || story.text || story.createdAt) found.push(story);
    return false;
  });
  return found;
}

/** Reads what the page tells beside the boxes of its posts. A script of its own in the page. */
export interface FacebookData {
  /** Data scripts worth parsing. */
  scripts(root: ParentNode): Element[];
  /** The stories of one data script. */
  storiesIn(script: Element): EmbeddedStory[];
  index(stories: EmbeddedStory[]): EmbeddedIndex;
  offer(draft: PostDraft, story: EmbeddedStory): void;
  /** Of a page, profile or group. */
  readPageName(document: Document, url: string): PageReading['page'];
  /** The ads beside the feed. */
  readRightRail(document: Document, moment: ReadingMoment): ReadItem[];
}
export const facebookData: FacebookData = {
  scripts: (root) => findDataScripts(root, storyKeys),
  storiesIn,
  index: indexStories,
  offer: offerStory,
  readPageName,
  readRightRail,
};
