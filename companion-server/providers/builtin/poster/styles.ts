import type { PosterStyle } from './poster-style.ts';
import { abstract } from './styles/abstract.ts';
import { cartoon } from './styles/cartoon.ts';
import { cyberpunk } from './styles/cyberpunk.ts';
import { illustration } from './styles/illustration.ts';
import { minimal } from './styles/minimal.ts';
import { photoreal } from './styles/photoreal.ts';
import { vintage } from './styles/vintage.ts';
import { watercolour } from './styles/watercolour.ts';

export const styles = { photoreal, illustration, cartoon, abstract, vintage, minimal, cyberpunk, watercolour } as const satisfies Record<string, PosterStyle>;
export type StyleName = keyof typeof styles;
