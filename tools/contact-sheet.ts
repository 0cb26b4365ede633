import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { type AspectRatio, posterSizes } from '../companion-server/providers/builtin/poster/box.ts';
import { renderPoster } from '../companion-server/providers/builtin/poster/render-poster.ts';
import { type StyleName, styles } from '../companion-server/providers/builtin/poster/styles.ts';

/**
 * Draws every style of the built-in poster in every shape onto one sheet: `node tools/contact-sheet.ts [FILE] [VARIANT] [STYLE …]`.
 * Prints per poster the CPU time in ms and the least contrast measured.
 */
const briefs: Record<StyleName, { brief: string; brand: string; colours: string[] }> = {
  photoreal: {
    brief: 'Announce our new house roast: a dark coffee with notes of plum, from Friday in both shops.',
    brand: 'Linde Kaffee',
    colours: ['#8a4b2a', '#e0a458'],
  },
  illustration: {
    brief: 'Spring check for your bike: 20% off every service until Sunday. Bring it in, ride it home the same day.',
    brand: 'Radhaus',
    colours: ['#0f6b5c', '#f4a63a', '#e4572e'],
  },
  cartoon: { brief: 'Puppy school starts again on Saturday! Six lessons, small groups, free trial hour.', brand: 'Pfotenglück', colours: [] },
  abstract: { brief: 'Open rehearsal of the city choir, Thursday at 7 pm. Come and sing along.', brand: 'Stadtchor', colours: [] },
  vintage: { brief: 'Fresh sourdough bread every morning at six, baked in our old stone oven.', brand: 'Bäckerei Korn', colours: [] },
  minimal: { brief: 'Slow yoga on Tuesday evenings. Mats are there, beginners are welcome.', brand: 'Studio Ruhe', colours: ['#6a5acd'] },
  cyberpunk: { brief: 'Our app is live: plan, post and measure in one place. Try it free for 30 days.', brand: 'Nightshift', colours: [] },
  watercolour: {
    brief: 'Schreibe einen Beitrag über unseren Pflanzenmarkt am 12. Mai. Stauden, Kräuter und Beratung, Eintritt frei.',
    brand: 'Gärtnerei Blum',
    colours: [],
  },
};

const [file = 'docs/pictures/styles.png', variant = '1', ...wanted] = process.argv.slice(2);
const height = 220;
const gap = 12;
const ratios = Object.keys(posterSizes) as AspectRatio[];
const rows = (Object.keys(styles) as StyleName[]).filter((style) => wanted.length === 0 || wanted.includes(style));
const overlays: OverlayOptions[] = [];
let width = gap;
for (const [row, style] of rows.entries()) {
  let left = gap;
  for (const aspectRatio of ratios) {
    const before = process.cpuUsage();
    const { brief, brand, colours } = briefs[style];
    const profile = { name: brand, voice: '', audience: '', wordsToUse: [], wordsToAvoid: [], colours, links: [], hashtags: [], languages: [] };
    const context = {
      brief,
      language: style === 'watercolour' ? 'de' : 'en',
      variant: Number(variant),
      style,
      brand: profile,
      link: 'https://www.example.com/',
    };
    const poster = await renderPoster({ aspectRatio, creativity: 50, references: [], context });
    const spent = process.cpuUsage(before);
    process.stderr.write(
      `${style} ${aspectRatio}: ${Math.round((spent.user + spent.system) / 1000)} ms, ${poster.bytes.length >> 10} kB, contrast ${poster.contrast.toFixed(1)}, ${poster.altText}\n`,
    );
    const cellWidth = Math.round((height * poster.width) / poster.height);
    overlays.push({ input: await sharp(poster.bytes).resize({ height, width: cellWidth }).toBuffer(), left, top: gap + row * (height + gap) });
    left += cellWidth + gap;
  }
  width = Math.max(width, left);
}
await mkdir(dirname(file), { recursive: true });
await sharp({ create: { width, height: gap + rows.length * (height + gap), channels: 3, background: '#d8d8dc' } })
  .composite(overlays)
  .png({ palette: true })
  .toFile(file);
