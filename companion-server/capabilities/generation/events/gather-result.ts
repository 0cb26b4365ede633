import type { GenerationResult } from '#shared/contracts/generation';
import type { LoggedEvent } from './event-log.ts';

/** A picture without its address, which is made at delivery. */
export type KeptImage = Omit<GenerationResult['images'][number], 'url'>;
export type KeptResult = Omit<GenerationResult, 'images'> & { images: KeptImage[] };
type Gathered = Pick<KeptResult, 'texts' | 'images' | 'problems'>;

/** What has come out according to the events, in order of variants. The events are our own, read back from memory or the database. */
export function gatherEvents(events: readonly LoggedEvent[]): Gathered {
  const found: Gathered = { texts: [], images: [], problems: [] };
  for (const { name, data } of events) {
    if (name === 'text.completed') found.texts.push(data as Gathered['texts'][number]);
    else if (name === 'image.completed') found.images.push(data as KeptImage);
    else if (name === 'text.failed') found.problems.push({ part: 'text', ...(data as Omit<Gathered['problems'][number], 'part'>) });
    else if (name === 'image.failed') found.problems.push({ part: 'image', ...(data as Omit<Gathered['problems'][number], 'part'>) });
  }
  found.texts.sort((one, other) => one.variant - other.variant);
  found.images.sort((one, other) => one.variant - other.variant);
  return found;
}

/** The words of each text variant that has deltas, counted from its last reset, and neither ended nor failed. */
export function openTexts(events: readonly LoggedEvent[]): Map<number, { title: string; body: string }> {
  const open = new Map<number, { title: string; body: string }>();
  for (const { name, data } of events) {
    const { variant } = data as { variant?: number };
    if (variant === undefined) continue;
    if (name === 'text.delta') {
      const { field, text } = data as { field: 'title' | 'body'; text: string };
      const words = open.get(variant) ?? { title: '', body: '' };
      words[field] += text;
      open.set(variant, words);
    } else if (name === 'text.reset' || name === 'text.completed' || name === 'text.failed') open.delete(variant);
  }
  return open;
}
