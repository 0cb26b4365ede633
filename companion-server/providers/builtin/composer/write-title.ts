import type { Reading } from './reading.ts';
import type { Chooser } from './speech/chooser.ts';
import { fill, sentenceCase } from './speech/fill.ts';
import type { Speaker } from './speech/speech.ts';

const LONGEST = 60;
/** Kinds of news that only their own titles fit. */
const ownTitles = new Set<Reading['intent']>(['hiring', 'closure', 'thanks', 'giveaway', 'sale']);

/** One line that would also stand on a poster. */
export function writeTitle(reading: Reading, speaker: Speaker, chooser: Chooser, allowed: (text: string) => boolean): string {
  const stated = reading.named ? [] : reading.statements.slice(0, 1).flatMap((statement) => speaker.turns(statement));
  const ready = reading.copy.length > 0 ? titleOfCopy(reading) : undefined;
  if (ready && allowed(ready)) return ready;
  const templates = [...speaker.sentences.title[reading.intent], ...(ownTitles.has(reading.intent) ? [] : speaker.sentences.title.general)];
  const filled = chooser.order('title', templates).flatMap((template) => fill(template, chooser.slots, chooser.manner) ?? []);
  const appeals = [...reading.appeals, ...reading.questions.map((question) => `${question}?`)];
  const timeless = [...reading.statements, ...reading.appeals].map((text) => tidyEnd(speaker.timeless(text)));
  // What the brief states itself goes before what only occurs in it.
  const own = [...chooser.order('title-stated', stated), ...timeless, ...reading.statements, ...appeals];
  const candidates = (reading.named ? [...filled, ...own] : [...own, ...filled]).concat(reading.facts.extras).map(sentenceCase);
  const fit = candidates.find((title) => title.length <= LONGEST && title.length >= 4 && allowed(title));
  // Where nothing of the brief's own fits, its first words say more than a lone noun.
  if (fit && !reading.named && fit.split(' ').length === 1 && own[0]) return cut(sentenceCase(own[0]));
  return fit ?? cut(candidates.find(allowed) ?? sentenceCase(reading.plain));
}

/** The clause of the brief's own sentences that names the thing. */
function titleOfCopy({ statements, appeals, questions, offer }: Reading): string | undefined {
  const noun = offer?.noun.toLowerCase();
  const sentences = [...statements, ...appeals, ...questions.map((question) => `${question}?`)];
  const best = sentences.find((text) => noun !== undefined && text.toLowerCase().includes(noun)) ?? sentences[0];
  if (best === undefined) return undefined;
  const clause = /^[^,:;]+(?=[,:;])/.exec(best)?.[0] ?? best;
  const title = cut(sentenceCase(clause.split(' ').length >= 3 ? clause : best));
  return title.length >= 4 ? title : undefined;
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST);
  const clause = Math.max(head.lastIndexOf(','), head.lastIndexOf(':'));
  const breath = [...head.matchAll(/\s(?=(?:with|for|and|from|at|in|because|mit|für|und|bei|von|vom|aus|wegen)\s)/giu)].at(-1)?.index ?? 0;
  const end = clause > 20 ? clause : breath > 20 ? breath : head.lastIndexOf(' ');
  const whole = [...head.slice(0, end > 0 ? end : LONGEST - 2)].filter((sign) => !/\p{Cs}/u.test(sign)).join('');
  return tidyEnd(whole);
}

const dangler = /\s(?:a|an|the|of|and|or|with|our|for|in|on|until|till|by|at|from|der|die|das|und|mit|für|im|am|ein|eine|zu|bis|ab|von|bei)$/i;

/** No little word left hanging at the end. */
function tidyEnd(text: string): string {
  let tidy = text.replace(/[\s,;:–-]+$/, '');
  while (dangler.test(tidy)) tidy = tidy.replace(dangler, '').replace(/[\s,;:–-]+$/, '');
  return tidy;
}
