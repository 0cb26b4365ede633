import type { Dice } from '../dice.ts';
import type { Palette } from './palettes.ts';

export interface Canvas {
  width: number;
  height: number;
  dice: Dice;
  palette: Palette;
}

export const circle = (x: number, y: number, radius: number, fill: string, opacity = 1) =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" fill="${fill}" opacity="${opacity}"/>`;

/** A smooth ridge from left to right, closed along the bottom. */
export function ridge({ width, height, dice }: Canvas, level: number, swing: number, fill: string): string {
  const steps = 5;
  const reach = width / steps / 2;
  let y = level + (dice.next() - 0.5) * swing;
  let path = `M0 ${height} L0 ${y.toFixed(1)}`;
  for (let step = 1; step <= steps; step += 1) {
    const x = (width * step) / steps;
    const next = level + (dice.next() - 0.5) * swing * 1.6;
    path += ` C${(x - reach).toFixed(1)} ${y.toFixed(1)} ${(x - reach).toFixed(1)} ${next.toFixed(1)} ${x.toFixed(1)} ${next.toFixed(1)}`;
    y = next;
  }
  return `<path d="${path} L${width} ${height} Z" fill="${fill}"/>`;
}

function hills(canvas: Canvas): string {
  const { width, height, dice, palette } = canvas;
  const radius = Math.min(width, height) * (0.09 + dice.next() * 0.07);
  const sun = { x: width * (0.2 + dice.next() * 0.6), y: height * (0.22 + dice.next() * 0.15) };
  const glow = circle(sun.x, sun.y, radius * 2.1, palette.accent, 0.18) + circle(sun.x, sun.y, radius, palette.accent);
  return glow + palette.grounds.map((fill, index) => ridge(canvas, height * (0.52 + index * 0.16), height * 0.13, fill)).join('');
}

function waves(canvas: Canvas): string {
  const { width, height, palette, dice } = canvas;
  const fills = [palette.accent, ...palette.grounds];
  const moon = circle(width * (0.25 + dice.next() * 0.5), height * 0.24, Math.min(width, height) * 0.13, palette.grounds[0], 0.55);
  return moon + fills.map((fill, index) => ridge(canvas, height * (0.42 + index * 0.15), height * 0.06, fill)).join('');
}

function lights({ width, height, dice, palette }: Canvas): string {
  const unit = Math.min(width, height);
  const fills = [palette.accent, ...palette.grounds];
  const far = Array.from({ length: 26 }, () => circle(dice.next() * width, dice.next() * height, unit * (0.03 + dice.next() * 0.11), dice.pick(fills), 0.28));
  const near = Array.from({ length: 5 }, () => circle(dice.next() * width, dice.next() * height, unit * (0.07 + dice.next() * 0.06), palette.accent, 0.5));
  return [...far, ...near].join('');
}

function tiles({ width, height, dice, palette }: Canvas): string {
  const across = width >= height ? 5 : 4;
  const side = Math.ceil(width / across);
  const fills = [palette.accent, palette.sky[1], ...palette.grounds];
  let drawn = '';
  for (let y = 0; y < height; y += side) {
    for (let column = 0; column < across; column += 1) {
      const x = column * side;
      const [back, front] = dice.shuffle(fills);
      const turn = dice.int(0, 3) * 90;
      const form = dice.pick([
        `M0 0 H${side} A${side} ${side} 0 0 1 0 ${side} Z`,
        `M0 ${side} A${side / 2} ${side / 2} 0 0 1 ${side} ${side} Z`,
        `M0 0 H${side} L0 ${side} Z`,
      ]);
      const centre = `${side / 2} ${side / 2}`;
      drawn += `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><rect width="${side + 1}" height="${side + 1}" fill="${back}"/><path transform="rotate(${turn} ${centre})" d="${form}" fill="${front}"/></g>`;
    }
  }
  return drawn;
}

function stillLife({ width, height, dice, palette }: Canvas): string {
  const unit = Math.min(width, height);
  const table = height * 0.68;
  const x = width * (0.38 + dice.next() * 0.24);
  const vase = `<path d="M${x - unit * 0.09} ${table - unit * 0.02} C${x - unit * 0.2} ${table + unit * 0.16} ${x - unit * 0.12} ${table + unit * 0.2} ${x} ${table + unit * 0.2} C${x + unit * 0.12} ${table + unit * 0.2} ${x + unit * 0.2} ${table + unit * 0.16} ${x + unit * 0.09} ${table - unit * 0.02} Z" fill="${palette.accent}"/>`;
  const leaves = Array.from({ length: dice.int(5, 8) }, (_, index, count = 6) => {
    const turn = -65 + (130 / count) * index + (dice.next() - 0.5) * 16;
    const length = unit * (0.28 + dice.next() * 0.14);
    const fill = dice.pick(palette.grounds);
    return `<path transform="translate(${x} ${table}) rotate(${turn.toFixed(1)})" d="M0 0 Q${unit * 0.07} ${-length / 2} 0 ${-length} Q${-unit * 0.07} ${-length / 2} 0 0 Z" fill="${fill}"/>`;
  });
  const halo = circle(x, table - unit * 0.22, unit * 0.34, palette.sky[0], 0.65);
  return `${halo}<rect y="${table}" width="${width}" height="${height - table}" fill="${palette.grounds[0]}" opacity="0.55"/>${leaves.join('')}${vase}`;
}

export const scenes: readonly ((canvas: Canvas) => string)[] = [hills, waves, lights, tiles, stillLife];
