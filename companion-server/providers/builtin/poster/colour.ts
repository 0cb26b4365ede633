/** A colour as #rrggbb. */
export type Hex = `#${string}`;
export type Rgb = readonly [red: number, green: number, blue: number];
/** Lightness 0..1, chroma 0..about 0.37, hue in degrees: steps in it look even to the eye. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

export function rgbOf(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function hexOf(rgb: Rgb): Hex {
  return `#${rgb
    .map((part) =>
      Math.round(Math.max(0, Math.min(255, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
const gamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** Relative luminance, 0..1 (WCAG 2.2). */
export function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
}

/** Contrast of two luminances, 1..21 (WCAG 2.2). */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

export function contrast(one: string, other: string): number {
  return contrastOf(luminance(rgbOf(one)), luminance(rgbOf(other)));
}

export function oklchOf(hex: string): Oklch {
  const [r, g, b] = rgbOf(hex).map((part) => linear(part / 255)) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, y), h: ((Math.atan2(y, a) * 180) / Math.PI + 360) % 360 };
}

/** The nearest colour that a screen has: chroma is lowered until it fits, lightness and hue stay. */
export function hexOfOklch({ l, c, h }: Oklch): Hex {
  let chroma = c;
  for (let tries = 0; tries < 24; tries += 1) {
    const rgb = linearRgb({ l, c: chroma, h });
    if (rgb.every((part) => part >= -0.001 && part <= 1.001)) return hexOf(rgb.map((part) => gamma(Math.max(0, part)) * 255) as unknown as Rgb);
    chroma *= 0.88;
  }
  return hexOf(linearRgb({ l, c: 0, h }).map((part) => gamma(Math.max(0, part)) * 255) as unknown as Rgb);
}

function linearRgb({ l, c, h }: Oklch): [number, number, number] {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}

/** The same colour at another lightness, and chroma times `chroma`. */
export function tone(hex: string, l: number, chroma = 1): Hex {
  const colour = oklchOf(hex);
  return hexOfOklch({ l, c: colour.c * chroma, h: colour.h });
}

/** From `one` (0) to `other` (1). */
export function mix(one: string, other: string, share: number): Hex {
  const [a, b] = [rgbOf(one), rgbOf(other)];
  return hexOf([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]);
}
