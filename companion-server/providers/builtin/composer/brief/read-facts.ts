import type { Facts, Speech } from '../reading.ts';
import { findTimes } from './find-times.ts';

const money = String.raw`(?:[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|EUR\b|USD\b|CHF\b|GBP\b|euros?\b|dollars?\b|pounds?\b|francs?\b|franken\b|cents?\b))`;
const price = new RegExp(
  String.raw`(?:\b(?:only|just|from|for|costs?|at|nur|ab|für|für nur|kostet|je|zu)\s)?${money}(?:\s(?:per|a|an|each|pro|je|im|die|der)\b(?:\s[\p{L}-]+)?)?`,
  'iu',
);
const saving = /\d{1,3}\s?(?:%|percent|per cent|prozent)/iu;
const place = {
  en: /^(?:in|at|on|near|behind|next to|opposite|outside|inside)\s+(?:the |our )?[\p{Lu}\d][\p{L}\d'’. -]*$/u,
  de: /^(?:in|im|am|an der|an|auf dem|auf der|bei|beim|neben|vor dem|hinter dem|in der|in den)\s+(?:der |dem |den )?[\p{Lu}\d][\p{L}\d'’. -]*$/u,
};

/** Files one fragment ("20% off until Sunday") under what it tells; anything else stays a fragment of its own. */
export function addFact(facts: Facts, fragment: string, speech: Speech): void {
  const text = fragment.replace(/^(?:and|und|plus|as well as|sowie)\s+/i, '').trim();
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > 160) return;
  const [rest, times] = takeTimes(text, speech);
  if (rest === '') {
    for (const time of times) addTime(facts, time.text, time.until);
    return;
  }
  const kind = kindOf(rest, speech);
  if (kind === 'extra') {
    // A fragment that is more than its time keeps it: "free cake on Saturday".
    facts.extras.push(text);
    return;
  }
  if (facts[kind] !== undefined) {
    facts.extras.push(text);
    return;
  }
  facts[kind] = rest;
  for (const time of times) addTime(facts, time.text, time.until);
}

function addTime(facts: Facts, text: string, until: boolean): void {
  const key = until ? 'until' : 'when';
  if (facts[key] === undefined) facts[key] = text;
  else if (!facts[key].includes(text)) facts.extras.push(text);
}

function kindOf(text: string, speech: Speech): 'saving' | 'price' | 'where' | 'extra' {
  if (
    saving.test(text) &&
    text.length < 70 &&
    !/\b(?:of|der|our|unser\w*|more|mehr|cocoa|cotton|alcohol|bio|natural|recycled)\b.*%|%\s?(?:cotton|wool|organic|vegan|recycled|natural|cocoa|leinen|baumwolle|wolle|bio|regional|renewable|ökostrom)/i.test(
      text,
    )
  )
    return 'saving';
  const cost = price.exec(text)?.[0];
  if (cost !== undefined && cost.length >= text.length - 12) return 'price';
  return place[speech].test(text) ? 'where' : 'extra';
}

/** A text without its phrases of time, and those. */
export function takeTimes(text: string, speech: Speech): [rest: string, times: { text: string; until: boolean }[]] {
  const runs = findTimes(text, speech);
  let rest = text;
  for (const run of runs.toReversed()) rest = `${rest.slice(0, run.start)} ${rest.slice(run.end)}`;
  return [
    rest
      .replace(/\s+/g, ' ')
      .replace(/\s([,;:])/g, '$1')
      .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, ''),
    runs,
  ];
}

/** Takes a price such as "for 12 euros" off the end of a thing. */
export function takePrice(text: string): [rest: string, price: string | undefined] {
  const found = new RegExp(
    String.raw`\s(?:(?:only|just|for only|for just|for|from|at|nur|ab|für nur|für|zu|à)\s)${money}(?:\s(?:per|a|an|each|pro|je|im)\b(?:\s[\p{L}-]+)?)?$`,
    'iu',
  ).exec(text);
  if (!found) return [text, undefined];
  return [text.slice(0, found.index), found[0].trim()];
}

/** Cuts at colons, commas, dashes; a list ("pies, cakes and tarts") stays whole. */
export function splitParts(text: string): string[] {
  const parts = text
    .split(/\s*:\s+|,\s+|\s[–-]\s|\s\(|\)\s?/)
    .map((part) => part.trim())
    .filter(Boolean);
  const [one, ...more] = parts;
  const last = more.findIndex((part) =>
    /^(?!(?:mit|with|für|for|ohne|in|im|am|online|no)\s)[\p{L}' -]{1,28}\s(?:and|or|&|und|oder|sowie)\s[\p{L}' -]{1,28}$/u.test(part),
  );
  const isList =
    one !== undefined && last >= 0 && text.startsWith(`${one}, `) && more.slice(0, last + 1).every((part) => part.split(' ').length <= 5 && !/\d/.test(part));
  return isList ? [[one, ...more.slice(0, last + 1)].join(', '), ...more.slice(last + 1)] : parts;
}
