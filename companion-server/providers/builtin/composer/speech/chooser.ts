import { hashText } from '../../poster/random.ts';
import { fill, type Manner, type Slots, slotsOf } from './fill.ts';

export interface Chooser {
  slots: Slots;
  /** What later mentions say instead: the whole name stands once. */
  later: Slots;
  manner: Manner;
  /** The facts that a sentence has told so far. */
  told: Set<string>;
  /** One of the templates, filled; undefined where none can be. Further calls give others. */
  choose(name: string, templates: readonly string[], facts?: readonly string[]): string | undefined;
  /** How often the thing has been named. */
  mentioned(): number;
  /** An order of the list that this brief, this name and this variant decide. */
  order<T>(name: string, list: readonly T[]): T[];
}

/** What a chooser decides from: the same key gives the same words; the next variant takes the next of each list. */
export interface ChooserOptions {
  key: string;
  variant: number;
  slots: Slots;
  later: Slots;
  manner: Manner;
  /** May this sentence be said? */
  allowed(text: string): boolean;
}

export function createChooser({ key, variant, slots, later, manner, allowed }: ChooserOptions): Chooser {
  const told = new Set<string>();
  const said = new Set<string>();
  const order = <T>(name: string, list: readonly T[]): T[] => {
    const sorted = list
      .map((entry, index) => ({ entry, rank: hashText(`${key}|${name}|${index}|${typeof entry === 'string' ? entry : ''}`) }))
      .toSorted((one, other) => one.rank - other.rank);
    const from = sorted.length > 0 ? (variant - 1) % sorted.length : 0;
    return [...sorted.slice(from), ...sorted.slice(0, from)].map(({ entry }) => entry);
  };
  let mentions = 0;
  return {
    slots,
    later,
    manner,
    told,
    mentioned: () => mentions,
    order,
    choose(name, templates, facts = []) {
      const usable = order(name, templates).flatMap((template) => {
        const used = slotsOf(template);
        if (used.some((slot) => told.has(slot) && factSlots.has(slot))) return [];
        // A name with an apposition needs a stop behind it.
        if (mentions === 0 && /\{[OAD]\} /.test(template) && this.slots.O?.includes(',')) return [];
        const names = used.filter((slot) => nameSlots.has(slot)).length;
        const text = fill(template, mentions > 0 ? { ...this.slots, ...this.later } : this.slots, manner);
        return text !== undefined && text.length < 320 && allowed(text) && !said.has(text)
          ? [{ text, used, names, worth: used.filter((slot) => facts.includes(slot)).length }]
          : [];
      });
      const most = Math.max(0, ...usable.map(({ worth }) => worth));
      const rich = usable.filter(({ worth }) => worth >= Math.max(most - 1, Math.min(most, 1)));
      // Said twice, a name is enough.
      const pick = (mentions > 1 ? rich.find(({ names }) => names === 0) : undefined) ?? rich[0];
      if (!pick) return undefined;
      for (const slot of pick.used) told.add(slot);
      said.add(pick.text);
      mentions += pick.names;
      return pick.text;
    },
  };
}

const nameSlots = new Set(['O', 'A', 'D', 'N', 'S']);

/** Told once, a fact is not told again. */
const factSlots = new Set(['V', 'P', 'W', 'U', 'L']);
