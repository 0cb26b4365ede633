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

/** A word and its width at size 1, shaped once: a headline is tried at many sizes. */
export interface MeasuredWord {
  text: string;
  advance: number;
  letters: number;
}

export function measureWords(text: string, face: FaceName): MeasuredWord[] {
  return text
    .split(/\s+/)
    .map((word) => measure(word, face))
    .filter((word) => word.advance > 0);
}

function measure(text: string, face: FaceName): MeasuredWord {
  const { advance, letters } = shapeLine(text, face);
  return { text, advance, letters };
}

/** The largest setting that fits: lines of even length, no word broken, a long word makes everything smaller. Undefined where nothing can be drawn. */
export function fitText(wish: TextWish): FittedText | undefined {
  const words = measureWords(wish.text, wish.face);
  if (words.length === 0) return undefined;
  let best: { size: number; lines: MeasuredWord[][]; worth: number } | undefined;
  for (let size = wish.maxSize; size >= wish.minSize; size *= 0.955) {
    if (best && size < best.size * 0.7) break;
    const lines = linesAt(words, wish, size);
    const worth = lines ? size * (1 - raggedness(lines)) : 0;
    if (lines && (!best || worth > best.worth)) best = { size, lines, worth };
  }
  return best ? setLines(best.lines, best.size, wish) : fitShortened(words, wish);
}

/** 0 for even lines, up to 0.5: a word alone on the last line and lines of very different length look unset. A smaller size may be worth it. */
function raggedness(lines: readonly MeasuredWord[][]): number {
  if (lines.length < 2) return 0;
  const widths = lines.map((line) => line.reduce((sum, word) => sum + word.advance, 0));
  const [longest, shortest] = [Math.max(...widths), Math.min(...widths)];
  const orphan = lines.flat().length > 2 && lines.at(-1)?.length === 1 && (widths.at(-1) ?? 0) < longest * 0.6;
  return (1 - shortest / longest) * 0.28 + (orphan ? 0.14 : 0) + Math.max(0, lines.length - 3) * 0.04;
}

/** Too long even when small: as many words as fit, else as many letters of the first. */
function fitShortened(words: readonly MeasuredWord[], wish: TextWish): FittedText | undefined {
  const size = wish.minSize;
  const cutAfter = (count: number): MeasuredWord[] => [
    ...words.slice(0, count - 1),
    measure(`${words[count - 1]?.text.replace(/[\p{P}\s]+$/u, '') ?? ''}…`, wish.face),
  ];
  const count = largest(words.length - 1, (tried) => linesAt(cutAfter(tried), wish, size) !== undefined);
  if (count > 0) return setLines(linesAt(cutAfter(count), wish, size) ?? [], size, wish);
  const letters = [...(words[0]?.text ?? '')].slice(0, 80);
  const firstLetters = (kept: number): MeasuredWord => measure(`${letters.slice(0, kept).join('')}…`, wish.face);
  const kept = largest(letters.length, (tried) => linesAt([firstLetters(tried)], wish, size) !== undefined);
  return kept > 0 ? setLines([[firstLetters(kept)]], size, wish) : undefined;
}

/** The largest whole number from 1 to `most` that still fits, by halving; 0 where not even 1 does. */
function largest(most: number, fits: (tried: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function trackingOf(wish: TextWish): number {
  return runsRightToLeft(wish.text) ? 0 : (wish.tracking ?? 0);
}

function linesAt(words: readonly MeasuredWord[], wish: TextWish, size: number): MeasuredWord[][] | undefined {
  const { capHeight } = measuresOf(wish.face);
  const rows = Math.floor((wish.height / size - capHeight) / wish.leading + 1e-6) + 1;
  return rows < 1 ? undefined : breakEvenly(words, wish.face, wish.width / size, trackingOf(wish), Math.min(rows, wish.maxLines));
}

function setLines(rows: readonly MeasuredWord[][], size: number, wish: TextWish): FittedText {
  const tracking = trackingOf(wish);
  const { capHeight } = measuresOf(wish.face);
  const texts = rows.map((row) => row.map((word) => word.text).join(' '));
  const lines = texts.map((text) => shapeLine(text, wish.face));
  const width = Math.max(...lines.map((line) => lineWidth(line, size, tracking)));
  const height = size * (capHeight + wish.leading * (lines.length - 1));
  return { lines, size, leading: wish.leading, tracking, width, height, capHeight, text: texts.join(' ') };
}

/**
 * Breaks words into the fewest lines that fit `room` (a width at size 1), then evens those lines out, so that no word stands alone
 * where it can be helped. Undefined where a word is too wide or more than `maxLines` were needed.
 */
export function breakEvenly(words: readonly MeasuredWord[], face: FaceName, room: number, tracking: number, maxLines: number): MeasuredWord[][] | undefined {
  const space = spaceOf(face) + 2 * tracking;
  // What stands before each word, spaces included: a line's width is one subtraction.
  const before = [0];
  for (const word of words) {
    const width = word.advance + tracking * Math.max(0, word.letters - 1);
    if (width > room) return undefined;
    before.push((before.at(-1) ?? 0) + width + space);
  }
  const widthOf = (from: number, to: number): number => (before[to] ?? 0) - (before[from] ?? 0) - space;
  const fewest = greedyLines(words.length, widthOf, room, maxLines);
  if (fewest > maxLines) return undefined;
  const ends = evenEnds(words, fewest, widthOf, room);
  return ends?.map((end, index) => words.slice(ends[index - 1] ?? 0, end));
}

/** A space between two letters, pairs drawn together included. A line may come out a hair wider than its words. */
function spaceOf(face: FaceName): number {
  return shapeLine('n n', face).advance - 2 * shapeLine('n', face).advance;
}

function greedyLines(count: number, widthOf: (from: number, to: number) => number, room: number, most: number): number {
  let lines = 1;
  let from = 0;
  for (let to = 1; to <= count && lines <= most; to += 1) {
    if (widthOf(from, to) <= room) continue;
    lines += 1;
    from = to - 1;
  }
  return lines;
}

/** Little words that should not end a line. */
const clinging =
  /^(a|an|the|of|to|in|on|at|for|and|or|our|your|der|die|das|den|dem|ein|eine|im|am|zu|und|für|mit|bei|von|unser|unsere|de|la|le|el|un|une|y|et)$/i;

interface Ends {
  cost: number;
  ends: number[];
}

/** Where each line ends, so that the squared empty room is least. */
function evenEnds(words: readonly MeasuredWord[], lines: number, widthOf: (from: number, to: number) => number, room: number): number[] | undefined {
  const count = words.length;
  const best: Ends[][] = [[{ cost: 0, ends: [] }]];
  for (let line = 1; line <= lines; line += 1) {
    const row: Ends[] = [];
    for (let to = line; to <= count; to += 1) {
      for (let from = to - 1; from >= line - 1 && widthOf(from, to) <= room; from -= 1) {
        const before = best[line - 1]?.[from];
        if (!before) continue;
        const clings = to < count && clinging.test(words[to - 1]?.text ?? '') ? 0.25 : 0;
        const cost = before.cost + ((room - widthOf(from, to)) / room) ** 2 + clings;
        if (cost < (row[to]?.cost ?? Number.POSITIVE_INFINITY)) row[to] = { cost, ends: [...before.ends, to] };
      }
    }
    best[line] = row;
  }
  return best[lines]?.[count]?.ends;
}
