import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';

/** The faces that posters are set in: all under the Open Font License, shipped as packages, so a poster looks the same on every machine. */
export const faces = {
  sans: ['inter', 'normal', 800],
  sansText: ['inter', 'normal', 500],
  black: ['inter', 'normal', 900],
  serif: ['playfair-display', 'normal', 700],
  serifText: ['playfair-display', 'normal', 500],
  serifItalic: ['playfair-display', 'italic', 600],
  condensed: ['oswald', 'normal', 700],
  round: ['fredoka', 'normal', 700],
} as const satisfies Record<string, readonly [family: Family, slant: string, weight: number]>;
export type FaceName = keyof typeof faces;

/** Which part of a family holds which letters; a family lacks some parts. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'hebrew'] as const;

const require = createRequire(import.meta.url);
/** Written out, so that tools see that these packages are needed. */
const folders = {
  inter: () => require.resolve('@fontsource/inter/package.json'),
  'playfair-display': () => require.resolve('@fontsource/playfair-display/package.json'),
  oswald: () => require.resolve('@fontsource/oswald/package.json'),
  fredoka: () => require.resolve('@fontsource/fredoka/package.json'),
  'noto-sans-arabic': () => require.resolve('@fontsource/noto-sans-arabic/package.json'),
} as const;
type Family = keyof typeof folders;

const cache = new Map<string, Font | undefined>();

function load(family: Family, file: string): Font | undefined {
  const known = cache.get(file);
  if (known || cache.has(file)) return known;
  const font = read(join(dirname(folders[family]()), 'files', file));
  cache.set(file, font);
  return font;
}

function read(path: string): Font | undefined {
  // A family lacks some subsets.
  if (!existsSync(path)) return undefined;
  const { create } = require('fontkit') as typeof import('fontkit');
  const font = create(readFileSync(path));
  return 'fonts' in font ? undefined : font;
}

/** The face's own latin part: its measures stand for the whole face. */
export function mainFont(face: FaceName): Font {
  const [family, slant, weight] = faces[face];
  const font = load(family, `${family}-latin-${weight}-${slant}.woff`);
  if (!font) throw new Error(`The font package @fontsource/${family} is not installed`);
  return font;
}

/** The font that can draw a letter: the face itself, else Inter in the same weight, else Noto for Arabic letters. Undefined: nobody can, such as emoji. */
export function fontFor(face: FaceName, codePoint: number): Font | undefined {
  const [family, slant, weight] = faces[face];
  const inter = weight >= 600 ? 800 : 500;
  for (const subset of subsets) {
    const font = load(family, `${family}-${subset}-${weight}-${slant}.woff`);
    if (font?.hasGlyphForCodePoint(codePoint)) return font;
  }
  for (const subset of subsets) {
    const font = load('inter', `inter-${subset}-${inter}-normal.woff`);
    if (font?.hasGlyphForCodePoint(codePoint)) return font;
  }
  const hebrew = load('fredoka', `fredoka-hebrew-${weight >= 600 ? 700 : 500}-normal.woff`);
  if (hebrew?.hasGlyphForCodePoint(codePoint)) return hebrew;
  const arabic = load('noto-sans-arabic', `noto-sans-arabic-arabic-${weight >= 600 ? 800 : 500}-normal.woff`);
  return arabic?.hasGlyphForCodePoint(codePoint) ? arabic : undefined;
}
