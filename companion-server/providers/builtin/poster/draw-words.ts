import { type Box, centreX, centreY, right } from './box.ts';
import { chooseInk, type Ink, leastContrast } from './choose-ink.ts';
import { contrast, type Hex, mix } from './colour.ts';
import { type DrawnLine, drawLines } from './draw-text.ts';
import { fitText } from './fit-text.ts';
import type { Layout } from './layout.ts';
import { type Pixels, worstContrast } from './pixels.ts';
import type { Painting, PosterStyle } from './poster-style.ts';
import { circle, group, line, n, path, rect } from './svg.ts';

export interface DrawnWords {
  svg: string;
  /** The least contrast of all words, as measured. */
  contrast: number;
}

/** What words are drawn on. */
export interface Board {
  pixels: Pixels;
  style: PosterStyle;
  painting: Painting;
  layout: Layout;
  unit: number;
}

/** Headline, its mark and the supporting line, in inks that are readable on what was painted. */
export function drawWords(board: Board): DrawnWords {
  const { layout, painting, pixels, unit } = board;
  const headline = layout.headline ? drawLines(layout.headline) : [];
  const support = layout.support ? drawLines(layout.support) : [];
  const lines = [...headline, ...support];
  const ink = chooseInk(
    pixels,
    lines.map((drawn) => drawn.box),
    painting.inks,
    unit,
  );
  const scrim = ink.scrim ? rect(ink.scrim.box, { fill: ink.scrim.colour, 'fill-opacity': ink.scrim.opacity.toFixed(2), rx: 2 * unit }) : '';
  const accent = accentFor(board, headline, ink);
  const svg = [
    scrim,
    layout.rule ? drawRule(board, layout.rule, ink) : '',
    drawHeadline(board, headline, ink, accent),
    path(support.map((drawn) => drawn.data).join(''), { fill: ink.colour }),
  ];
  return { svg: group({}, ...svg), contrast: ink.contrast };
}

/** The last line may have another colour, if it is as readable there. */
function accentFor({ style, painting, pixels }: Board, headline: readonly DrawnLine[], ink: Ink): Hex | undefined {
  const last = headline.at(-1);
  if (!style.accentLine || headline.length < 2 || !last || ink.scrim) return undefined;
  return worstContrast(pixels, [last.box], painting.accent) >= leastContrast ? painting.accent : undefined;
}

function drawHeadline({ style, painting, unit, layout }: Board, headline: readonly DrawnLine[], ink: Ink, accent: Hex | undefined): string {
  const data = headline.map((drawn) => drawn.data);
  if (style.effect === 'split') {
    const offset = Math.min(0.42 * unit, (layout.headline?.fitted.size ?? unit) * 0.035);
    const layer = (dx: number, fill: string): string => path(data.join(''), { fill, transform: `translate(${n(dx)} 0)`, 'fill-opacity': 0.85 });
    return layer(-offset, painting.accent) + layer(offset, mix(painting.accent, '#ff2e93', 0.85)) + path(data.join(''), { fill: ink.colour });
  }
  return data.map((d, index) => path(d, { fill: accent && index === data.length - 1 ? accent : ink.colour })).join('');
}

function drawRule({ painting, unit, style }: Board, box: Box, ink: Ink): string {
  if (style.rule === 'bar') return rect({ ...box, height: 0.9 * unit }, { fill: painting.accent, rx: 0.2 * unit });
  const [cx, y] = [centreX(box), centreY(box)];
  const diamond = `M${n(cx)} ${n(y - 1.1 * unit)}l${n(1.1 * unit)} ${n(1.1 * unit)}l${n(-1.1 * unit)} ${n(1.1 * unit)}l${n(-1.1 * unit)} ${n(-1.1 * unit)}Z`;
  const side = (from: number, to: number): string => line(from, y, to, y, { stroke: ink.colour, 'stroke-width': 0.3 * unit });
  return path(diamond, { fill: painting.accent }) + side(box.x, cx - 2.4 * unit) + side(cx + 2.4 * unit, right(box));
}

/** A round sticker with the price or discount that the brief names. */
export function drawOffer({ layout, painting, unit, style }: Board, offer: string, size: { width: number; height: number }): string {
  if (!offer || layout.flow === 'art-only') return '';
  const radius = 10.5 * unit;
  const { art } = layout;
  const x = Math.min(size.width - radius - 4 * unit, right(art) - radius * 0.9);
  const y = Math.max(radius + 4 * unit, art.y + radius * 0.95);
  const fill = painting.accent;
  const ink: Hex = contrast(fill, '#ffffff') > contrast(fill, '#151515') ? '#ffffff' : '#151515';
  const fitted = fitText({
    text: offer,
    face: style.face === 'serifItalic' ? 'serif' : style.face,
    width: radius * 1.5,
    height: radius * 1.25,
    maxSize: 6.4 * unit,
    minSize: 2.2 * unit,
    maxLines: 3,
    leading: 1.05,
  });
  if (!fitted || contrast(fill, ink) < leastContrast) return '';
  const lines = drawLines({ fitted, align: 'centre', box: { x: x - radius, y: y - fitted.height / 2, width: radius * 2, height: fitted.height } });
  const rim = Array.from({ length: 24 }, (_, index) => {
    const angle = (index / 24) * Math.PI * 2;
    return circle(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, radius * 0.14, { fill });
  });
  return group(
    { transform: `rotate(-8 ${n(x)} ${n(y)})` },
    ...rim,
    circle(x, y, radius, { fill }),
    circle(x, y, radius * 0.9, { fill: 'none', stroke: ink, 'stroke-opacity': 0.5, 'stroke-width': 0.22 * unit }),
    path(lines.map((drawn) => drawn.data).join(''), { fill: ink }),
  );
}
