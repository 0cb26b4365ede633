import type { Font, GlyphRun } from 'fontkit';
import { type FaceName, fontFor, mainFont } from './fonts.ts';
import { n } from './svg.ts';

interface ShapedRun {
  font: Font;
  glyphs: GlyphRun;
  /** Advance in shares of the type size. */
  advance: number;
}

/** One line, ready to be drawn at any size. `advance` is its width at size 1, without `tracking`. */
export interface ShapedLine {
  runs: ShapedRun[];
  advance: number;
  letters: number;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const strong = /[\p{L}]/u;

/** Does this text start with a letter that runs from right to left? */
export function runsRightToLeft(text: string): boolean {
  const first = strong.exec(text);
  return first !== null && rightToLeft.test(first[0]);
}

interface Piece {
  font: Font;
  text: string;
  rtl: boolean;
}

/** Shapes one line: letters no font has are left out; right-to-left pieces are put into the order in which they are seen. */
export function shapeLine(text: string, face: FaceName): ShapedLine {
  const pieces = splitByFont(text, face);
  const ordered = runsRightToLeft(text) ? orderRightToLeft(pieces) : orderLeftToRight(pieces);
  const runs = ordered.map(({ font, text: part }) => {
    const glyphs = font.layout(part);
    return { font, glyphs, advance: glyphs.advanceWidth / font.unitsPerEm };
  });
  return { runs, advance: runs.reduce((sum, run) => sum + run.advance, 0), letters: [...text].length };
}

function splitByFont(text: string, face: FaceName): Piece[] {
  const pieces: Piece[] = [];
  for (const character of text) {
    const previous = pieces.at(-1);
    const neutral = !strong.test(character);
    const codePoint = character.codePointAt(0) ?? 32;
    // Spaces and signs stay with what they follow, so that a sentence is not torn apart.
    if (previous && neutral && (character === ' ' || !/\d/.test(character)) && previous.font.hasGlyphForCodePoint(codePoint)) {
      previous.text += character;
      continue;
    }
    const font = fontFor(face, codePoint);
    if (!font) continue;
    const rtl = rightToLeft.test(character);
    if (previous && previous.font === font && previous.rtl === rtl) previous.text += character;
    else pieces.push({ font, text: character, rtl });
  }
  return pieces;
}

/** In a right-to-left line pieces follow each other from the right; neighbouring left-to-right pieces keep their own order. */
function orderRightToLeft(pieces: readonly Piece[]): Piece[] {
  return reverseRuns([...pieces].reverse(), (piece) => !piece.rtl);
}

function orderLeftToRight(pieces: readonly Piece[]): Piece[] {
  return reverseRuns(pieces, (piece) => piece.rtl);
}

function reverseRuns(pieces: readonly Piece[], inRun: (piece: Piece) => boolean): Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of pieces) {
    if (inRun(piece)) {
      run.unshift(piece);
      continue;
    }
    ordered.push(...run, piece);
    run = [];
  }
  return [...ordered, ...run];
}

/** Width in pixels at a size; `tracking` is extra space after each letter in shares of the size. */
export function lineWidth(line: ShapedLine, size: number, tracking = 0): number {
  return size * (line.advance + tracking * Math.max(0, line.letters - 1));
}

/** The outline of a line whose base line starts at (x, y), as SVG path data. */
export function outline(line: ShapedLine, x: number, y: number, size: number, tracking = 0): string {
  let pen = x;
  let data = '';
  for (const run of line.runs) {
    const scale = size / run.font.unitsPerEm;
    run.glyphs.glyphs.forEach((glyph, index) => {
      const position = run.glyphs.positions[index];
      if (!position) return;
      data += glyphData(glyph.path.commands, pen + position.xOffset * scale, y - position.yOffset * scale, scale);
      pen += position.xAdvance * scale + tracking * size;
    });
  }
  return data;
}

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

function glyphData(commands: readonly { command: keyof typeof letters; args: number[] }[], x: number, y: number, scale: number): string {
  let data = '';
  for (const { command, args } of commands) {
    data += letters[command];
    for (let index = 0; index < args.length; index += 2)
      data += `${index ? ' ' : ''}${n(x + (args[index] ?? 0) * scale)} ${n(y - (args[index + 1] ?? 0) * scale)}`;
  }
  return data;
}

/** Heights at size 1: of a capital, and from base line to base line for tight display setting. */
export function measuresOf(face: FaceName): { capHeight: number; descent: number; ascent: number } {
  const font = mainFont(face);
  return { capHeight: font.capHeight / font.unitsPerEm, descent: -font.descent / font.unitsPerEm, ascent: font.ascent / font.unitsPerEm };
}
