import { bottom, centreX, inset } from '../box.ts';
import { mix, tone } from '../colour.ts';
import type { Tone } from '../motifs/motif.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import { circle, ellipse, group, linearGradient, n, path, radialGradient, rect } from '../svg.ts';

/** A studio still life with real light: a wall, a floor, a podium, soft shadows, film grain. It is drawn, and says so in its alternative text. */
export const photoreal: PosterStyle = {
  face: 'sans',
  supportFace: 'sansText',
  leading: 1.1,
  tracking: -0.022,
  maxSize: 11,
  rule: 'none',
  effect: 'plain',
  accentLine: false,
  photo: { radius: 1.5, border: 0, treatment: 'none' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art } = scene;
  const side = Math.min(art.width, art.height);
  const sideways = scene.flow === 'art-left' || scene.flow === 'art-right';
  const floor = bottom(art) - (sideways ? art.height * 0.2 : side * 0.16);
  const cx = centreX(art);
  const wall = { light: tone(seeds.main, 0.74, 0.7), middle: tone(seeds.main, 0.52, 0.82), dark: tone(seeds.main, 0.33, 0.8) };
  const ground = { near: tone(seeds.main, 0.34, 0.75), far: tone(seeds.main, 0.55, 0.72) };
  const light = { x: cx / size.width, y: Math.max(0, floor - side * 0.6) / size.height };
  const definitions = [
    radialGradient('wall', light.x, Math.min(0.9, light.y / (floor / size.height)), 0.95, [
      [0, wall.light],
      [0.5, wall.middle],
      [1, wall.dark],
    ]),
    linearGradient(
      'ground',
      [0, 0, 0, 1],
      [
        [0, ground.far],
        [0.12, mix(ground.far, ground.near, 0.25)],
        [0.6, ground.near],
        [1, tone(seeds.main, 0.26, 0.7)],
      ],
    ),
    linearGradient(
      'edge',
      [0, 0, 0, 1],
      [
        [0, wall.dark, 0],
        [1, tone(seeds.main, 0.36, 0.7), 0.35],
      ],
    ),
    radialGradient('shadow', 0.5, 0.5, 0.5, [
      [0, '#0a0608', 0.6],
      [0.6, '#0a0608', 0.26],
      [1, '#0a0608', 0],
    ]),
    radialGradient('lens', 0.5, 0.46, 0.78, [
      [0.55, '#000000', 0],
      [1, '#0a0508', 0.42],
    ]),
    linearGradient(
      'beam',
      [0, 0, 0, 1],
      [
        [0, '#fff4e2', 0.3],
        [1, '#fff4e2', 0],
      ],
    ),
  ].join('');
  const parts = [
    rect({ x: 0, y: 0, width: size.width, height: floor + 1 }, { fill: 'url(#wall)' }),
    beam(scene, floor),
    rect({ x: 0, y: floor - side * 0.09, width: size.width, height: side * 0.09 + 1 }, { fill: 'url(#edge)' }),
    rect({ x: 0, y: floor, width: size.width, height: size.height - floor }, { fill: 'url(#ground)' }),
    scene.photo ? '' : stillLife(scene, floor, side, cx),
    quiet(scene),
    rect({ x: 0, y: 0, ...size }, { fill: 'url(#lens)' }),
  ];
  return { definitions, body: group({}, ...parts), inks: ['#fffaf3', tone(seeds.main, 0.17, 0.5)], accent: tone(seeds.accent, 0.86), grain: 7 };
}

/** Where words stand the light is low: a wide soft shadow, no panel. */
function quiet({ text, seeds, unit }: Scene): string {
  if (!text) return '';
  const dark = tone(seeds.main, 0.24, 0.7);
  const area = inset(text, -0.45 * text.width - 8 * unit, -0.75 * text.height - 8 * unit);
  const shade = radialGradient('quiet', 0.5, 0.5, 0.5, [
    [0, dark, 0.74],
    [0.5, dark, 0.56],
    [1, dark, 0],
  ]);
  return group({}, shade, rect(area, { fill: 'url(#quiet)' }));
}

/** Light that falls in from one side. */
function beam({ size, random }: Scene, floor: number): string {
  const x = size.width * random.between(0.05, 0.2);
  const w = size.width;
  return path(`M${n(x)} 0H${n(x + w * 0.3)}L${n(x + w * 0.62)} ${n(floor)}H${n(x + w * 0.2)}Z`, { fill: 'url(#beam)', 'fill-opacity': 0.4 });
}

function stillLife(scene: Scene, floor: number, side: number, cx: number): string {
  const { seeds, motif, random, art } = scene;
  const flip = random.next() < 0.5 ? -1 : 1;
  const top = floor - side * 0.02;
  const width = side * 0.62;
  const arch = archway(
    cx - flip * side * 0.1,
    floor - side * 0.02,
    side * 0.46,
    Math.min(side * 0.84, floor - art.y),
    tone(seeds.accent, 0.74, 0.8),
    tone(seeds.accent, 0.55, 0.8),
  );
  const podium = cylinder(cx, top, width, side * 0.15, tone(seeds.third, 0.62, 0.8));
  const ballSize = side * 0.12;
  const ballX = Math.max(ballSize, Math.min(scene.size.width - ballSize, cx + flip * side * 0.47));
  const ball = sphere('ball', ballX, top + side * 0.13, ballSize, tone(seeds.accent, 0.72));
  const small = sphere('bead', cx - flip * side * 0.42, top + side * 0.15, side * 0.062, tone(seeds.main, 0.7, 1.1));
  const thing = motif ? litMotif(scene, cx, top - side * 0.02, side * 0.56) : sphere('pearl', cx, top - side * 0.2, side * 0.21, tone(seeds.third, 0.74, 0.9));
  return arch + podium + thing + small + ball;
}

/** A standing slab with a round top, its side in shade. */
function archway(cx: number, base: number, width: number, height: number, face: string, edge: string): string {
  const shape = (x: number): string =>
    `M${n(x - width / 2)} ${n(base)}V${n(base - height + width / 2)}a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(width)} 0V${n(base)}Z`;
  const gradient = linearGradient(
    'arch',
    [0, 0, 1, 1],
    [
      [0, mix(face, '#ffffff', 0.3)],
      [0.5, face],
      [1, mix(face, '#1a0f14', 0.25)],
    ],
  );
  return group(
    {},
    gradient,
    ellipse(cx + width * 0.2, base, width * 0.8, width * 0.1, { fill: 'url(#shadow)' }),
    path(shape(cx + width * 0.07), { fill: edge }),
    path(shape(cx), { fill: 'url(#arch)' }),
  );
}

function cylinder(cx: number, top: number, width: number, height: number, colour: string): string {
  const [rx, ry] = [width / 2, width * 0.1];
  const side = linearGradient(
    'side',
    [0, 0, 1, 0],
    [
      [0, mix(colour, '#ffffff', 0.25)],
      [0.3, colour],
      [0.75, mix(colour, '#140a12', 0.4)],
      [1, mix(colour, '#140a12', 0.28)],
    ],
  );
  const lid = linearGradient(
    'lid',
    [0, 0, 1, 1],
    [
      [0, mix(colour, '#ffffff', 0.6)],
      [1, mix(colour, '#ffffff', 0.12)],
    ],
  );
  const wall = `M${n(cx - rx)} ${n(top)}v${n(height)}a${n(rx)} ${n(ry)} 0 0 0 ${n(width)} 0v${n(-height)}Z`;
  return group(
    {},
    side,
    lid,
    ellipse(cx + rx * 0.16, top + height + ry * 0.6, rx * 1.3, ry * 1.7, { fill: 'url(#shadow)' }),
    path(wall, { fill: 'url(#side)' }),
    ellipse(cx, top, rx, ry, { fill: 'url(#lid)' }),
  );
}

function sphere(id: string, cx: number, cy: number, r: number, colour: string): string {
  const shade = radialGradient(id, 0.36, 0.3, 0.78, [
    [0, mix(colour, '#ffffff', 0.75)],
    [0.25, mix(colour, '#ffffff', 0.22)],
    [0.62, colour],
    [0.9, mix(colour, '#12090f', 0.55)],
    [1, mix(colour, '#12090f', 0.42)],
  ]);
  return group({}, shade, ellipse(cx + r * 0.25, cy + r * 0.93, r * 1.25, r * 0.26, { fill: 'url(#shadow)' }), circle(cx, cy, r, { fill: `url(#${id})` }));
}

/** The thing as if cast in one piece: each part lit from the upper left, with a bright edge and a shadow on what it stands on. */
function litMotif({ motif, seeds }: Scene, cx: number, base: number, side: number): string {
  if (!motif) return '';
  const colours: Record<Tone, string> = {
    main: tone(seeds.main, 0.66, 1.1),
    light: mix(tone(seeds.accent, 0.95, 0.4), '#ffffff', 0.3),
    dark: tone(seeds.third, 0.34, 0.8),
    accent: tone(seeds.accent, 0.78, 1.1),
  };
  const gradients = (Object.entries(colours) as [Tone, string][]).map(([part, colour]) =>
    linearGradient(
      `lit-${part}`,
      [0.1, 0, 0.8, 1],
      [
        [0, mix(colour, '#ffffff', 0.5)],
        [0.4, colour],
        [1, mix(colour, '#160b12', 0.42)],
      ],
    ),
  );
  const place = squareAround(cx, base - side * 0.47, side);
  const depth = side * 0.012;
  const back = [3, 2, 1].map((step) =>
    placeMotif(motif, { ...place, x: place.x + depth * step, y: place.y + depth * step * 0.6 }, (part) => ({ fill: mix(colours[part], '#160b12', 0.62) })),
  );
  const front = placeMotif(motif, place, (part) => ({ fill: `url(#lit-${part})`, stroke: '#ffffff', 'stroke-opacity': 0.22, 'stroke-width': 0.5 }));
  return group({}, ...gradients, ellipse(cx + side * 0.06, base, side * 0.46, side * 0.06, { fill: 'url(#shadow)' }), ...back, front);
}
