import { type Box, centreX, centreY, inset } from '../box.ts';
import { mix, tone } from '../colour.ts';
import type { Tone } from '../motifs/motif.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import { circle, group, n, path, radialGradient, rect } from '../svg.ts';

/** Printed long ago: cream paper, few muted inks slightly out of register, a medallion, a double frame. */
export const vintage: PosterStyle = {
  face: 'serif',
  supportFace: 'serifItalic',
  leading: 1.12,
  maxSize: 10.5,
  align: 'centre',
  rule: 'ornament',
  effect: 'plain',
  accentLine: false,
  photo: { radius: 1, border: 1, treatment: 'sepia' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art, unit } = scene;
  const paper = '#f1e4c8';
  const ink = mix(tone(seeds.third, 0.27, 0.5), '#3a2a1c', 0.45);
  const warm = mix(tone(seeds.main, 0.52, 0.75), '#8a4a2c', 0.25);
  const pale = mix(paper, mix(tone(seeds.accent, 0.76, 0.8), '#c99a4e', 0.3), 0.38);
  const age = radialGradient('age', 0.5, 0.5, 0.75, [
    [0.55, '#8a5a20', 0],
    [1, '#6a3f12', 0.34],
  ]);
  const parts = [
    rect({ x: 0, y: 0, ...size }, { fill: paper }),
    sunburst(scene, pale, centreX(art), centreY(art)),
    clearing(scene, paper),
    scene.photo ? '' : medallion(scene, { ink, warm, pale, paper }),
    rect({ x: 0, y: 0, ...size }, { fill: 'url(#age)' }),
    frame({ x: 0, y: 0, ...size }, unit, ink),
  ];
  return { definitions: age, body: group({}, ...parts), inks: [ink, '#1d130b', '#fff8e8'], accent: warm, grain: 13 };
}

function sunburst({ size }: Scene, fill: string, cx: number, cy: number): string {
  const reach = size.width + size.height;
  const count = 24;
  const wedges = Array.from({ length: count }, (_, index) => {
    const [from, to] = [(index / count) * Math.PI * 2, ((index + 0.5) / count) * Math.PI * 2];
    return `M${n(cx)} ${n(cy)}L${n(cx + Math.cos(from) * reach)} ${n(cy + Math.sin(from) * reach)}L${n(cx + Math.cos(to) * reach)} ${n(cy + Math.sin(to) * reach)}Z`;
  });
  return path(wedges.join(''), { fill });
}

/** The rays fade out under the words. */
function clearing({ text, unit }: Scene, paper: string): string {
  if (!text) return '';
  return [6, 4, 2].map((step) => rect(inset(text, -step * 1.6 * unit, -step * unit), { fill: paper, 'fill-opacity': 0.5, rx: 4 * unit })).join('');
}

interface Inks {
  ink: string;
  warm: string;
  pale: string;
  paper: string;
}

function medallion(scene: Scene, { ink, warm, paper }: Inks): string {
  const { art, unit, motif, seeds } = scene;
  const radius = Math.min(art.width, art.height) * 0.47;
  const [cx, cy] = [centreX(art), centreY(art)];
  const scallops = Array.from({ length: 36 }, (_, index) => {
    const angle = (index / 36) * Math.PI * 2;
    return circle(cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius, radius * 0.088, { fill: ink });
  });
  const plate = [
    ...scallops,
    circle(cx, cy, radius, { fill: ink }),
    circle(cx, cy, radius * 0.93, { fill: 'none', stroke: paper, 'stroke-width': unit * 0.35 }),
    circle(cx, cy, radius * 0.86, { fill: mix(paper, tone(seeds.accent, 0.8, 0.7), 0.45) }),
  ];
  if (!motif) return plate.join('') + star(cx, cy, radius * 0.62, warm) + star(cx, cy, radius * 0.3, paper);
  const colours: Record<Tone, string> = { main: warm, light: '#f8eed8', dark: ink, accent: mix(tone(seeds.accent, 0.72, 0.85), '#b98a3e', 0.3) };
  const side = radius * 1.12;
  const place = squareAround(cx, cy, side);
  // The second ink was printed a little beside the first.
  const under = placeMotif(motif, { ...place, x: place.x - unit * 0.45, y: place.y + unit * 0.35 }, () => ({ fill: ink }));
  return plate.join('') + under + placeMotif(motif, place, (part) => ({ fill: colours[part] }));
}

function star(cx: number, cy: number, r: number, fill: string): string {
  const points = Array.from({ length: 16 }, (_, index) => {
    const angle = (index / 16) * Math.PI * 2 - Math.PI / 2;
    const radius = index % 2 === 0 ? (index % 4 === 0 ? r : r * 0.68) : r * 0.26;
    return `${n(cx + Math.cos(angle) * radius)} ${n(cy + Math.sin(angle) * radius)}`;
  });
  return path(`M${points.join('L')}Z`, { fill });
}

function frame(whole: Box, unit: number, ink: string): string {
  const [outer, inner] = [inset(whole, 2.6 * unit), inset(whole, 3.9 * unit)];
  const corners = (
    [
      [inner.x, inner.y, 1, 1],
      [inner.x + inner.width, inner.y, -1, 1],
      [inner.x, inner.y + inner.height, 1, -1],
      [inner.x + inner.width, inner.y + inner.height, -1, -1],
    ] as const
  ).map(([x, y, dx, dy]) =>
    path(`M${n(x)} ${n(y + dy * 5 * unit)}Q${n(x + dx * 4.4 * unit)} ${n(y + dy * 4.4 * unit)} ${n(x + dx * 5 * unit)} ${n(y)}L${n(x)} ${n(y)}Z`, {
      fill: ink,
    }),
  );
  return (
    rect(outer, { fill: 'none', stroke: ink, 'stroke-width': unit * 0.6 }) +
    rect(inner, { fill: 'none', stroke: ink, 'stroke-width': unit * 0.22 }) +
    corners.join('')
  );
}
