/** A decoded piece of one of the wanted string fields. */
export interface FieldPiece {
  field: string;
  text: string;
}

/**
 * Reads the top-level string fields of one JSON object while its text is still arriving: each character is looked at once,
 * nothing is guessed. Pieces of the wanted fields come out decoded, never ending in half a surrogate pair.
 * Whether the whole is valid JSON is for JSON.parse to say at the end.
 */
export function createStringFieldReader(wanted: ReadonlySet<string>): { push(text: string): FieldPiece[] } {
  let place: 'before' | 'key-or-end' | 'key' | 'colon' | 'value' | 'string' | 'scalar' | 'nested' | 'nested-string' | 'after' = 'before';
  let key = '';
  let depth = 0;
  /** An escape that the last chunk left open, from its backslash on. */
  let open = '';
  let half = '';
  let pieces: FieldPiece[] = [];

  const give = (text: string) => {
    if (place === 'key') key += text;
    else if (place === 'string' && wanted.has(key)) {
      const whole = half + text;
      const last = whole.charCodeAt(whole.length - 1);
      const isOpen = last >= 0xd800 && last <= 0xdbff;
      half = isOpen ? whole.slice(-1) : '';
      const ready = isOpen ? whole.slice(0, -1) : whole;
      if (ready === '') return;
      const previous = pieces.at(-1);
      if (previous?.field === key) previous.text += ready;
      else pieces.push({ field: key, text: ready });
    }
  };

  /** Reads inside a string from `at`; returns where to go on. */
  const readString = (text: string, at: number): number => {
    const from = at;
    let index = at;
    while (index < text.length) {
      const code = text.charCodeAt(index);
      if (code === BACKSLASH) {
        if (index > from) give(text.slice(from, index));
        open = '\\';
        return index + 1;
      }
      if (code === QUOTE) {
        if (index > from) give(text.slice(from, index));
        endString();
        return index + 1;
      }
      index += 1;
    }
    if (index > from) give(text.slice(from, index));
    return index;
  };

  const endString = () => {
    if (place === 'string' && half !== '') {
      pieces.push({ field: key, text: half });
      half = '';
    }
    place = place === 'key' ? 'colon' : place === 'string' ? 'after' : 'nested';
  };

  /** Adds one character to an open escape and gives what it stands for once it is whole. */
  const readEscape = (character: string) => {
    open += character;
    if (open[1] === 'u' && open.length < 6) return;
    const decoded = open[1] === 'u' ? decodeUnicode(open) : (shortEscapes[open[1] as string] ?? '');
    open = '';
    give(decoded);
  };

  const readOutside = (character: string) => {
    switch (place) {
      case 'before':
        if (character === '{') place = 'key-or-end';
        return;
      case 'key-or-end':
        if (character === '"') {
          key = '';
          place = 'key';
        }
        return;
      case 'colon':
        if (character === ':') place = 'value';
        return;
      case 'value':
        if (isSpace(character)) return;
        place = character === '"' ? 'string' : character === '{' || character === '[' ? 'nested' : 'scalar';
        depth = place === 'nested' ? 1 : 0;
        return;
      case 'nested':
        if (character === '"') place = 'nested-string';
        else if (character === '{' || character === '[') depth += 1;
        else if (character === '}' || character === ']') {
          depth -= 1;
          if (depth === 0) place = 'after';
        }
        return;
      case 'scalar':
      case 'after':
        if (character === ',') place = 'key-or-end';
        return;
    }
  };

  return {
    push(text) {
      pieces = [];
      let index = 0;
      while (index < text.length) {
        if (open !== '') readEscape(text[index++] as string);
        else if (place === 'key' || place === 'string' || place === 'nested-string') index = readString(text, index);
        else readOutside(text[index++] as string);
      }
      return pieces;
    },
  };
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const shortEscapes: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function decodeUnicode(text: string): string {
  const code = Number.parseInt(text.slice(2), 16);
  return Number.isNaN(code) ? '' : String.fromCharCode(code);
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\r' || character === '\t';
}
