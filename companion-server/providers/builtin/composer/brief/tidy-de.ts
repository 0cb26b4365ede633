import { isKnownNoun } from './decline.ts';

/** A brief typed without any capital gets them back where the nouns are known; others stay as they are. */
export function tidyDe(text: string): string {
  if (/\p{Lu}/u.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{N}])\p{L}[\p{L}-]{2,}/gu, (word, at: number) =>
    at === 0 || isKnownNoun(word) || always.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
  );
}

const always =
  /^(?:(?:mon|diens|donners|frei|sams|sonn|feier)tag|mittwoch|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|weihnachten|ostern|uhr|euro|termine?|wechsel|\p{L}+wechsel|wein|weine|käse|kunden|gäste|jahre?|stunden?|plätze|farben|größen|sorten|eintritt|rabatt|preis)$/u;
