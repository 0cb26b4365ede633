import { loadSharp } from '../../../media/load-sharp.ts';
import { type Box, inset } from './box.ts';
import type { Hex } from './colour.ts';
import type { PosterStyle } from './poster-style.ts';
import { rect, svgDocument } from './svg.ts';

/** A picture to be laid onto the poster, in whole pixels. */
export interface Overlay {
  input: Buffer;
  left: number;
  top: number;
}

const most = { limitInputPixels: 60_000_000, failOn: 'error' } as const;

/** The person's own picture, cut to `box` and framed as the style frames pictures. */
export async function framePhoto(bytes: Uint8Array, box: Box, style: PosterStyle, unit: number, ink: Hex): Promise<Overlay[]> {
  const sharp = await loadSharp();
  const [left, top, width, height] = [box.x, box.y, box.width, box.height].map(Math.round) as [number, number, number, number];
  const { radius, border, treatment } = style.photo;
  let picture = sharp(bytes, most).autoOrient().resize(width, height, { fit: 'cover', position: 'attention' }).flatten({ background: '#ffffff' });
  if (treatment === 'sepia') picture = picture.modulate({ saturation: 0.35 }).tint('#d8b27a');
  if (treatment === 'neon') picture = picture.modulate({ saturation: 1.25, brightness: 0.92 });
  const mask = svgDocument({ width, height }, '', rect({ x: 0, y: 0, width, height }, { rx: radius * unit, fill: '#ffffff' }));
  const cut = await picture.ensureAlpha().png().toBuffer();
  const rounded = await sharp(cut)
    .composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
    .png()
    .toBuffer();
  const overlay = { input: rounded, left, top };
  if (border === 0) return [overlay];
  const frame = rect(inset({ x: 0, y: 0, width, height }, (border * unit) / 2), {
    rx: radius * unit,
    fill: 'none',
    stroke: ink,
    'stroke-width': border * unit,
  });
  return [overlay, { input: Buffer.from(svgDocument({ width, height }, '', frame)), left, top }];
}

/** How wide a logo is when it is `height` high, at most four times that. 0 where it cannot be read. */
export async function logoWidthAt(bytes: Uint8Array, height: number): Promise<number> {
  try {
    const sharp = await loadSharp();
    const found = await sharp(bytes, most).metadata();
    return Math.min(height * 4, Math.max(height, (found.width / found.height) * height));
  } catch {
    return 0;
  }
}

export async function placeLogo(bytes: Uint8Array, box: Box): Promise<Overlay[]> {
  const sharp = await loadSharp();
  const inner = inset(box, box.height * 0.12);
  const { data, info } = await sharp(bytes, most)
    .autoOrient()
    .resize(Math.round(inner.width), Math.round(inner.height), { fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  return [{ input: data, left: Math.round(box.x + (box.width - info.width) / 2), top: Math.round(box.y + (box.height - info.height) / 2) }];
}
