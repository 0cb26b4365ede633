import { type Box, centreX, centreY } from './box.ts';
import { chooseInk, leastContrast } from './choose-ink.ts';
import { contrast, type Hex } from './colour.ts';
import { type DrawnLine, drawLines } from './draw-text.ts';
import type { Board, DrawnWords } from './draw-words.ts';
import { type FittedText, fitText } from './fit-text.ts';
import type { PosterStyle } from './poster-style.ts';
import { runsRightToLeft } from './shape-text.ts';
import { element, group, path, rect } from './svg.ts';

interface DrawnBrand extends DrawnWords {
  /** Where the logo goes, if there is one. */
  logo: Box | undefined;
  /** Was the brand's name drawn? */
  name: boolean;
}

/** The line at the foot: mark or logo, the brand's name, the address. `logoWidth` is kept free for the logo. Mirrored for right-to-left names. */
export function drawBrand(board: Board, words: { brand: string; site: string }, main: Hex, logoWidth: number): DrawnBrand {
  const { pixels, painting, layout, unit, style } = board;
  const box = layout.brand;
  if (!box) return { svg: '', contrast: 21, logo: undefined, name: false };
  const markWidth = words.brand ? logoWidth || box.height : 0;
  const gap = words.brand ? 1.8 * unit : 0;
  const { name, site } = fitFoot(words, box.width - markWidth - gap, box.height, unit);
  const spots = spread(
    box,
    { mark: markWidth, gap, name: name?.width ?? 0, site: site?.width ?? 0, between: name && site ? 3 * unit : 0 },
    layout.align === 'centre',
    runsRightToLeft(words.brand),
  );
  const at = (fitted: FittedText, x: number): DrawnLine[] =>
    drawLines({ fitted, align: 'left', box: { x, y: centreY(box) - fitted.height / 2, width: fitted.width, height: fitted.height } });
  const lines = [...(name ? at(name, spots.name) : []), ...(site ? at(site, spots.site) : [])];
  const ink = chooseInk(
    pixels,
    lines.map((drawn) => drawn.box),
    painting.inks,
    unit,
  );
  const scrim = ink.scrim ? rect(ink.scrim.box, { fill: ink.scrim.colour, 'fill-opacity': ink.scrim.opacity.toFixed(2), rx: 2 * unit }) : '';
  const markBox = { x: spots.mark, y: box.y, width: markWidth, height: box.height };
  const plate = logoWidth ? rect(markBox, { fill: '#ffffff', rx: 1.2 * unit }) : words.brand ? monogram(words.brand, markBox, main, style) : '';
  const svg = group({}, scrim, plate, path(lines.map((drawn) => drawn.data).join(''), { fill: ink.colour }));
  return { svg, contrast: ink.contrast, logo: logoWidth ? markBox : undefined, name: name !== undefined };
}

function fitFoot(
  words: { brand: string; site: string },
  room: number,
  height: number,
  unit: number,
): { name: FittedText | undefined; site: FittedText | undefined } {
  const wish = { height, maxLines: 1, leading: 1 };
  const name = words.brand
    ? fitText({ ...wish, text: words.brand, face: 'sans', width: room * (words.site ? 0.6 : 1), maxSize: 3.3 * unit, minSize: 1.9 * unit })
    : undefined;
  const left = room - (name?.width ?? 0) - 3 * unit;
  const site =
    words.site && left > 6 * unit ? fitText({ ...wish, text: words.site, face: 'sansText', width: left, maxSize: 2.7 * unit, minSize: 1.8 * unit }) : undefined;
  // An address that had to be cut leads nowhere.
  return { name, site: site?.text.endsWith('…') ? undefined : site };
}

interface Widths {
  mark: number;
  gap: number;
  name: number;
  between: number;
  site: number;
}

/** Where mark, name and address start: together in the middle, or at both ends. */
function spread(box: Box, widths: Widths, centred: boolean, rtl: boolean): { mark: number; name: number; site: number } {
  const total = widths.mark + widths.gap + widths.name + widths.between + widths.site;
  const end = centred ? (box.width + total) / 2 : box.width;
  const mark = centred ? (box.width - total) / 2 : 0;
  const spots = { mark, name: mark + widths.mark + widths.gap, site: end - widths.site };
  if (!rtl) return { mark: box.x + spots.mark, name: box.x + spots.name, site: box.x + spots.site };
  const mirror = (start: number, width: number): number => box.x + box.width - start - width;
  return { mark: mirror(spots.mark, widths.mark), name: mirror(spots.name, widths.name), site: mirror(spots.site, widths.site) };
}

/** Without a logo: the first letter in a disc of the brand's colour. */
function monogram(name: string, box: Box, main: Hex, style: PosterStyle): string {
  const ink: Hex = contrast(main, '#ffffff') >= leastContrast ? '#ffffff' : contrast(main, '#101010') >= leastContrast ? '#101010' : '#ffffff';
  const letter = [...name.toLocaleUpperCase()].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
  const fitted = fitText({
    text: letter,
    face: style.face === 'round' ? 'round' : 'sans',
    width: box.width,
    height: box.height * 0.8,
    maxSize: box.height * 0.56,
    minSize: 4,
    maxLines: 1,
    leading: 1,
  });
  const glyph = fitted
    ? drawLines({ fitted, align: 'centre', box: { x: box.x, y: centreY(box) - fitted.height / 2, width: box.width, height: fitted.height } })
        .map((drawn) => drawn.data)
        .join('')
    : '';
  return element('circle', { cx: centreX(box), cy: centreY(box), r: box.height / 2, fill: main }) + path(glyph, { fill: ink });
}
