/** A rectangle in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export const posterSizes = {
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
  '9:16': { width: 1080, height: 1920 },
  '16:9': { width: 1920, height: 1080 },
  '1.91:1': { width: 1200, height: 628 },
  '4:3': { width: 1440, height: 1080 },
} as const satisfies Record<string, Size>;
export type AspectRatio = keyof typeof posterSizes;

export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const centreX = (box: Box): number => box.x + box.width / 2;
export const centreY = (box: Box): number => box.y + box.height / 2;

export function inset(box: Box, by: number, vertical = by): Box {
  return { x: box.x + by, y: box.y + vertical, width: Math.max(1, box.width - 2 * by), height: Math.max(1, box.height - 2 * vertical) };
}

/** The part of the picture that no app covers. A story's top 14 % and bottom 20 % lie under the app's own buttons. */
export function safeBox({ width, height }: Size): Box {
  const margin = Math.round(Math.min(width, height) * 0.07);
  if (height / width < 1.7) return { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const top = Math.round(height * 0.14);
  const end = Math.round(height * 0.8);
  return { x: margin, y: top, width: width - 2 * margin, height: end - top };
}
