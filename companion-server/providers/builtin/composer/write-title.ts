import type { Reading } from './reading.ts';
import type { Chooser } from './speech/chooser.ts';
import { fill, sentenceCase } from './speech/fill.ts';
import type { Speaker } from './speech/speech.ts';

const LONGEST = 60;

/** One line that would also stand on a poster. */
export function writeTitle(reading: Reading, speaker: Speaker, chooser: Chooser, allowed: (text: string) => boolean): string {
  const stated = reading.named ? [] : reading.statements.slice(0, 1).flatMap((statement) => speaker.turns(statement));
  const templates = [...speaker.sentences.title[reading.intent], ...speaker.sentences.title.general];
  const filled = chooser.order('title', templates).flatMap((template) => fill(template, chooser.slots, chooser.manner) ?? []);
  const appeals = [...reading.appeals, ...reading.questions.map((question) => `${question}?`)];
  const candidates = [
    ...chooser.order('title-stated', stated),
    ...filled,
    ...stated,
    ...reading.statements,
    ...[...reading.statements, ...reading.appeals].map((text) => speaker.timeless(text)),
    ...appeals,
  ].map(sentenceCase);
  const fit = candidates.find((title) => title.length <= LONGEST && title.length >= 4 && allowed(title));
  return fit ?? cut(candidates.find(allowed) ?? sentenceCase(reading.plain));
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST);
  const clause = Math.max(head.lastIndexOf(','), head.lastIndexOf(':'));
  const end = clause > 20 ? clause : head.lastIndexOf(' ');
  return [...head.slice(0, end > 0 ? end : LONGEST - 2)]
    .filter((sign) => !/\p{Cs}/u.test(sign))
    .join('')
    .replace(/[\s,;:–-]+$/, '')
    .replace(/\s(?:a|an|the|of|and|or|with|our|for|in|on|der|die|das|und|mit|für|im|am|ein|eine|zu|until|till|by|bis|ab|at|from|von|bei)$/i, '');
}
