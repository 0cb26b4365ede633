/** What may stand in a template's `{name}`; a name without a value makes the template unusable. */
export type Slots = Readonly<Record<string, string | undefined>>;

export interface Manner {
  plural: boolean;
  formal: boolean;
}

/**
 * Fills `{name}` with words, `[is|are]` by number and `<we're|we are>` by form of address. A template that begins with a slot begins big.
 * Undefined where a word is missing.
 */
export function fill(template: string, slots: Slots, { plural, formal }: Manner): string | undefined {
  let isWhole = true;
  const text = template
    .replace(/\[([^|\]]*)\|([^\]]*)\]/g, plural ? '$2' : '$1')
    .replace(/<([^|>]*)\|([^>]*)>/g, formal ? '$2' : '$1')
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = slots[name];
      if (word === undefined || word === '') isWhole = false;
      return word ?? '';
    });
  return isWhole ? sentenceCase(contracted(text)) : undefined;
}

/** German: "zu dem" is "zum"; English never says either. */
function contracted(text: string): string {
  return text
    .replace(/\b([Bb]ei) dem /g, (_, word: string) => `${word}m `)
    .replace(/\b(zu|Zu) dem /g, '$1m ')
    .replace(/\b(zu|Zu) der /g, '$1r ')
    .replace(/\b(von|Von) dem /g, (_, word: string) => `${word.slice(0, -1)}m `);
}

/** The slots that a template uses. */
export function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

/** Big at the start and after a stop; nothing else is touched. */
export function sentenceCase(text: string): string {
  return text
    .replace(/^(["'„(]*)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toLocaleUpperCase('de'))
    .replace(/([.!?] )(\p{Ll})/gu, (whole, stop: string, letter: string, at: number) =>
      /\d\. $|\b\p{L}\. $/u.test(text.slice(Math.max(0, at - 2), at + 2)) ? whole : stop + letter.toLocaleUpperCase('de'),
    );
}

/** One stop at the end, whatever stood there. */
export function withStop(text: string): string {
  return /[.!?…]["'“)]*$/.test(text) ? text : `${text}.`;
}
