import type { Dice } from './dice.ts';

/** About four characters to a token, as with the vendors' own counters for European languages. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** Cuts a text into token-sized pieces that add up to it. Never splits a surrogate pair; may well split a JSON escape. */
export function splitTokens(text: string, dice: Dice): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  for (let from = 0; from < characters.length; ) {
    const length = dice.int(2, 6);
    pieces.push(characters.slice(from, from + length).join(''));
    from += length;
  }
  return pieces;
}

/** Every text found in a request body, pictures as data left out. */
export function textsIn(value: unknown): string {
  if (typeof value === 'string') return value.startsWith('data:') ? '' : value;
  if (Array.isArray(value)) return value.map(textsIn).join('\n');
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .filter(([key]) => key !== 'data' && key !== 'image_url')
    .map(([, inner]) => textsIn(inner))
    .join('\n');
}
