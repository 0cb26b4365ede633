import type { FaceName } from './fonts.ts';
import { lineWidth, measuresOf, runsRightToLeft, type ShapedLine, shapeLine } from './shape-text.ts';

export interface TextWish {
  text: string;
  face: FaceName;
  /** The room there is, in pixels. */
  width: number;
  height: number;
  maxSize: number;
  minSize: number;
  maxLines: number;
  /** From base line to base line, in shares of the size. */
  leading: number;
  /** Extra space between letters, in shares of the size. Letters that join (Arabic) get none. */
  tracking?: number;
}

export interface FittedText {
  lines: ShapedLine[];
  size: number;
  leading: number;
  tracking: number;
  width: number;
  /** From the top of the first line's capitals to the last base line. */
  height: number;
  capHeight: number;
  /** What is really drawn: shortened where even the smallest size had no room. */
  text: string;
}

/** The largest setting that fits: lines of even length, no word broken, a long word makes everything smaller. Undefined where nothing can be drawn. */
export function fitText(wish: TextWish): FittedText | undefined {
  const words = wish.text.split(/\s+/).filter((word) => shapeLine(word, wish.face).advance > 0);
  if (words.length === 0) return undefined;
  let best: { fitted: FittedText; worth: number } | undefined;
  for (let size = wish.maxSize; size >= wish.minSize; size *= 0.955) {
    if (best && size < best.fitted.size * 0.7) break;
    const fitted = trySize(words, wish, size);
    const worth = fitted ? size * (1 - raggedness(fitted)) : 0;
    if (fitted && (!best || worth > best.worth)) best = { fitted, worth };
  }
  return best?.fitted ?? fitShortened(words, wish);
}

/** 0 for even lines, up to 0.5: a word alone on the last line and lines of very different length look unset. A smaller size may be worth it. */
function raggedness({ lines, text }: FittedText): number {
  if (lines.length < 2) return 0;
  const widths = lines.map((line) => line.advance);
  const [longest, shortest] = [Math.max(...widths), Math.min(...widths)];
  const orphan = text.split(' ').length > 2 && lines.length > 1 && (lines.at(-1)?.words ?? 2) < 2 && (widths.at(-1) ?? 0) < longest * 0.6;
  return (1 - shortest / longest) * 0.28 + (orphan ? 0.14 : 0) + Math.max(0, lines.length - 3) * 0.04;
}

/** Too long even when small: words are taken from the end, then letters. */
function fitShortened(words: readonly string[], wish: TextWish): FittedText | undefined {
  for (let count = words.length - 1; count >= 1; count -= 1) {
    const kept = words.slice(0, count);
    kept[count - 1] = `${(kept[count - 1] ?? '').replace(/[\p{P}\s]+$/u, '')}…`;
    const fitted = trySize(kept, wish, wish.minSize);
    if (fitted) return fitted;
  }
  const letters = [...(words[0] ?? '')];
  for (let count = Math.min(letters.length - 1, 60); count >= 1; count -= 1) {
    const fitted = trySize([`${letters.slice(0, count).join('')}…`], wish, wish.minSize);
    if (fitted) return fitted;
  }
  return undefined;
}

function trySize(words: readonly string[], wish: TextWish, size: number): FittedText | undefined {
  const tracking = runsRightToLeft(words.join(' ')) ? 0 : (wish.tracking ?? 0);
  const texts = breakEvenly(words, wish.face, wish.width / size, tracking, wish.maxLines);
  if (!texts) return undefined;
  const lines = texts.map((text) => shapeLine(text, wish.face));
  const { capHeight } = measuresOf(wish.face);
  const height = size * (capHeight + wish.leading * (lines.length - 1));
  if (height > wish.height) return undefined;
  const width = Math.max(...lines.map((line) => lineWidth(line, size, tracking)));
  return { lines, size, leading: wish.leading, tracking, width, height, capHeight, text: words.join(' ') };
}

/**
 * Breaks words into the fewest lines that fit `room` (a width at size 1), then evens those lines out, so that no word stands alone
 * where it can be helped. Undefined where a word is too wide or more than `maxLines` were needed.
 */
export function breakEvenly(words: readonly string[], face: FaceName, room: number, tracking: number, maxLines: number): string[] | undefined {
  const widths = words.map((word) => lineWidth(shapeLine(word, face), 1, tracking));
  if (widths.some((width) => width > room)) return undefined;
  const space = shapeLine('n n', face).advance - 2 * shapeLine('n', face).advance + 2 * tracking;
  const widthOf = (from: number, to: number): number => widths.slice(from, to).reduce((sum, width) => sum + width, 0) + space * (to - from - 1);
  const fewest = greedyLines(words.length, widthOf, room);
  if (fewest > maxLines) return undefined;
  const ends = evenEnds(words, fewest, widthOf, room);
  if (!ends) return undefined;
  return ends.map((end, index) => words.slice(ends[index - 1] ?? 0, end).join(' '));
}

function greedyLines(count: number, widthOf: (from: number, to: number) => number, room: number): number {
  let lines = 1;
  let from = 0;
  for (let to = 1; to <= count; to += 1) {
    if (widthOf(from, to) <= room) continue;
    lines += 1;
    from = to - 1;
  }
  return lines;
}

/** Little words that should not end a line. */
const clinging =
  /^(a|an|the|of|to|in|on|at|for|and|or|our|your|der|die|das|den|dem|ein|eine|im|am|zu|und|für|mit|bei|von|unser|unsere|de|la|le|el|un|une|y|et)$/i;

/** Where each line ends, so that the squared empty room is least. */
function evenEnds(words: readonly string[], lines: number, widthOf: (from: number, to: number) => number, room: number): number[] | undefined {
  const count = words.length;
  const best: { cost: number; ends: number[] }[][] = [[{ cost: 0, ends: [] }]];
  for (let line = 1; line <= lines; line += 1) {
    const row: { cost: number; ends: number[] }[] = [];
    for (let to = line; to <= count; to += 1) {
      for (let from = line - 1; from < to; from += 1) {
        const before = best[line - 1]?.[from];
        const width = widthOf(from, to);
        if (!before || width > room) continue;
        const clings = to < count && clinging.test(words[to - 1] ?? '') ? 0.08 : 0;
        const cost = before.cost + ((room - width) / room) ** 2 + clings;
        if (cost < (row[to]?.cost ?? Number.POSITIVE_INFINITY)) row[to] = { cost, ends: [...before.ends, to] };
      }
    }
    best[line] = row;
  }
  return best[lines]?.[count]?.ends;
}
