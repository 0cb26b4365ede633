import type { Sharp } from 'sharp';
import { chooseMotif } from '../../providers/builtin/poster/motifs/choose-motif.ts';
import { createDice, seedOf } from '../dice.ts';
import { motifScene } from './motif-scene.ts';
import { palettesFor } from './palettes.ts';
import { practiceWordsPath, practiceWordsWidth } from './practice-words.ts';
import { scenes } from './scenes.ts';

export interface PictureWish {
  /** Pixels. */
  width: number;
  height: number;
  prompt: string;
  format: 'png' | 'jpeg' | 'webp';
  /** 0 to 100, for JPEG and WebP. */
  quality: number;
  /** A picture to work from: it shows through. */
  reference: Uint8Array | undefined;
  seed: string;
}

/** A designed scene of exactly the asked size with the words "practice picture" on it. Same wish, same picture. */
export async function renderPicture(wish: PictureWish): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const base = wish.reference === undefined ? undefined : await fitted(wish.reference, wish);
  const drawn = Buffer.from(drawScene(wish, base !== undefined));
  const picture = base === undefined ? sharp(drawn) : sharp(base).composite([{ input: drawn }]);
  return encode(picture, wish);
}

/** What a vendor streams before the picture is done: the same, out of focus, the later the sharper. */
export async function previewOf(bytes: Uint8Array, format: PictureWish['format'], index: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return encode(sharp(bytes).blur(24 / (index + 1)), { format, quality: 80 });
}

async function fitted(reference: Uint8Array, { width, height }: PictureWish): Promise<Buffer | undefined> {
  const { default: sharp } = await import('sharp');
  // A broken reference is not this generator's business: the scene is drawn without it.
  return sharp(reference)
    .resize(width, height, { fit: 'cover' })
    .png()
    .toBuffer()
    .catch(() => undefined);
}

function encode(picture: Sharp, { format, quality }: Pick<PictureWish, 'format' | 'quality'>): Promise<Buffer> {
  const level = Math.max(40, quality);
  if (format === 'jpeg') return picture.flatten().jpeg({ quality: level }).toBuffer();
  if (format === 'webp') return picture.webp({ quality: level }).toBuffer();
  return picture.png({ compressionLevel: 6 }).toBuffer();
}

/** The scene as SVG; half clear where a picture shows through. */
export function drawScene({ width, height, prompt, seed }: PictureWish, overPicture: boolean): string {
  const dice = createDice(seedOf(seed, prompt.replace(/[0-9a-f]{8,}/gi, '')));
  const palette = dice.pick(palettesFor(prompt));
  const canvas = { width, height, dice, palette };
  const motif = chooseMotif(subjectOf(prompt));
  // A brief about coffee shows a cup; one that names nothing to draw gets a landscape or a pattern.
  const scene = motif ? motifScene(canvas, motif) : dice.pick(scenes)(canvas);
  const opacity = overPicture ? 0.45 : 1;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<defs><linearGradient id="sky" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="${palette.sky[0]}"/><stop offset="1" stop-color="${palette.sky[1]}"/></linearGradient></defs>`,
    `<g opacity="${opacity}"><rect width="${width}" height="${height}" fill="url(#sky)"/>${scene}</g>`,
    label(width, height),
    '</svg>',
  ].join('');
}

/** What the picture is about: a prompt says much else besides, about style, mood and margins. */
function subjectOf(prompt: string): string {
  return /\babout: ([\s\S]*?)(?=\n(?:For|Mood): |\n(?:Let|Use|Keep|Stay|Take|Show|No) [a-z]|$)/.exec(prompt)?.[1] ?? prompt;
}

/** Small words on a dark pill in the lower left corner, readable on any ground. */
function label(width: number, height: number): string {
  const wide = Math.max(90, Math.min(width, height) * 0.26);
  const scale = wide / practiceWordsWidth;
  const pad = wide * 0.09;
  const [x, y] = [wide * 0.16, height - wide * 0.16];
  const tall = wide * 0.24;
  return [
    `<g transform="translate(${x.toFixed(1)} ${(y - tall).toFixed(1)})">`,
    `<rect width="${(wide + pad * 2).toFixed(1)}" height="${tall.toFixed(1)}" rx="${(tall / 2).toFixed(1)}" fill="#111111" opacity="0.62"/>`,
    `<path transform="translate(${pad.toFixed(1)} ${(tall * 0.66).toFixed(1)}) scale(${scale.toFixed(4)})" d="${practiceWordsPath}" fill="#ffffff"/>`,
    '</g>',
  ].join('');
}
