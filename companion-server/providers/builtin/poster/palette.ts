import { type Hex, hexOfOklch, oklchOf, tone } from './colour.ts';
import type { Random } from './random.ts';

/** The three colours that a poster is built from; each style makes its own lighter and darker tones of them. */
export interface Seeds {
  main: Hex;
  accent: Hex;
  third: Hex;
}

const bundled: Record<string, readonly [Seeds, ...Seeds[]]> = {
  photoreal: [
    seeds('#c2694f', '#e9b872', '#3f6f73'),
    seeds('#3d7a74', '#e8a87c', '#c38d9e'),
    seeds('#5b6fa8', '#f0b775', '#d9786a'),
    seeds('#8a6fb0', '#f2c078', '#5fa8a0'),
  ],
  illustration: [
    seeds('#2a6f6b', '#f4a63a', '#e4572e'),
    seeds('#3b4ba3', '#ff9f68', '#f4d35e'),
    seeds('#b23a6f', '#ffb84d', '#2a9d8f'),
    seeds('#1f6f9e', '#f6bd60', '#e76f51'),
  ],
  cartoon: [
    seeds('#2f6bff', '#ffc928', '#ff4f5e'),
    seeds('#ff5a36', '#29c5d6', '#ffd84a'),
    seeds('#8b3dff', '#ffd02f', '#19c37d'),
    seeds('#e6267a', '#3ad1c4', '#ffd84a'),
  ],
  abstract: [
    seeds('#e4432d', '#f5b82e', '#1f4e9c'),
    seeds('#0f6e5c', '#f08a4b', '#f3c9c0'),
    seeds('#5a3fc0', '#ff7f6b', '#46c2b3'),
    seeds('#d7315f', '#f7b733', '#22577a'),
  ],
  vintage: [
    seeds('#a8402c', '#d8973c', '#2f5d57'),
    seeds('#2f5d62', '#c8843b', '#a23e36'),
    seeds('#7a3b2e', '#c9a24b', '#46604a'),
    seeds('#36506c', '#c7783e', '#8e3b46'),
  ],
  minimal: [
    seeds('#d46a4a', '#2f4858', '#e8b98a'),
    seeds('#4a7c6f', '#d99a5b', '#c9d5c5'),
    seeds('#4d63b8', '#ef8e6b', '#c9cfe8'),
    seeds('#b85c7e', '#3f4e6b', '#ecc3b0'),
  ],
  cyberpunk: [
    seeds('#ff2e93', '#22e6ff', '#8a4bff'),
    seeds('#00e5c8', '#ff3d71', '#6a5cff'),
    seeds('#b14bff', '#ffe14d', '#18d8ff'),
    seeds('#ff5e3a', '#2ff3e0', '#d13bff'),
  ],
  watercolour: [
    seeds('#3f7fb0', '#e2897b', '#8fb78a'),
    seeds('#7a6bb0', '#e39bb0', '#6fb0b5'),
    seeds('#2f8f83', '#e9a85d', '#d67f6a'),
    seeds('#c25b74', '#e9b06b', '#6c8fbe'),
  ],
};

function seeds(main: Hex, accent: Hex, third: Hex): Seeds {
  return { main, accent, third };
}

/**
 * The brand's own colours where it has some, else one of the style's sets. `turn` (the variant) exchanges the roles of the colours,
 * so that no two variants look alike. Colours too near to white or black to be seen as colours are brought into a middle lightness.
 */
export function chooseSeeds(style: string, brandColours: readonly string[], turn: number, random: Random): Seeds {
  const usable = brandColours.filter((colour) => /^#[0-9a-f]{6}$/i.test(colour)).map(usableTone);
  const [first, second, third] = usable;
  if (!first) {
    const sets = bundled[style] ?? bundled.illustration;
    return sets?.[(turn + random.whole(0, 3)) % sets.length] ?? seeds('#2a6f6b', '#f4a63a', '#e4572e');
  }
  const own = seeds(first, second ?? partnerOf(first, 150), third ?? partnerOf(second ?? first, second ? -60 : 60));
  if (turn % 3 === 1 && second) return seeds(second, first, own.third);
  if (turn % 3 === 2) return seeds(first, own.third, own.accent);
  return own;
}

function usableTone(colour: string): Hex {
  const { l } = oklchOf(colour);
  return tone(colour, Math.max(0.36, Math.min(0.8, l)));
}

/** A colour that goes with another: the hue turned, warm and clear enough to stand beside it. */
function partnerOf(colour: string, turn: number): Hex {
  const { l, c, h } = oklchOf(colour);
  const grey = c < 0.03;
  return hexOfOklch({ l: Math.max(0.66, Math.min(0.82, l + 0.14)), c: grey ? 0.13 : Math.max(0.1, c * 0.9), h: grey ? 65 : (h + turn + 360) % 360 });
}
