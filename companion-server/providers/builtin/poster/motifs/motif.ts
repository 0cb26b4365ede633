/** Which of a style's colours a part takes. */
export type Tone = 'main' | 'light' | 'dark' | 'accent';

/** A thing drawn from simple parts inside a square of 100 × 100, standing on its lower edge. */
export interface Motif {
  name: string;
  /** What it is, for the alternative text. */
  says: { en: string; de: string };
  /** Matches briefs that are about it. */
  about: RegExp;
  parts: readonly (readonly [tone: Tone, data: string])[];
}

/** A round part. */
export function disc(cx: number, cy: number, r: number, ry = r): string {
  return `M${cx - r} ${cy}a${r} ${ry} 0 1 0 ${2 * r} 0a${r} ${ry} 0 1 0 ${-2 * r} 0Z`;
}

/** A box with round corners. */
export function slab(x: number, y: number, width: number, height: number, r = 0): string {
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${-(width - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${-r}v${-(height - 2 * r)}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}

/** A ring. */
export function ring(cx: number, cy: number, outer: number, inner: number): string {
  const hole = `M${cx - inner} ${cy}a${inner} ${inner} 0 1 1 ${2 * inner} 0a${inner} ${inner} 0 1 1 ${-2 * inner} 0Z`;
  return disc(cx, cy, outer) + hole;
}

/** A thick stroke with round ends, as a shape. */
export function bar(x1: number, y1: number, x2: number, y2: number, width: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const half = width / 2;
  const [nx, ny] = [(-(y2 - y1) / length) * half, ((x2 - x1) / length) * half];
  const at = (value: number): number => Math.round(value * 100) / 100;
  return `M${at(x1 + nx)} ${at(y1 + ny)}L${at(x2 + nx)} ${at(y2 + ny)}A${half} ${half} 0 0 0 ${at(x2 - nx)} ${at(y2 - ny)}L${at(x1 - nx)} ${at(y1 - ny)}A${half} ${half} 0 0 0 ${at(x1 + nx)} ${at(y1 + ny)}Z`;
}
