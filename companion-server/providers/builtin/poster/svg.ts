import type { Box } from './box.ts';

/** A number as short as SVG needs it: two places. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type Attributes = Record<string, string | number | undefined>;

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : String(value).replace(/[&<"]/g, '')}"`)
    .join('');
}

/** One element. Values come from this program's own drawing code; words never do: they are drawn as paths. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  return children.length ? `<${name}${attributesOf(attributes)}>${children.join('')}</${name}>` : `<${name}${attributesOf(attributes)}/>`;
}

export const rect = (box: Box, attributes: Attributes): string => element('rect', { x: box.x, y: box.y, width: box.width, height: box.height, ...attributes });
export const circle = (cx: number, cy: number, r: number, attributes: Attributes): string => element('circle', { cx, cy, r, ...attributes });
export const ellipse = (cx: number, cy: number, rx: number, ry: number, attributes: Attributes): string =>
  element('ellipse', { cx, cy, rx, ry, ...attributes });
export const path = (d: string, attributes: Attributes): string => element('path', { d, ...attributes });
export const group = (attributes: Attributes, ...children: string[]): string => element('g', attributes, ...children, '');
export const line = (x1: number, y1: number, x2: number, y2: number, attributes: Attributes): string => element('line', { x1, y1, x2, y2, ...attributes });

type Stop = readonly [offset: number, colour: string, opacity?: number];
const stops = (list: readonly Stop[]): string[] =>
  list.map(([offset, colour, opacity]) =>
    element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity === undefined ? undefined : opacity.toFixed(3) }),
  );

/** A straight gradient over the filled shape's own box, from (x1, y1) to (x2, y2) in shares of it. */
export function linearGradient(id: string, [x1, y1, x2, y2]: readonly [number, number, number, number], list: readonly Stop[]): string {
  return element('linearGradient', { id, x1, y1, x2, y2 }, ...stops(list));
}

/** A round gradient over the filled shape's own box. */
export function radialGradient(id: string, cx: number, cy: number, r: number, list: readonly Stop[]): string {
  return element('radialGradient', { id, cx, cy, r }, ...stops(list));
}

export function svgDocument({ width, height }: { width: number; height: number }, definitions: string, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${definitions}</defs>${body}</svg>`;
}
