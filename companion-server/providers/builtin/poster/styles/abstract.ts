import { type Box, bottom, right } from '../box.ts';
import { tone } from '../colour.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene } from '../poster-style.ts';
import { circle, group, n, path, rect } from '../svg.ts';

/** A quilt of quarter circles, arcs and dots, cut hard against a field of one colour. */
export const abstract: PosterStyle = {
  face: 'black',
  supportFace: 'sansText',
  leading: 1.02,
  tracking: -0.03,
  maxSize: 12.5,
  align: 'start',
  rule: 'none',
  effect: 'plain',
  accentLine: true,
  photo: { radius: 0, border: 0, treatment: 'none' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, random } = scene;
  const dark = random.next() < 0.5;
  const field = dark ? tone(seeds.third, 0.27, 0.7) : tone(seeds.accent, 0.955, 0.3);
  const colours: [string, ...string[]] = [
    tone(seeds.main, 0.62, 1.1),
    tone(seeds.accent, 0.8, 1.1),
    tone(seeds.third, 0.5),
    tone(seeds.accent, 0.95, 0.35),
    tone(seeds.main, 0.32, 0.7),
  ];
  const area = quiltArea(scene);
  const body = group({}, rect({ x: 0, y: 0, ...size }, { fill: field }), scene.photo ? '' : quilt(scene, area, colours));
  return {
    definitions: '',
    body,
    inks: dark ? ['#ffffff', '#111111'] : [tone(seeds.third, 0.24, 0.7), '#ffffff'],
    accent: dark ? tone(seeds.accent, 0.83, 1.1) : tone(seeds.main, 0.5, 1.1),
  };
}

/** From the picture's own place out to the poster's edges. */
function quiltArea({ art, size, flow, unit }: Scene): Box {
  const gap = unit;
  if (flow === 'art-left') return { x: 0, y: 0, width: right(art) + gap, height: size.height };
  if (flow === 'art-right') return { x: art.x - gap, y: 0, width: size.width - art.x + gap, height: size.height };
  if (flow === 'art-above') return { x: 0, y: 0, width: size.width, height: bottom(art) + gap };
  if (flow === 'art-below') return { x: 0, y: art.y - gap, width: size.width, height: art.height + 2 * gap };
  return { x: 0, y: 0, width: size.width, height: bottom(art) };
}

function quilt(scene: Scene, area: Box, colours: readonly [string, ...string[]]): string {
  const { random, motif, creativity } = scene;
  const rows = Math.max(2, Math.round(Math.min(area.width, area.height) / (scene.unit * (creativity > 60 ? 15 : 19))));
  const short = Math.min(area.width, area.height) / rows;
  const [columns, lines] = [Math.max(1, Math.round(area.width / short)), Math.max(1, Math.round(area.height / short))];
  const [width, height] = [area.width / columns, area.height / lines];
  const block = motif && columns > 2 && lines > 1 ? motifBlock(columns, lines, random.next()) : undefined;
  const cells: string[] = [];
  for (let row = 0; row < lines; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (block && column >= block.column && column < block.column + 2 && row >= block.row && row < block.row + 2) continue;
      cells.push(cell({ x: area.x + column * width, y: area.y + row * height, width, height }, scene, colours));
    }
  }
  if (block && motif) {
    const box = { x: area.x + block.column * width, y: area.y + block.row * height, width: width * 2, height: height * 2 };
    const tones = { main: colours[0], light: colours[3], dark: colours[4], accent: colours[1] };
    const inner = { x: box.x + box.width * 0.19, y: box.y + box.height * 0.19, width: box.width * 0.62, height: box.height * 0.62 };
    cells.push(rect(box, { fill: colours[3] }), circle(box.x + width, box.y + height, Math.min(width, height) * 0.92, { fill: colours[2] }));
    cells.push(placeMotif(motif, inner, (part) => ({ fill: part === 'dark' ? tones.dark : tones[part] })));
  }
  return cells.join('');
}

function motifBlock(columns: number, lines: number, chance: number): { column: number; row: number } {
  return { column: Math.min(columns - 2, Math.max(0, Math.floor((columns - 1) * (0.25 + chance * 0.5)))), row: Math.max(0, Math.floor((lines - 2) / 2)) };
}

function cell(box: Box, { random }: Scene, colours: readonly [string, ...string[]]): string {
  const ground = random.pick(colours);
  const others = colours.filter((colour) => colour !== ground) as [string, ...string[]];
  const [one, two] = [random.pick(others), random.pick(others)];
  const { x, y, width: w, height: h } = box;
  const base = rect({ x, y, width: w + 0.6, height: h + 0.6 }, { fill: ground });
  const corners = [
    `M${n(x)} ${n(y)}h${n(w)}a${n(w)} ${n(h)} 0 0 1 ${n(-w)} ${n(h)}Z`,
    `M${n(x + w)} ${n(y)}v${n(h)}a${n(w)} ${n(h)} 0 0 1 ${n(-w)} ${n(-h)}Z`,
    `M${n(x + w)} ${n(y + h)}h${n(-w)}a${n(w)} ${n(h)} 0 0 1 ${n(w)} ${n(-h)}Z`,
    `M${n(x)} ${n(y + h)}v${n(-h)}a${n(w)} ${n(h)} 0 0 1 ${n(w)} ${n(h)}Z`,
  ] as const;
  const kind = random.whole(0, 6);
  if (kind <= 1) return base + path(random.pick(corners), { fill: one });
  if (kind === 2) return base + path(corners[0], { fill: one }) + path(corners[2], { fill: two });
  if (kind === 3)
    return base + circle(x + w / 2, y + h / 2, Math.min(w, h) * 0.36, { fill: one }) + circle(x + w / 2, y + h / 2, Math.min(w, h) * 0.15, { fill: two });
  if (kind === 4)
    return (
      base +
      path(`M${n(x)} ${n(y + h)}V${n(y + h / 2)}a${n(w / 2)} ${n(h / 2)} 0 0 1 ${n(w)} 0V${n(y + h)}Z`, { fill: one }) +
      path(`M${n(x + w * 0.25)} ${n(y + h)}V${n(y + h * 0.6)}a${n(w / 4)} ${n(h / 4)} 0 0 1 ${n(w / 2)} 0V${n(y + h)}Z`, { fill: two })
    );
  if (kind === 5) return base + path(`M${n(x)} ${n(y)}L${n(x + w)} ${n(y)}L${n(x)} ${n(y + h)}Z`, { fill: one });
  return base + [0.2, 0.5, 0.8].map((share) => rect({ x, y: y + h * share - h * 0.07, width: w, height: h * 0.14 }, { fill: one })).join('');
}
