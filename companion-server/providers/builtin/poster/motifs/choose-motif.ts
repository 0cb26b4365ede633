import { foodAndHome } from './food-and-home.ts';
import { lifeAndTravel } from './life-and-travel.ts';
import type { Motif } from './motif.ts';
import { shopAndWork } from './shop-and-work.ts';

/** What is particular comes before what is general: a bicycle sale shows a bicycle, not a bag. */
const order = [
  'bicycle',
  'cup',
  'loaf',
  'glass',
  'paw',
  'note',
  'lotus',
  'dumbbell',
  'plant',
  'car',
  'book',
  'house',
  'plate',
  'plane',
  'gift',
  'snowflake',
  'people',
  'tools',
  'laptop',
  'rocket',
  'heart',
  'calendar',
  'bag',
  'sun',
  'bulb',
];
const known: readonly Motif[] = [...foodAndHome, ...shopAndWork, ...lifeAndTravel];
export const motifs: readonly Motif[] = order.flatMap((name) => known.filter((motif) => motif.name === name));

/** The thing that a brief is about, by its words (English, German and words that others share with them): the most particular one. */
export function chooseMotif(text: string): Motif | undefined {
  let best: { motif: Motif; worth: number } | undefined;
  motifs.forEach((motif, rank) => {
    const hits = [...text.matchAll(new RegExp(motif.about.source, 'giu'))];
    if (hits.length === 0) return;
    const worth = Math.min(3, hits.length) * 2 - rank * 0.5 - Math.min(2, (hits[0]?.index ?? 0) / 200);
    if (!best || worth > best.worth) best = { motif, worth };
  });
  return best?.motif;
}
