import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/project.ts';

/** Here and not beside the stylesheet: tests of the extension see stylesheets as empty. */
const tokens = readFileSync(join(root, 'extension', 'ui', 'tokens.css'), 'utf8');

const block = (start: string) => {
  const from = tokens.indexOf(start);
  const text = tokens.slice(tokens.indexOf('{', from) + 1, tokens.indexOf('}', from));
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\s*;/g)].map(([, name, value]) => [name as string, value as string]));
};
const light = block(':root {');
const dark = block(':root:not');
const chosenDark = block(':root[data-theme="dark"]');

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const onEverySurface = ['ink', 'muted', 'faint'].flatMap((ink) => ['canvas', 'surface', 'sunken'].map((surface) => [ink, surface] as const));
const pairs = [
  ...onEverySurface,
  ['accent', 'surface'],
  ['accent', 'canvas'],
  ['accent', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['bad', 'surface'],
  ['canvas', 'ink'],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (_, theme) => {
  it.each(pairs)('%s can be read on %s', (ink, surface) => {
    expect(contrast(theme[ink] ?? '', theme[surface] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

it('is the same dark, chosen or by the system', () => {
  expect(chosenDark).toEqual(dark);
  expect(Object.keys(dark).length).toBeGreaterThan(15);
});
