/** What a cleaner left over at the end: the last words to emit, and hashtags that stood at the end of the text. */
export interface CleanEnd {
  text: string;
  hashtags: string[];
}

export interface TextCleaner {
  /** Takes the next piece, gives what may be shown of it for good. */
  push(piece: string): string;
  end(): CleanEnd;
}

/**
 * Cleans a text while it streams, so that nothing shown has to be taken back: no space at either end, no control characters,
 * no hashtags (at the end they are collected, within a sentence they lose their #), never longer than `maxLength`, cut between words.
 * What it cannot decide yet (space, a run of hashtags, a word near the limit) it holds until it can.
 */
export function createTextCleaner(options: { maxLength: number; singleLine: boolean }): TextCleaner {
  let shown = 0;
  let full = false;
  let last = '';
  /** Space and hashtags in doubt, in order, tags with their #. */
  let held: string[] = [];
  let mode: 'text' | 'space' | 'tag' = 'space';
  let word = '';
  let out = '';

  const show = (text: string) => {
    if (full || text === '') return;
    if (shown + text.length > options.maxLength) {
      full = true;
      return;
    }
    out += text;
    shown += text.length;
  };
  /** The word ends: what was held of it near the limit is shown if it fits. */
  const endWord = () => {
    show(word);
    word = '';
  };
  /** Held space and hashtags turn out to stand within the text: they belong to the word that follows. */
  const takeHeld = () => {
    const text = held.map((part) => (isHashtag(part) ? part.slice(1) : part)).join('');
    held = [];
    word += shown === 0 && word === '' ? text.trimStart() : text;
  };
  const startSpace = (character: string) => {
    endWord();
    mode = 'space';
    held.push(character);
  };
  const addText = (character: string) => {
    if (mode !== 'text') takeHeld();
    mode = 'text';
    word += character;
    // A high surrogate waits for its other half.
    if (shown + word.length < options.maxLength - NEAR_THE_LIMIT && !isHighSurrogate(character)) endWord();
  };

  const read = (character: string) => {
    if (mode === 'tag') {
      const tag = held.length - 1;
      if (tagCharacter.test(character) || isSurrogate(character)) {
        held[tag] += character;
        return;
      }
      if (isSeparator(character) && isHashtag(held[tag] as string)) {
        mode = 'space';
        held.push(character);
        return;
      }
    }
    if (character === '#' && !joinsTag.test(last)) {
      endWord();
      mode = 'tag';
      held.push(character);
    } else if (isSeparator(character) && (mode !== 'text' || character !== ',')) startSpace(character);
    else addText(character);
  };

  return {
    push(piece) {
      out = '';
      for (const character of normalised(piece, options.singleLine).split('')) {
        read(character);
        last = character;
      }
      return out;
    },
    end() {
      out = '';
      endWord();
      const tags = held.filter(isHashtag).map((tag) => tag.slice(1));
      // A lone # or #1 is no hashtag and stays; space at the end goes.
      const lastWords = held.findLastIndex((part) => !isHashtag(part) && !isBlank(part));
      if (lastWords >= 0) {
        held = held.slice(0, lastWords + 1);
        const kept = held.filter(isHashtag).length;
        tags.splice(0, kept);
        takeHeld();
        endWord();
      }
      held = [];
      return { text: out, hashtags: tags };
    },
  };
}

const NEAR_THE_LIMIT = 60;
const tagCharacter = /[\p{L}\p{N}\p{M}_]/u;
/** Behind these a # belongs to a word, an address or an entity. */
const joinsTag = /[\p{L}\p{N}_&/=?#-]/u;

function isHashtag(part: string): boolean {
  return part.length > 1 && part.startsWith('#') && /[\p{L}_]/u.test(part);
}

function isSeparator(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === ',' || character === '\u00a0';
}

function isBlank(part: string): boolean {
  return /^[\s,]*$/.test(part);
}

function isSurrogate(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}

function isHighSurrogate(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdbff;
}

/** One kind of line end, and no control characters: they show nothing and confuse what comes after. */
function normalised(piece: string, singleLine: boolean): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point.
  const plain = piece.replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '');
  return singleLine ? plain.replace(/\n/g, ' ') : plain;
}
