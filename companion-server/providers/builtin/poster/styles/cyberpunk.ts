import { type Box, bottom, centreX, centreY, right } from '../box.ts';
import { hexOfOklch, oklchOf, tone } from '../colour.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import { circle, group, linearGradient, n, path, radialGradient, rect } from '../svg.ts';

/** Night, neon, a striped sun over a city, a grid that runs to the horizon. */
export const cyberpunk: PosterStyle = {
  face: 'condensed',
  supportFace: 'sansText',
  uppercase: true,
  tracking: 0.02,
  leading: 1.2,
  maxSize: 13.5,
  align: 'start',
  rule: 'bar',
  effect: 'split',
  accentLine: false,
  photo: { radius: 1.5, border: 0.5, treatment: 'neon' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art } = scene;
  const hue = oklchOf(seeds.third).h;
  const night = hexOfOklch({ l: 0.15, c: 0.05, h: hue });
  const glow = hexOfOklch({ l: 0.34, c: 0.13, h: hue });
  const neon = { one: tone(seeds.main, 0.7, 1.3), two: tone(seeds.accent, 0.86, 1.2) };
  const horizon = art.y + art.height * 0.74;
  const side = Math.min(art.width, art.height);
  const definitions = [
    linearGradient(
      'night',
      [0, 0, 0, 1],
      [
        [0, night],
        [0.55, glow],
        [1, night],
      ],
    ),
    linearGradient(
      'sun',
      [0, 0, 0, 1],
      [
        [0, neon.two],
        [0.6, neon.one],
        [1, tone(seeds.main, 0.5, 1.2)],
      ],
    ),
    radialGradient('halo', 0.5, 0.5, 0.5, [
      [0, neon.one, 0.55],
      [0.5, neon.one, 0.2],
      [1, neon.one, 0],
    ]),
    linearGradient(
      'floor',
      [0, 0, 0, 1],
      [
        [0, night, 0.2],
        [1, night, 1],
      ],
    ),
  ].join('');
  const parts = [
    rect({ x: 0, y: 0, ...size }, { fill: night }),
    rect({ x: 0, y: 0, width: size.width, height: horizon }, { fill: 'url(#night)' }),
    stars(scene, horizon),
    circle(centreX(art), horizon - side * 0.3, side * 0.72, { fill: 'url(#halo)' }),
    sun(centreX(art), horizon - side * 0.3, side * 0.42, night),
    skyline(scene, horizon, hexOfOklch({ l: 0.2, c: 0.06, h: hue }), neon.two),
    grid(scene, horizon, neon.one, night),
    scene.photo ? '' : subject(scene, neon, night, side),
    shade(scene, night),
    corners(scene, neon.two),
    scanLines(scene),
  ];
  return { definitions, body: group({}, ...parts), inks: ['#ffffff', '#f2faff'], accent: neon.two, grain: 5 };
}

function stars({ random, size, unit }: Scene, horizon: number): string {
  return Array.from({ length: 60 }, () =>
    circle(random.next() * size.width, random.next() * horizon, random.between(0.08, 0.24) * unit, {
      fill: '#ffffff',
      'fill-opacity': random.between(0.25, 0.9),
    }),
  ).join('');
}

function sun(cx: number, cy: number, r: number, night: string): string {
  const stripes = Array.from({ length: 7 }, (_, index) => {
    const y = cy + r * (0.06 + index * 0.135);
    return rect({ x: cx - r * 1.05, y, width: r * 2.1, height: r * (0.02 + index * 0.011) }, { fill: night });
  });
  return circle(cx, cy, r, { fill: 'url(#sun)' }) + stripes.join('');
}

function skyline({ random, size, unit }: Scene, horizon: number, fill: string, light: string): string {
  let data = '';
  const windows: string[] = [];
  for (let x = -2 * unit; x < size.width; ) {
    const width = random.between(4, 9) * unit;
    const middle = Math.abs(x + width / 2 - size.width / 2) / (size.width / 2);
    const height = random.between(5, 13) * unit * (0.5 + 0.8 * middle);
    data += `M${n(x)} ${n(horizon)}v${n(-height)}h${n(width)}V${n(horizon)}Z`;
    if (random.next() < 0.4) data += `M${n(x + width * 0.45)} ${n(horizon - height)}v${n(-3 * unit)}h${n(unit * 0.4)}v${n(3 * unit)}Z`;
    for (let row = 1; row * 1.8 * unit < height - unit; row += 1) {
      for (let column = 1; column * 1.5 * unit < width - unit * 0.6; column += 1) {
        if (random.next() < 0.24)
          windows.push(rect({ x: x + column * 1.5 * unit - unit * 0.4, y: horizon - row * 1.8 * unit, width: unit * 0.6, height: unit * 0.6 }, {}));
      }
    }
    x += width + random.between(0, 1.2) * unit;
  }
  return path(data, { fill }) + group({ fill: light, 'fill-opacity': 0.75 }, ...windows);
}

/** Lines that run to one point, and cross lines that come closer towards it. */
function grid({ size, art }: Scene, horizon: number, colour: string, night: string): string {
  const depth = size.height - horizon;
  const cx = centreX(art);
  let data = '';
  for (let step = -16; step <= 16; step += 1) data += `M${n(cx + step * size.width * 0.03)} ${n(horizon)}L${n(cx + step * size.width * 0.22)} ${size.height}`;
  for (let row = 0; row <= 12; row += 1) {
    const y = horizon + depth * (row / 12) ** 2.2;
    data += `M0 ${n(y)}H${size.width}`;
  }
  const base = rect({ x: 0, y: horizon, width: size.width, height: depth }, { fill: night });
  const glow = path(data, { fill: 'none', stroke: colour, 'stroke-width': size.width * 0.006, 'stroke-opacity': 0.18 });
  return base + glow + path(data, { fill: 'none', stroke: colour, 'stroke-width': size.width * 0.0016, 'stroke-opacity': 0.75 });
}

function subject(scene: Scene, neon: { one: string; two: string }, night: string, side: number): string {
  const { art, motif, unit } = scene;
  const [cx, cy] = [centreX(art), centreY(art)];
  if (!motif) return hexagons(cx, cy, side * 0.3, neon, unit);
  const place = squareAround(cx, cy - side * 0.02, side * 0.62);
  const stroke = (part: string): string => (part === 'accent' || part === 'light' ? neon.two : neon.one);
  const layer = (width: number, opacity: number): string =>
    placeMotif(motif, place, (part) => ({ fill: 'none', stroke: stroke(part), 'stroke-width': width, 'stroke-opacity': opacity, 'stroke-linejoin': 'round' }));
  const body = placeMotif(motif, place, () => ({ fill: night, 'fill-opacity': 0.82 }));
  const core = placeMotif(motif, place, (part) => ({
    fill: stroke(part),
    'fill-opacity': part === 'main' ? 0.22 : part === 'accent' ? 0.32 : 0.06,
    stroke: stroke(part),
    'stroke-width': 1.1,
    'stroke-linejoin': 'round',
  }));
  return (
    body +
    layer(5.5, 0.1) +
    layer(3.2, 0.2) +
    core +
    placeMotif(motif, place, () => ({ fill: 'none', stroke: '#ffffff', 'stroke-width': 0.32, 'stroke-opacity': 0.85 }))
  );
}

function hexagons(cx: number, cy: number, r: number, neon: { one: string; two: string }, unit: number): string {
  const hexagon = (radius: number): string =>
    `M${Array.from({ length: 6 }, (_, index) => `${n(cx + Math.cos((index * Math.PI) / 3) * radius)} ${n(cy + Math.sin((index * Math.PI) / 3) * radius)}`).join('L')}Z`;
  return [1.1, 0.75, 0.4]
    .map((share, index) => path(hexagon(r * share), { fill: 'none', stroke: index % 2 ? neon.one : neon.two, 'stroke-width': unit * (0.9 - index * 0.2) }))
    .join('');
}

/** Dark behind the words, soft towards the picture. */
function shade({ text, flow, size, art }: Scene, night: string): string {
  if (!text) return '';
  const area: Box =
    flow === 'art-above'
      ? { x: 0, y: bottom(art), width: size.width, height: size.height - bottom(art) }
      : flow === 'art-below'
        ? { x: 0, y: 0, width: size.width, height: art.y }
        : flow === 'art-left'
          ? { x: right(art), y: 0, width: size.width - right(art), height: size.height }
          : { x: 0, y: 0, width: art.x, height: size.height };
  const direction = {
    'art-above': [0, 0, 0, 1],
    'art-below': [0, 1, 0, 0],
    'art-left': [0, 0, 1, 0],
    'art-right': [1, 0, 0, 0],
    'art-only': [0, 0, 0, 1],
  } as const;
  return group(
    {},
    linearGradient('shade', direction[flow], [
      [0, night, 0],
      [0.22, night, 0.86],
      [1, night, 0.94],
    ]),
    rect(area, { fill: 'url(#shade)' }),
  );
}

function corners({ size, unit }: Scene, stroke: string): string {
  const [a, b, w, h] = [2.6 * unit, 7 * unit, size.width, size.height];
  const data = `M${n(a)} ${n(b)}V${n(a)}H${n(b)}M${n(w - b)} ${n(a)}H${n(w - a)}V${n(b)}M${n(w - a)} ${n(h - b)}V${n(h - a)}H${n(w - b)}M${n(b)} ${n(h - a)}H${n(a)}V${n(h - b)}`;
  return path(data, { fill: 'none', stroke, 'stroke-width': unit * 0.4 });
}

function scanLines({ size, unit }: Scene): string {
  let data = '';
  for (let y = 0; y < size.height; y += unit * 0.55) data += `M0 ${n(y)}H${size.width}`;
  return path(data, { stroke: '#000000', 'stroke-width': unit * 0.16, 'stroke-opacity': 0.22 });
}
