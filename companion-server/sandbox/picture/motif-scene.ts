import type { Motif, Tone } from '../../providers/builtin/poster/motifs/motif.ts';
import { type Canvas, circle, ridge } from './scenes.ts';

/** The thing that the prompt is about, standing on a table or a hill before a round of light. */
export function motifScene(canvas: Canvas, motif: Motif): string {
  const { width, height, dice, palette } = canvas;
  const side = Math.min(width, height) * (0.46 + dice.next() * 0.08);
  const x = width * (0.44 + dice.next() * 0.12);
  const floor = height * (0.7 + dice.next() * 0.05);
  const isNight = Number.parseInt(palette.sky[0].slice(1, 3), 16) < 0x60;
  const fills: Record<Tone, string> = isNight
    ? { main: palette.accent, light: '#ffffff', dark: '#c9c3e6', accent: '#ffffff' }
    : { main: palette.grounds[2], light: '#ffffff', dark: palette.grounds[1], accent: palette.accent };
  const ground = dice.pick([
    () => `<rect y="${floor.toFixed(1)}" width="${width}" height="${(height - floor).toFixed(1)}" fill="${palette.grounds[0]}"/>`,
    () => ridge(canvas, floor, height * 0.03, palette.grounds[0]),
  ])();
  const halo = circle(x, floor - side * 0.5, side * 0.72, palette.sky[0], 0.7);
  const shadow = `<ellipse cx="${x.toFixed(1)}" cy="${(floor + side * 0.04).toFixed(1)}" rx="${(side * 0.46).toFixed(1)}" ry="${(side * 0.05).toFixed(1)}" fill="#000000" opacity="0.18"/>`;
  const parts = motif.parts.map(([tone, data]) => `<path d="${data}" fill="${fills[tone]}" fill-rule="evenodd"/>`).join('');
  const place = `translate(${(x - side / 2).toFixed(1)} ${(floor + side * 0.04 - side).toFixed(1)}) scale(${(side / 100).toFixed(4)})`;
  return `${halo}${ground}${shadow}<g data-motif="${motif.name}" transform="${place}">${parts}</g>`;
}
