import { setImmediate as breathe } from 'node:timers/promises';
import { loadSharp } from '../../../media/load-sharp.ts';
import type { ImageRequest } from '../../image-model.ts';
import type { PictureContext } from '../../post-context.ts';
import { altTextOf } from './alt-text.ts';
import { posterSizes } from './box.ts';
import { drawBrand } from './draw-brand.ts';
import { drawOffer, drawWords } from './draw-words.ts';
import type { FittedText } from './fit-text.ts';
import { layOut } from './layout.ts';
import { chooseMotif } from './motifs/choose-motif.ts';
import { chooseSeeds } from './palette.ts';
import { addGrain, type Pixels } from './pixels.ts';
import { framePhoto, logoWidthAt, type Overlay, placeLogo } from './place-picture.ts';
import type { Painting, PosterStyle, Scene } from './poster-style.ts';
import { createRandom } from './random.ts';
import { styles } from './styles.ts';
import { svgDocument } from './svg.ts';
import { wordsOf } from './words.ts';

export interface Poster {
  bytes: Uint8Array;
  mimeType: 'image/jpeg';
  width: number;
  height: number;
  altText: string;
  /** The least contrast of any words with what is behind them, as measured on the pixels. */
  contrast: number;
}

export type PosterRequest = Pick<ImageRequest, 'aspectRatio' | 'creativity' | 'references'> & {
  context: Pick<PictureContext, 'brief' | 'language' | 'variant' | 'style' | 'headline' | 'brand' | 'link' | 'logo' | 'industry' | 'postType'>;
};

/** Designs one poster. The same request gives the same bytes; another variant another layout and other colours. Throws `signal.reason` when stopped. */
export async function renderPoster(request: PosterRequest, signal?: AbortSignal): Promise<Poster> {
  const { context } = request;
  const size = posterSizes[request.aspectRatio];
  const unit = Math.min(size.width, size.height) / 100;
  const turn = Math.max(0, context.variant - 1);
  const style: PosterStyle = styles[context.style];
  const words = wordsOf(context);
  const random = createRandom(`${context.style} ${request.aspectRatio} ${context.brief} ${words.headline} ${context.variant}`);
  const steady = createRandom(context.brief);
  const seeds = chooseSeeds(context.style, context.brand?.colours ?? [], turn, steady);
  const layout = layOut(size, style, words, turn, steady);
  const motif = chooseMotif(`${context.headline ?? ''} ${context.brief} ${context.industry ?? ''} ${context.postType ?? ''}`.slice(0, 4_000));
  const photo = request.references[0];
  const scene: Scene = {
    size,
    unit,
    art: layout.art,
    text: layout.text,
    flow: layout.flow,
    seeds,
    random,
    motif,
    photo: photo !== undefined,
    creativity: request.creativity,
  };
  const painting = style.paint(scene);
  await pause(signal);
  const pictures = photo ? await framePhoto(photo.bytes, layout.art, style, unit, painting.accent) : [];
  const pixels = await paintPixels(painting, size, pictures, random.next);
  await pause(signal);
  const board = { pixels, style, painting, layout, unit };
  const drawn = drawWords(board);
  const logoWidth = context.logo && layout.brand && words.brand ? await logoWidthAt(context.logo.bytes, layout.brand.height) : 0;
  const foot = drawBrand(board, words, seeds.main, logoWidth);
  const logo = foot.logo && context.logo ? await placeLogo(context.logo.bytes, foot.logo) : [];
  await pause(signal);
  const sticker = drawOffer(board, words.offer, size);
  const svg = svgDocument(size, '', sticker + drawn.svg + foot.svg);
  const bytes = await encode(pixels, [{ input: Buffer.from(svg), left: 0, top: 0 }, ...logo]);
  const read = {
    headline: seen(words.headline, layout.headline?.fitted),
    support: seen(words.support, layout.support?.fitted),
    offer: sticker ? words.offer : '',
    brand: foot.name ? words.brand : '',
  };
  const altText = altTextOf({ ...read, language: context.language, style: context.style, motif: photo ? undefined : motif, photo: photo !== undefined });
  return { bytes, mimeType: 'image/jpeg', ...size, altText, contrast: Math.min(drawn.contrast, foot.contrast) };
}

/** The words as they can be read: in their own case, but without what no font could draw or what had no room. */
function seen(words: string, fitted: FittedText | undefined): string {
  if (!fitted) return '';
  return fitted.text.toLowerCase() === words.toLowerCase() ? words : fitted.text;
}

/** Lets streams of text go on between two pieces of work, and stops where the person stopped it. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  await breathe();
  signal?.throwIfAborted();
}

async function paintPixels(painting: Painting, size: { width: number; height: number }, pictures: Overlay[], next: () => number): Promise<Pixels> {
  const sharp = await loadSharp();
  const painted = sharp(Buffer.from(svgDocument(size, painting.definitions, painting.body))).flatten({ background: '#ffffff' });
  const whole = pictures.length
    ? sharp(await painted.png({ compressionLevel: 0 }).toBuffer())
        .composite(pictures)
        .flatten()
    : painted;
  const raw = await whole.removeAlpha().toColourspace('srgb').raw().toBuffer();
  const pixels = { ...size, data: new Uint8ClampedArray(raw.buffer, raw.byteOffset, raw.byteLength) };
  if (painting.grain) await addGrain(pixels, painting.grain, next, breathe);
  return pixels;
}

async function encode(pixels: Pixels, overlays: Overlay[]): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const { width, height, data } = pixels;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .composite(overlays)
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
