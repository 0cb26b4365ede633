/** How much of a text also stands in the text it answers. A check of wording, not of rights. */
export interface Similarity {
  /** Share of the text's word groups that also stand in the source, 0 to 1. */
  share: number;
  /** The longest wordings that both have, in the text's own order, as written there in lower case. */
  sharedPhrases: string[];
  /** How many words make a group: fewer in short texts. */
  groupSize: number;
}

const GROUP_SIZE = 4;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** Scripts that write without spaces between words are compared letter by letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Compares word groups (n-grams), ignoring case, punctuation and accents' encoding. Empty texts share nothing. */
export function similarity(text: string, source: string): Similarity {
  const words = wordsOf(text);
  const sourceWords = wordsOf(source);
  const groupSize = Math.min(GROUP_SIZE, words.length, sourceWords.length);
  if (groupSize === 0) return { share: 0, sharedPhrases: [], groupSize: GROUP_SIZE };
  const known = new Set(groupsOf(sourceWords, groupSize));
  const hits = groupsOf(words, groupSize).map((group) => known.has(group));
  const share = hits.filter(Boolean).length / hits.length;
  return { share, sharedPhrases: runsOf(hits, words, groupSize), groupSize };
}

function wordsOf(text: string): string[] {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => (UNSPACED.test(word) ? [...word] : [word.replaceAll('’', "'")]));
}

function groupsOf(words: readonly string[], size: number): string[] {
  return Array.from({ length: words.length - size + 1 }, (_, start) => words.slice(start, start + size).join(' '));
}

/** Neighbouring hits overlap: together they are one longer phrase. */
function runsOf(hits: readonly boolean[], words: readonly string[], size: number): string[] {
  const phrases: string[] = [];
  let start = -1;
  for (let index = 0; index <= hits.length; index += 1) {
    if (hits[index] && start < 0) start = index;
    if (!hits[index] && start >= 0) {
      phrases.push(words.slice(start, index - 1 + size).join(' '));
      start = -1;
    }
  }
  return [...new Set(phrases)].sort((one, other) => other.length - one.length).slice(0, 5);
}
