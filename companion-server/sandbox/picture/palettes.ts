/** Sky above and below, then three grounds from far to near, then an accent. */
export interface Palette {
  sky: readonly [string, string];
  grounds: readonly [string, string, string];
  accent: string;
}

const warm: Palette[] = [
  { sky: ['#fde3c8', '#f7b58b'], grounds: ['#d98a6a', '#b4604f', '#7c3f3d'], accent: '#fff4dc' },
  { sky: ['#fbe9d7', '#f3c6a5'], grounds: ['#c9a27e', '#8d6e55', '#54433a'], accent: '#e4572e' },
];
const fresh: Palette[] = [
  { sky: ['#e3f3ee', '#a9d8cd'], grounds: ['#6fb3a2', '#3f8577', '#23564f'], accent: '#ffd166' },
  { sky: ['#dff1fb', '#9fcdec'], grounds: ['#6aa6d6', '#3c75ab', '#23496f'], accent: '#ffffff' },
];
const night: Palette[] = [
  { sky: ['#1b1b3a', '#693668'], grounds: ['#4b2e6b', '#33214f', '#1d1433'], accent: '#ff5e9c' },
  { sky: ['#0d1b2a', '#1b4965'], grounds: ['#1f3f5b', '#152b40', '#0b1826'], accent: '#5fe3d0' },
];
const paper: Palette[] = [
  { sky: ['#f6f2ea', '#e7dfd1'], grounds: ['#cfc3b0', '#a79a86', '#6f6557'], accent: '#b5523b' },
  { sky: ['#f4f4f1', '#e2e4de'], grounds: ['#c5cbc1', '#94a092', '#5c6b5e'], accent: '#d9a441' },
];

/** Colours that suit the style that the prompt names; any, where it names none. */
export function palettesFor(prompt: string): readonly Palette[] {
  if (/cyberpunk|neon|night|nacht/i.test(prompt)) return night;
  if (/vintage|retro|minimal/i.test(prompt)) return paper;
  if (/watercolou?r|aquarell|fresh|frisch|spring|frühling|garden|sea|meer/i.test(prompt)) return fresh;
  if (/autumn|herbst|coffee|kaffee|warm|bread|brot|pizza/i.test(prompt)) return warm;
  return [...warm, ...fresh, ...paper];
}
