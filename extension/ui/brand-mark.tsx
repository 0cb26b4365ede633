import type { CSSProperties } from 'react';

interface BrandMarkProps {
  /** Absent: no brand is chosen. */
  brand: { name: string; colours: readonly string[] } | undefined;
  /** The logo's address, where it is at hand. */
  logoUrl?: string | undefined;
}

/** A brand at a glance: its logo, or its initials on its main colour. Its name stands beside it. */
export function BrandMark({ brand, logoUrl }: BrandMarkProps) {
  const colour = brand?.colours[0];
  const style: CSSProperties = colour ? { background: colour, color: inkOn(colour) } : { background: 'var(--accent)', color: 'var(--accent-ink)' };
  return (
    <span className="avatar" aria-hidden="true" style={style}>
      {logoUrl ? <img src={logoUrl} alt="" /> : initialsOf(brand?.name ?? 'P')}
    </span>
  );
}

/** The first letters of the first two words, or the first two letters of one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => [...word][0]) : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** Black or white, whichever reads better on #rrggbb. */
export function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
