/** Words as they are compared: without case, accents and width. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

export interface SearchTerms {
  /** Each has to occur somewhere. */
  words: string[];
  /** `#word`: a tag has to begin with it. */
  tags: string[];
}

export function parseSearch(text: string): SearchTerms {
  const parts = foldText(text).split(/\s+/).filter(Boolean);
  return {
    words: parts.filter((part) => !part.startsWith('#')),
    tags: parts.filter((part) => part.startsWith('#') && part.length > 1).map((part) => part.slice(1)),
  };
}
