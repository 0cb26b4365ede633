import { type Box, bottom, centreX, right } from '../box.ts';
import { mix, tone } from '../colour.ts';
import type { Tone } from '../motifs/motif.ts';
import { type Painting, type PosterStyle, placeMotif, type Scene, squareAround } from '../poster-style.ts';
import { circle, ellipse, group, linearGradient, n, path, rect } from '../svg.ts';

/** Flat country: a low sun, hills behind each other, the thing in front, words on a wave of solid colour. */
export const illustration: PosterStyle = {
  face: 'black',
  supportFace: 'sansText',
  leading: 1.08,
  tracking: -0.02,
  maxSize: 11.5,
  rule: 'none',
  effect: 'plain',
  accentLine: true,
  photo: { radius: 6, border: 1.2, treatment: 'none' },
  paint,
};

function paint(scene: Scene): Painting {
  const { size, seeds, art } = scene;
  const deep = tone(seeds.main, 0.36, 0.85);
  const sky = linearGradient(
    'sky',
    [0, 0, 0, 1],
    [
      [0, tone(seeds.main, 0.86, 0.55)],
      [0.75, tone(seeds.accent, 0.92, 0.6)],
    ],
  );
  const view = viewBox(scene);
  const horizon = scene.flow === 'art-above' || scene.flow === 'art-below' ? bottom(art) - art.height * 0.16 : bottom(art) - art.height * 0.24;
  const side = Math.min(art.width, art.height);
  const parts = [
    rect({ x: 0, y: 0, ...size }, { fill: 'url(#sky)' }),
    circle(centreX(view) + side * 0.2, horizon - side * 0.38, side * 0.36, { fill: mix(tone(seeds.accent, 0.86), '#ffffff', 0.1) }),
    ...clouds(scene, view, horizon - side * 0.62),
    hill(scene, horizon - side * 0.15, side * 0.16, tone(seeds.main, 0.72, 0.7)),
    hill(scene, horizon - side * 0.03, side * 0.11, tone(seeds.main, 0.6, 0.85)),
    ...trees(scene, view, horizon),
    hill(scene, horizon + side * 0.07, side * 0.05, tone(seeds.main, 0.49, 0.95)),
    scene.photo ? '' : subject(scene, side),
    wave(scene, deep),
  ];
  const paper = tone(seeds.accent, 0.97, 0.25);
  return {
    definitions: sky,
    body: group({}, ...parts),
    inks: [scene.text ? paper : tone(seeds.main, 0.25), '#ffffff', tone(seeds.main, 0.22)],
    accent: tone(seeds.accent, 0.83),
  };
}

/** The part of the poster that is not under the wave. */
function viewBox({ flow, art, size }: Scene): Box {
  if (flow === 'art-left') return { x: 0, y: 0, width: right(art), height: size.height };
  if (flow === 'art-right') return { x: art.x, y: 0, width: size.width - art.x, height: size.height };
  return { x: 0, y: art.y, width: size.width, height: art.height };
}

function subject(scene: Scene, side: number): string {
  const { seeds, art, motif } = scene;
  const [cx, size] = [centreX(art), side * 0.72];
  const base = bottom(art) - side * 0.07;
  const shadow = ellipse(cx, base, size * 0.5, size * 0.06, { fill: tone(seeds.main, 0.3), 'fill-opacity': 0.35 });
  if (!motif) return '';
  const colours: Record<Tone, string> = {
    main: tone(seeds.third, 0.62, 1.1),
    light: tone(seeds.accent, 0.965, 0.35),
    dark: tone(seeds.main, 0.27, 0.7),
    accent: tone(seeds.accent, 0.78, 1.1),
  };
  return shadow + placeMotif(motif, squareAround(cx, base - size * 0.48, size), (part) => ({ fill: colours[part] }));
}

function hill(scene: Scene, y: number, swing: number, fill: string): string {
  const { size, random } = scene;
  const [a, b, c] = [random.between(-1, 1) * swing, random.between(-1, 1) * swing, random.between(-1, 1) * swing];
  const w = size.width;
  const d = `M0 ${n(y + a)}C${n(w * 0.2)} ${n(y - swing + b)} ${n(w * 0.32)} ${n(y + swing)} ${n(w * 0.5)} ${n(y + b * 0.4)}S${n(w * 0.82)} ${n(y - swing + c)} ${w} ${n(y + c * 0.5)}V${size.height}H0Z`;
  return path(d, { fill });
}

function trees(scene: Scene, view: Box, horizon: number): string[] {
  const { random, seeds, unit } = scene;
  return Array.from({ length: 7 }, (_, index) => {
    const spot = index < 4 ? random.between(0.02, 0.26) : random.between(0.74, 0.98);
    const x = view.x + view.width * spot;
    const height = random.between(7, 13) * unit;
    const y = horizon + random.between(3, 6) * unit;
    const fill = tone(seeds.main, random.between(0.38, 0.52), 0.9);
    return (
      ellipse(x, y - height * 0.62, height * 0.24, height * 0.42, { fill }) +
      rect({ x: x - unit * 0.25, y: y - height * 0.5, width: unit * 0.5, height: height * 0.5 }, { fill: tone(seeds.main, 0.28, 0.6) })
    );
  });
}

function clouds({ random, unit, seeds }: Scene, view: Box, y: number): string[] {
  const fill = mix('#ffffff', tone(seeds.accent, 0.95), 0.3);
  return Array.from({ length: 3 }, (_, index) => {
    const x = view.x + view.width * (0.16 + index * 0.34 + random.between(-0.06, 0.06));
    const top = y + random.between(-4, 6) * unit;
    const size = random.between(1.6, 2.8) * unit;
    return group(
      { fill, 'fill-opacity': 0.9 },
      circle(x, top, size, {}),
      circle(x + size * 1.2, top - size * 0.5, size * 1.25, {}),
      circle(x + size * 2.5, top, size, {}),
      rect({ x, y: top, width: size * 2.5, height: size }, {}),
    );
  });
}

/** Solid colour behind the words, its edge a wave. */
function wave(scene: Scene, fill: string): string {
  const { size, art, flow, unit, text } = scene;
  const [w, h] = [size.width, size.height];
  const s = 3.2 * unit;
  if (flow === 'art-above' && text) {
    const y = bottom(art) + 1.6 * unit;
    return path(
      `M0 ${n(y)}C${n(w * 0.25)} ${n(y - s)} ${n(w * 0.35)} ${n(y + s * 0.7)} ${n(w * 0.55)} ${n(y)}S${n(w * 0.85)} ${n(y - s)} ${w} ${n(y)}V${h}H0Z`,
      { fill },
    );
  }
  if (flow === 'art-below' && text) {
    const y = art.y - 2.4 * unit;
    const low = bottom(art) + unit;
    const top = path(
      `M0 0H${w}V${n(y)}C${n(w * 0.8)} ${n(y + s)} ${n(w * 0.65)} ${n(y - s * 0.6)} ${n(w * 0.45)} ${n(y)}S${n(w * 0.15)} ${n(y + s)} 0 ${n(y)}Z`,
      { fill },
    );
    return top + rect({ x: 0, y: low, width: w, height: h - low }, { fill });
  }
  if (flow === 'art-left') {
    const x = right(art) + 2.4 * unit;
    return path(`M${n(x)} 0C${n(x - s)} ${n(h * 0.3)} ${n(x + s)} ${n(h * 0.45)} ${n(x)} ${n(h * 0.62)}S${n(x - s)} ${n(h * 0.85)} ${n(x)} ${h}H${w}V0Z`, {
      fill,
    });
  }
  if (flow === 'art-right') {
    const x = art.x - 2.4 * unit;
    return path(`M${n(x)} 0C${n(x + s)} ${n(h * 0.3)} ${n(x - s)} ${n(h * 0.45)} ${n(x)} ${n(h * 0.62)}S${n(x + s)} ${n(h * 0.85)} ${n(x)} ${h}H0V0Z`, {
      fill,
    });
  }
  return '';
}
