import { type Box, bottom, centreX, centreY, inset } from '../box.ts';
import { mix, tone } from '../colour.ts';
import type { Tone } from '../motifs/motif.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import { circle, ellipse, group, n, path, rect } from '../svg.ts';

const ink = '#17131f';

/** Comic: rays, printed dots, thick outlines, words in a bubble. */
export const cartoon: PosterStyle = {
  face: 'round',
  supportFace: 'sansText',
  leading: 1.06,
  maxSize: 11,
  align: 'centre',
  padding: { x: 3, y: 4.4 },
  rule: 'none',
  effect: 'plain',
  accentLine: false,
  photo: { radius: 4, border: 0.9, treatment: 'none' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art } = scene;
  const base = tone(seeds.accent, 0.84, 1.05);
  const parts = [
    rect({ x: 0, y: 0, ...size }, { fill: base }),
    rays(scene, centreX(art), centreY(art), tone(seeds.accent, 0.9, 0.85)),
    dots(scene, mix(base, tone(seeds.third, 0.66), 0.55)),
    scene.photo ? '' : subject(scene),
    scene.text ? bubble(scene, scene.text) : '',
  ];
  return { definitions: '', body: group({}, ...parts), inks: [ink, '#ffffff'], accent: tone(seeds.main, 0.5) };
}

function rays({ size, random }: Scene, cx: number, cy: number, fill: string): string {
  const reach = size.width + size.height;
  const count = 14;
  const start = random.between(0, 0.4);
  const wedges = Array.from({ length: count }, (_, index) => {
    const from = start + (index / count) * Math.PI * 2;
    const to = from + Math.PI / count;
    return `M${n(cx)} ${n(cy)}L${n(cx + Math.cos(from) * reach)} ${n(cy + Math.sin(from) * reach)}L${n(cx + Math.cos(to) * reach)} ${n(cy + Math.sin(to) * reach)}Z`;
  });
  return path(wedges.join(''), { fill });
}

/** Printed dots that fade out from one corner. */
function dots({ size, unit, random }: Scene, fill: string): string {
  const step = 2.7 * unit;
  const fromRight = random.next() < 0.5;
  const reach = 0.55 * Math.max(size.width, size.height);
  let data = '';
  for (let row = 0; row * step < size.height; row += 1) {
    for (let column = 0; column * step < size.width; column += 1) {
      const x = (column + (row % 2) / 2) * step;
      const y = row * step;
      const radius = step * 0.46 * (1 - Math.hypot(fromRight ? size.width - x : x, y) / reach);
      if (radius > 0.6)
        data += `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(2 * radius)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-2 * radius)} 0Z`;
    }
  }
  return path(data, { fill });
}

function subject(scene: Scene): string {
  const { seeds, art, motif, unit } = scene;
  const side = Math.min(art.width, art.height);
  const [cx, cy] = [centreX(art), centreY(art)];
  const disc =
    circle(cx + unit, cy + unit, side * 0.5, { fill: ink }) +
    circle(cx, cy, side * 0.5, { fill: tone(seeds.main, 0.66, 1.05), stroke: ink, 'stroke-width': unit * 0.9 });
  const colours: Record<Tone, string> = {
    main: tone(seeds.third, 0.68, 1.1),
    light: '#fffdf6',
    dark: tone(seeds.main, 0.4),
    accent: tone(seeds.accent, 0.88, 1.1),
  };
  const sparks = sparkle(cx + side * 0.42, cy - side * 0.4, side * 0.1) + sparkle(cx - side * 0.46, cy - side * 0.26, side * 0.06);
  const shine = path(sparks, { fill: '#fffdf6', stroke: ink, 'stroke-width': unit * 0.6, 'stroke-linejoin': 'round' });
  if (!motif) return disc + face(cx, cy, side * 0.5, unit) + shine;
  const place = squareAround(cx, cy, side * 0.64);
  const outlined = placeMotif(motif, place, (part) => ({ fill: colours[part], stroke: ink, 'stroke-width': 2.1, 'stroke-linejoin': 'round' }));
  return disc + outlined + shine;
}

/** No thing to show: a friendly face. */
function face(cx: number, cy: number, radius: number, unit: number): string {
  const eye = (x: number): string =>
    ellipse(x, cy - radius * 0.18, radius * 0.1, radius * 0.17, { fill: ink }) +
    circle(x + radius * 0.03, cy - radius * 0.25, radius * 0.035, { fill: '#fff' });
  const mouth = path(`M${n(cx - radius * 0.42)} ${n(cy + radius * 0.15)}q${n(radius * 0.42)} ${n(radius * 0.62)} ${n(radius * 0.84)} 0Z`, {
    fill: '#fffdf6',
    stroke: ink,
    'stroke-width': unit * 0.8,
    'stroke-linejoin': 'round',
  });
  return eye(cx - radius * 0.27) + eye(cx + radius * 0.27) + mouth;
}

function sparkle(x: number, y: number, r: number): string {
  const q = r * 0.28;
  return `M${n(x)} ${n(y - r)}L${n(x + q)} ${n(y - q)}L${n(x + r)} ${n(y)}L${n(x + q)} ${n(y + q)}L${n(x)} ${n(y + r)}L${n(x - q)} ${n(y + q)}L${n(x - r)} ${n(y)}L${n(x - q)} ${n(y - q)}Z`;
}

/** White, outlined, with a tail towards the picture. */
function bubble(scene: Scene, text: Box): string {
  const { unit, flow } = scene;
  const box = inset(text, -3.2 * unit, -4.2 * unit);
  const r = 4.5 * unit;
  const shape = `${roundBox(box, r)}`;
  const tail = tailOf(flow, box, unit);
  const outline = { stroke: ink, 'stroke-width': unit * 1.8, 'stroke-linejoin': 'round' };
  return group(
    {},
    group({ transform: `translate(${n(unit)} ${n(unit)})` }, path(shape + tail, { fill: ink, ...outline })),
    path(shape + tail, { fill: ink, ...outline }),
    path(shape, { fill: '#fffdf6' }),
    path(tail, { fill: '#fffdf6' }),
  );
}

function roundBox({ x, y, width, height }: Box, r: number): string {
  return `M${n(x + r)} ${n(y)}H${n(x + width - r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}V${n(y + height - r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}H${n(x + r)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}V${n(y + r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}Z`;
}

function tailOf(flow: Scene['flow'], box: Box, unit: number): string {
  const [cx, cy] = [centreX(box), centreY(box)];
  const [half, length] = [3 * unit, 4.2 * unit];
  if (flow === 'art-above') return `M${n(cx - half)} ${n(box.y + unit)}L${n(cx + half * 0.3)} ${n(box.y - length)}L${n(cx + half)} ${n(box.y + unit)}Z`;
  if (flow === 'art-below')
    return `M${n(cx + half)} ${n(bottom(box) - unit)}L${n(cx - half * 0.3)} ${n(bottom(box) + length)}L${n(cx - half)} ${n(bottom(box) - unit)}Z`;
  if (flow === 'art-left') return `M${n(box.x + unit)} ${n(cy - half)}L${n(box.x - length)} ${n(cy + half * 0.3)}L${n(box.x + unit)} ${n(cy + half)}Z`;
  if (flow === 'art-right')
    return `M${n(box.x + box.width - unit)} ${n(cy + half)}L${n(box.x + box.width + length)} ${n(cy - half * 0.3)}L${n(box.x + box.width - unit)} ${n(cy - half)}Z`;
  return '';
}
