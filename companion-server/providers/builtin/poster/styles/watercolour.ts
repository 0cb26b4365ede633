import { centreX, centreY, inset } from '../box.ts';
import { mix, tone } from '../colour.ts';
import type { Tone } from '../motifs/motif.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import type { Random } from '../random.ts';
import { circle, element, group, n, path, rect } from '../svg.ts';

/** Thin washes over each other on rough paper, darker where they dried, and a few splashes. */
export const watercolour: PosterStyle = {
  face: 'serifItalic',
  supportFace: 'serifText',
  leading: 1.16,
  maxSize: 11,
  align: 'centre',
  rule: 'none',
  effect: 'plain',
  accentLine: false,
  photo: { radius: 2, border: 0, treatment: 'none' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art, unit, random, text } = scene;
  const paper = mix('#fdfaf3', tone(seeds.main, 0.97, 0.3), 0.25);
  const side = Math.min(art.width, art.height);
  const [cx, cy] = [centreX(art), centreY(art)];
  const wide = art.width / side;
  const washes = [
    wash(random, cx - side * 0.24 * wide, cy - side * 0.1, side * 0.42, tone(seeds.main, 0.66, 1.1), 14),
    wash(random, cx + side * 0.26 * wide, cy - side * 0.04, side * 0.4, tone(seeds.accent, 0.75, 1.1), 14),
    wash(random, cx, cy + side * 0.2, side * 0.36, tone(seeds.third, 0.7, 1.05), 13),
  ];
  const cornerWash = [
    wash(random, 0, size.height, 17 * unit, tone(seeds.third, 0.8, 0.8), 9),
    wash(random, size.width, 0, 19 * unit, tone(seeds.main, 0.8, 0.8), 9),
  ];
  const calm = text ? [4, 2.5, 1].map((step) => rect(inset(text, -step * unit, -step * unit), { fill: paper, 'fill-opacity': 0.42, rx: 5 * unit })) : [];
  const parts = [
    rect({ x: 0, y: 0, ...size }, { fill: paper }),
    ...cornerWash,
    ...calm,
    ...washes,
    splashes(scene, side),
    scene.photo ? '' : subject(scene, side, cx, cy),
  ];
  const ink = tone(seeds.main, 0.27, 0.65);
  return { definitions: brush, body: group({}, ...parts), inks: [ink, '#20161c', '#ffffff'], accent: tone(seeds.accent, 0.5), grain: 8 };
}

/** Edges as a brush leaves them. Only small parts of the picture go through it: it is dear. */
const brush = element(
  'filter',
  { id: 'brush', x: '-5%', y: '-5%', width: '110%', height: '110%' },
  element('feTurbulence', { type: 'fractalNoise', baseFrequency: 0.022, numOctaves: 3, seed: 4, result: 'noise' }),
  element('feDisplacementMap', { in: 'SourceGraphic', in2: 'noise', scale: 11, xChannelSelector: 'R', yChannelSelector: 'G' }),
);

/** One wash: many sheer copies of a form whose outline is broken anew each time. */
function wash(random: Random, cx: number, cy: number, r: number, fill: string, layers: number): string {
  const base = deform(startForm(random, cx, cy, r), random, 0.45, 1);
  const sheets = Array.from({ length: layers }, () =>
    path(
      `M${deform(base, random, 0.55, 3)
        .map(([x, y]) => `${n(x)} ${n(y)}`)
        .join('L')}Z`,
      { fill, 'fill-opacity': '0.095' },
    ),
  );
  return group({}, ...sheets);
}

type Point = readonly [x: number, y: number];

function startForm(random: Random, cx: number, cy: number, r: number): Point[] {
  return Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * Math.PI * 2;
    const radius = r * random.between(0.82, 1.12);
    return [cx + Math.cos(angle) * radius * 1.12, cy + Math.sin(angle) * radius * 0.92] as const;
  });
}

/** Between each two points a new one, pushed outwards or inwards by chance: after some rounds an edge like running water. */
function deform(form: readonly Point[], random: Random, strength: number, rounds: number): Point[] {
  let points: readonly Point[] = form;
  for (let round = 0; round < rounds; round += 1) {
    points = points.flatMap((point, index) => {
      const next = points[(index + 1) % points.length] ?? point;
      const length = Math.hypot(next[0] - point[0], next[1] - point[1]);
      const push = (random.next() + random.next() - 1) * length * strength;
      const at = random.between(0.35, 0.65);
      const [dx, dy] = [(next[0] - point[0]) / (length || 1), (next[1] - point[1]) / (length || 1)];
      return [point, [point[0] + (next[0] - point[0]) * at + dy * push, point[1] + (next[1] - point[1]) * at - dx * push] as const];
    });
  }
  return [...points];
}

function splashes({ random, art, seeds, unit }: Scene, side: number): string {
  const [cx, cy] = [centreX(art), centreY(art)];
  const colours = [tone(seeds.main, 0.64), tone(seeds.accent, 0.72), tone(seeds.third, 0.66)] as const;
  return Array.from({ length: 26 }, () => {
    const angle = random.between(0, Math.PI * 2);
    const reach = side * random.between(0.36, 0.56);
    const size = unit * random.between(0.15, 1) ** 1.6;
    return circle(cx + Math.cos(angle) * reach * 1.2, cy + Math.sin(angle) * reach * 0.92, size, {
      fill: random.pick(colours),
      'fill-opacity': random.between(0.3, 0.65),
    });
  }).join('');
}

function subject(scene: Scene, side: number, cx: number, cy: number): string {
  const { seeds, motif, random } = scene;
  if (!motif) return blossom(random, cx, cy, side * 0.2, [tone(seeds.main, 0.6), tone(seeds.accent, 0.66), tone(seeds.third, 0.58)]);
  const colours: Record<Tone, string> = {
    main: tone(seeds.main, 0.53, 1.05),
    light: mix('#fffdf8', tone(seeds.accent, 0.93), 0.35),
    dark: tone(seeds.main, 0.32, 0.75),
    accent: tone(seeds.accent, 0.7, 1.1),
  };
  const place = squareAround(cx, cy, side * 0.68);
  const fill = placeMotif(motif, place, (part) => ({ fill: colours[part], 'fill-opacity': part === 'light' ? 0.9 : 0.74 }), { filter: 'url(#brush)' });
  const dried = placeMotif(
    motif,
    place,
    (part) => ({ fill: 'none', stroke: mix(colours[part], '#221522', 0.25), 'stroke-opacity': 0.38, 'stroke-width': 0.8 }),
    { filter: 'url(#brush)' },
  );
  return fill + dried;
}

/** No thing to show: petals around a middle. */
function blossom(random: Random, cx: number, cy: number, r: number, colours: readonly [string, string, string]): string {
  const petals = Array.from({ length: 7 }, (_, index) => {
    const angle = (index / 7) * Math.PI * 2 + random.between(-0.15, 0.15);
    return wash(random, cx + Math.cos(angle) * r * 0.85, cy + Math.sin(angle) * r * 0.85, r * 0.5, colours[index % 2] ?? colours[0], 9);
  });
  return petals.join('') + wash(random, cx, cy, r * 0.32, colours[2], 12);
}
