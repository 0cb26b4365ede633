import { plain } from '../dom/plain-text.ts';
import { idFromPermalink } from '../dom/post-draft.ts';
import { type EmbeddedStory, mergeStories } from './embedded-story.ts';

/** The stories that the page carries in plain sight, found again by id or by their words. */
export interface EmbeddedIndex {
  /** In the order of the page's data. */
  stories: EmbeddedStory[];
  byId(id: string): EmbeddedStory | undefined;
  /** By who wrote what; undefined where that fits several. `text` may be a beginning. */
  byWords(author: string | undefined, text: string): EmbeddedStory | undefined;
}

const folded = (text: string | undefined) =>
  plain(text ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
const fewestLetters = 12;

export function indexStories(found: EmbeddedStory[]): EmbeddedIndex {
  const byId = new Map<string, EmbeddedStory>();
  const stories: EmbeddedStory[] = [];
  for (const story of found) {
    const ids = [...story.ids, idFromPermalink(story.permalink)].filter((id) => id !== undefined);
    if (ids.length === 0 && !story.text) continue;
    const known = ids.map((id) => byId.get(id)).find((match) => match !== undefined);
    if (known) Object.assign(known, mergeStories(known, story));
    else stories.push(story);
    for (const id of ids) byId.set(id, known ?? story);
  }
  const words = stories.map((story) => ({ story, text: folded(story.text), author: folded(story.author?.name) }));
  return {
    stories,
    byId: (id) => byId.get(id),
    byWords(author, text) {
      const sought = folded(text);
      const by = folded(author);
      if (sought === '') return undefined;
      const same = words.filter(
        (entry) =>
          (by === '' || entry.author === '' || entry.author === by) &&
          (entry.text === sought || (sought.length >= fewestLetters && entry.text.startsWith(sought))),
      );
      return same.length === 1 ? same[0]?.story : undefined;
    },
  };
}
