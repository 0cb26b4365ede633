import { bottom, centreX, centreY } from '../box.ts';
import { mix, tone } from '../colour.ts';
import type { Tone } from '../motifs/motif.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import { circle, group, line, path, rect } from '../svg.ts';

/** One large round form on quiet paper, thin lines, much air. */
export const minimal: PosterStyle = {
  face: 'sans',
  supportFace: 'sansText',
  leading: 1.14,
  tracking: -0.025,
  maxSize: 10.5,
  align: 'start',
  rule: 'bar',
  effect: 'plain',
  accentLine: false,
  photo: { radius: 3, border: 0, treatment: 'none' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art, unit, random } = scene;
  const paper = tone(seeds.main, 0.968, 0.14);
  const ink = tone(seeds.main, 0.24, 0.5);
  const side = Math.min(art.width, art.height);
  const [cx, cy] = [centreX(art), centreY(art)];
  const soft = tone(seeds.main, 0.86, 0.62);
  const radius = side * 0.5;
  const ring = circle(cx + radius * 0.34, cy - radius * 0.3, radius * 0.96, { fill: 'none', stroke: mix(paper, ink, 0.28), 'stroke-width': unit * 0.22 });
  const body = scene.photo ? '' : scene.motif ? withMotif(scene, soft, paper, ink, cx, cy, radius) : stillLife(scene, soft, cx, cy, radius);
  const dots = random.next() < 0.5 ? dotGrid(scene, mix(paper, ink, 0.35)) : '';
  return {
    definitions: '',
    body: group({}, rect({ x: 0, y: 0, ...size }, { fill: paper }), ring, dots, body),
    inks: [ink, '#111111'],
    accent: tone(seeds.accent, 0.5),
  };
}

function withMotif(scene: Scene, soft: string, paper: string, ink: string, cx: number, cy: number, radius: number): string {
  const { seeds } = scene;
  const colours: Record<Tone, string> = { main: tone(seeds.main, 0.58), light: paper, dark: ink, accent: tone(seeds.accent, 0.64) };
  return (
    circle(cx, cy, radius, { fill: soft }) +
    placeMotif(scene.motif as NonNullable<Scene['motif']>, squareAround(cx, cy, radius * 1.16), (part) => ({ fill: colours[part] }))
  );
}

/** No thing to show: a sun, a half circle and a line, set off against each other. */
function stillLife({ seeds, unit }: Scene, soft: string, cx: number, cy: number, radius: number): string {
  const half = `M${cx - radius} ${cy + radius * 0.1}a${radius} ${radius} 0 0 0 ${2 * radius} 0Z`;
  return [
    circle(cx + radius * 0.28, cy - radius * 0.34, radius * 0.5, { fill: tone(seeds.accent, 0.72) }),
    path(half, { fill: soft }),
    path(`M${cx - radius * 0.55} ${cy + radius * 0.1}a${radius * 0.55} ${radius * 0.55} 0 0 0 ${1.1 * radius} 0Z`, { fill: tone(seeds.main, 0.6) }),
    line(cx - radius * 1.1, cy + radius * 0.1, cx + radius * 1.1, cy + radius * 0.1, { stroke: tone(seeds.main, 0.24, 0.5), 'stroke-width': unit * 0.35 }),
  ].join('');
}

function dotGrid({ art, unit }: Scene, fill: string): string {
  const dots: string[] = [];
  for (let row = 0; row < 4; row += 1)
    for (let column = 0; column < 4; column += 1)
      dots.push(circle(art.x + unit + column * unit * 2.4, bottom(art) - unit - row * unit * 2.4, unit * 0.28, { fill }));
  return dots.join('');
}
