import { type Box, bottom, right, type Size, safeBox } from './box.ts';
import { type FittedText, fitText } from './fit-text.ts';
import type { PosterStyle, Scene } from './poster-style.ts';
import type { Random } from './random.ts';
import { runsRightToLeft } from './shape-text.ts';
import type { PosterWords } from './words.ts';

export interface PlacedText {
  fitted: FittedText;
  /** From the capitals' top to the last base line. */
  box: Box;
  align: 'left' | 'centre' | 'right';
}

export interface Layout {
  flow: Scene['flow'];
  art: Box;
  /** All words but the brand's. */
  text: Box | undefined;
  headline: PlacedText | undefined;
  support: PlacedText | undefined;
  /** A short mark above the headline. */
  rule: Box | undefined;
  /** The line with the brand's name and address. */
  brand: Box | undefined;
  align: PlacedText['align'];
}

interface Block {
  headline: FittedText | undefined;
  support: FittedText | undefined;
  height: number;
}

/** Puts words, picture and brand into the part of the poster that no app covers; words first, the picture gets what they leave. */
export function layOut(size: Size, style: PosterStyle, words: PosterWords, turn: number, random: Random): Layout {
  const safe = safeBox(size);
  const unit = Math.min(size.width, size.height) / 100;
  const hasBrand = words.brand !== '' || words.site !== '';
  const brandHeight = hasBrand ? 6 * unit : 0;
  const brand = hasBrand ? { x: safe.x, y: bottom(safe) - brandHeight, width: safe.width, height: brandHeight } : undefined;
  const content = { ...safe, height: safe.height - (hasBrand ? brandHeight + 4 * unit : 0) };
  const rtl = runsRightToLeft(words.headline);
  const start = rtl ? 'right' : 'left';
  const align = style.align === 'centre' ? 'centre' : style.align === 'start' ? start : (turn + random.whole(0, 1)) % 3 === 2 ? 'centre' : start;
  const sideways = size.width / size.height > 1.2;
  const tall = size.height / size.width > 1.5;
  const pad = { x: (style.padding?.x ?? 0) * unit, y: (style.padding?.y ?? 0) * unit };
  const column = sideways
    ? { width: content.width * 0.52 - pad.x, height: content.height * 0.94 - 2 * pad.y }
    : { width: content.width - 2 * pad.x, height: content.height * 0.5 - 2 * pad.y };
  const block = fitBlock(style, words, column, unit, { sideways, tall });
  const frame = { content, block, unit, safe, align, style, brand, pad } satisfies Frame;
  if (!block.headline && !block.support)
    return { flow: 'art-only', art: content, text: undefined, headline: undefined, support: undefined, rule: undefined, brand, align };
  const artFirst = (turn + random.whole(0, 1)) % 2 === 0;
  return sideways ? besideEachOther(frame, column.width, artFirst !== rtl) : aboveEachOther(frame, artFirst);
}

interface Frame {
  content: Box;
  block: Block;
  unit: number;
  safe: Box;
  align: PlacedText['align'];
  style: PosterStyle;
  pad: { x: number; y: number };
  brand: Box | undefined;
}

function fitBlock(style: PosterStyle, words: PosterWords, column: Size, unit: number, { sideways, tall }: { sideways: boolean; tall: boolean }): Block {
  const text = style.uppercase ? words.headline.toLocaleUpperCase() : words.headline;
  const headline = fitText({
    text,
    face: style.face,
    width: column.width,
    height: column.height * (words.support ? 0.7 : 0.85),
    maxSize: style.maxSize * unit * (tall ? 1.34 : sideways ? 1.04 : 1.06),
    minSize: 2.9 * unit,
    maxLines: sideways ? 5 : 4,
    leading: style.leading,
    tracking: style.tracking ?? 0,
  });
  const support = words.support
    ? fitText({
        text: words.support,
        face: style.supportFace,
        width: column.width * 0.94,
        height: column.height * 0.26,
        maxSize: Math.max(2.9 * unit, Math.min((tall ? 5 : 4.2) * unit, (headline?.size ?? 99 * unit) * 0.55)),
        minSize: 2.7 * unit,
        maxLines: 3,
        leading: 1.36,
      })
    : undefined;
  const rule = style.rule === 'none' ? 0 : 5 * unit;
  const height = rule + (headline?.height ?? 0) + (support ? gapOf(unit) + support.height : 0);
  return { headline, support, height };
}

const gapOf = (unit: number): number => 5 * unit;

function aboveEachOther(frame: Frame, artFirst: boolean): Layout {
  const { content, block, unit, pad } = frame;
  const textTop = artFirst ? bottom(content) - block.height - unit - pad.y : content.y + pad.y;
  const text = { x: content.x + pad.x, y: textTop, width: content.width - 2 * pad.x, height: block.height };
  const gap = 6 * unit + pad.y;
  const art = artFirst
    ? { x: content.x, y: content.y, width: content.width, height: textTop - gap - content.y }
    : { x: content.x, y: bottom(text) + gap, width: content.width, height: bottom(content) - bottom(text) - gap };
  return place(frame, artFirst ? 'art-above' : 'art-below', art, text);
}

function besideEachOther(frame: Frame, width: number, artFirst: boolean): Layout {
  const { content, block, unit, safe, pad } = frame;
  const x = artFirst ? right(content) - width - pad.x : content.x + pad.x;
  const text = { x, y: content.y + (content.height - block.height) / 2, width, height: block.height };
  const room = content.width - width - 6 * unit - 2 * pad.x;
  const art = { x: artFirst ? content.x : right(content) - room, y: safe.y, width: room, height: artFirst || !frame.brand ? safe.height : content.height };
  const layout = place(frame, artFirst ? 'art-left' : 'art-right', art, text);
  return layout.brand ? { ...layout, brand: { ...layout.brand, x, width } } : layout;
}

function place(frame: Frame, flow: Layout['flow'], art: Box, text: Box): Layout {
  const { block, unit, align, style, brand } = frame;
  let y = text.y;
  let rule: Box | undefined;
  if (style.rule !== 'none') {
    const width = (style.rule === 'ornament' ? 24 : 9) * unit;
    rule = { x: alignedX(text, width, align), y, width, height: style.rule === 'ornament' ? 2.4 * unit : 1.1 * unit };
    y += 5 * unit;
  }
  const headline = block.headline && { fitted: block.headline, align, box: { x: text.x, y, width: text.width, height: block.headline.height } };
  if (block.headline) y += block.headline.height + gapOf(unit);
  const support = block.support && { fitted: block.support, align, box: { x: text.x, y, width: text.width, height: block.support.height } };
  return { flow, art, text, headline, support, rule, brand, align };
}

/** Where something `width` wide starts inside a box. */
export function alignedX(box: Box, width: number, align: PlacedText['align']): number {
  if (align === 'left') return box.x;
  return align === 'right' ? box.x + box.width - width : box.x + (box.width - width) / 2;
}
