/** The parts of a post that a person can change. */
export interface PostParts {
  title: string;
  body: string;
  hashtags: readonly string[];
}

/** The post as it goes into a composer or onto the clipboard: headline, text, link where it is not in the text yet, hashtags. */
export function postText({ title, body, hashtags }: PostParts, link?: string): string {
  const tags = hashtags.map((tag) => `#${tag.replace(/^#+/, '')}`).join(' ');
  const repeatsTitle = title !== '' && body.startsWith(title);
  const ownLink = link && !body.includes(link) ? link : '';
  return [repeatsTitle ? '' : title, body, ownLink, tags].filter((part) => part.trim() !== '').join('\n\n');
}

/** "#oat coldbrew, #spring" as typed → the words without their marks, each once. */
export function readHashtags(typed: string): string[] {
  const tags = typed.split(/[\s,#]+/u).filter((tag) => /[\p{L}\p{N}]/u.test(tag));
  return [...new Set(tags)];
}

/** Splits at a number of characters as people count them, so that no emoji is cut in two. */
export function splitAt(text: string, characters: number): [string, string] {
  if (text.length <= characters) return [text, ''];
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count === characters) return [text.slice(0, index), text.slice(index)];
    count += 1;
  }
  return [text, ''];
}

export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) count += 1;
  return count;
}
