import type { Speech } from '../reading.ts';

/** Words that a phrase of time is made of. */
interface TimeWords {
  /** A run that begins with one of these is a time wherever it stands. */
  begin: RegExp;
  /** A day, a date or an hour: without one a run is no time. */
  core: RegExp;
  /** May stand within. */
  glue: RegExp;
  until: RegExp;
}

const words: Record<Speech, TimeWords> = {
  en: {
    begin: /^(on|at|from|until|till|by|before|after|between|through|starting|every|each|this|next|all|during|since|in|over|daily|today|tomorrow|tonight)$/,
    core: /^((mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|january|february|march|april|june|july|august|september|october|november|december|may|today|tomorrow|tonight|daily|noon|midnight|mornings?|evenings?|afternoons?|nights?|week|month|year|summer|winter|spring|autumn|season|easter|christmas|halloween|\d{1,2}(st|nd|rd|th)|\d{1,2}([:.]\d{2})?(am|pm)|\d{1,2}:\d{2}|am|pm|o'clock)$/,
    glue: /^(and|to|the|of|–|-|early|late|end|first|last|second|third|coming|whole|long|weeks?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|past|\d{1,2}|20\d{2})$/,
    until: /^(until|till|by|before|through)\b/i,
  },
  de: {
    begin:
      /^(am|ab|bis|vom|von|im|um|jeden|jede|jedes|diesen|diese|dieses|dieser|nächsten|nächste|nächstes|zum|zur|zwischen|heute|morgen|täglich|seit|vor|nach|in|immer|den|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|werktags|abends|morgens|mittags|nachmittags|übermorgen)$/,
    core: /^((mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|(mon|diens|donners|frei|sams|sonn)tag(abend|morgen|vormittag|nachmittag|mittag)s?|mittwoch(abend|morgen|nachmittag)s?|wochenende|wochenenden|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|heute|morgen|übermorgen|täglich|uhr|mittags?|abends?|morgens|nachmittags?|vormittags?|nachts?|woche|monat|jahr|sommer|winter|frühling|frühjahr|herbst|saison|ostern|weihnachten|advent|werktags|\d{1,2}\.\d{1,2}\.(\d{2,4})?)$/,
    glue: /^(und|bis|zum|zur|den|der|dem|die|–|-|ende|anfang|mitte|ersten|erste|letzten|ganzen|ganze|kommenden|kommende|nächsten|nächste|dieser|diesen|um|von|ab|am|\d{1,2}([.:]\d{2})?|\d{1,2}\.|20\d{2}|acht|neun|zehn|elf|zwölf|sieben|sechs|fünf|vier|drei|zwei)$/,
    until: /^(bis|vor)\b/i,
  },
};

export interface TimeRun {
  start: number;
  end: number;
  text: string;
  until: boolean;
}

/** Phrases of time in a text, with their places; `text` is the run as it was written. */
export function findTimes(text: string, speech: Speech): TimeRun[] {
  const kind = words[speech];
  const tokens = [...text.matchAll(/[^\s,;:()]+(?::\d{2}\S*)?/gu)].map((match) => ({
    raw: match[0],
    word: match[0].toLowerCase().replace(/[!?]+$/, ''),
    start: match.index,
  }));
  const runs: TimeRun[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (!first || !(kind.begin.test(first.word) || isAloneCore(kind, tokens, at))) continue;
    let last = at;
    while (last + 1 < tokens.length && isPart(kind, tokens[last + 1]?.word ?? '') && !cutBetween(text, tokens[last], tokens[last + 1])) last += 1;
    while (last > at && !endsWell(kind, tokens, last)) last -= 1;
    const run = tokens.slice(at, last + 1);
    if (!run.some(({ word }, index) => kind.core.test(word) || isClock(run, index, tokens[last + 1]?.word))) continue;
    // "in winter" tells how the thing is, not when it takes place.
    if (
      run.length === 2 &&
      /^(?:in|im|all|am|zum|der)$/.test(first.word) &&
      /^(?:winter|summer|spring|autumn|sommer|frühling|herbst|frühjahr|jahr|monat|woche|abend|morgen)s?$/.test(run[1]?.word ?? '')
    )
      continue;
    const start = first.start;
    const end = (run.at(-1)?.start ?? 0) + (run.at(-1)?.raw.length ?? 0);
    // "our Saturday market": the day belongs to the noun.
    if (!kind.begin.test(first.word) && end < text.length && /^\s+\p{L}/u.test(text.slice(end))) continue;
    // "in spring colours": the season belongs to the noun.
    if (
      speech === 'en' &&
      run.length === 2 &&
      /^(in|this|all)$/.test(first.word) &&
      /^\s+\p{Ll}/u.test(text.slice(end)) &&
      !/^\s+(and|in|at|for|with|from|we|you)\b/.test(text.slice(end))
    )
      continue;
    runs.push({ start, end, text: text.slice(start, end), until: kind.until.test(first.raw) });
    at = last;
  }
  return runs;
}

type Token = { raw: string; word: string; start: number };

function isPart(kind: TimeWords, word: string): boolean {
  return kind.begin.test(word) || kind.core.test(word) || kind.glue.test(word);
}

/** "Tuesdays at 7pm" at the start, or "12 May". */
function isAloneCore(kind: TimeWords, tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  return (
    (kind.core.test(one) &&
      !/^(spring|summer|winter|autumn|may|march|week|month|year|season|christmas|easter|halloween|sommer|winter|frühling|herbst|woche|monat|jahr|weihnachten|ostern|advent|saison|am|pm|uhr)$/.test(
        one,
      )) ||
    (/^\d{1,2}\.?$/.test(one) && kind.core.test(two))
  );
}

function endsWell(kind: TimeWords, tokens: readonly Token[], last: number): boolean {
  const word = tokens[last]?.word ?? '';
  if (kind.core.test(word)) return true;
  if (/^20\d{2}$/.test(word)) return true;
  return isClock(tokens.slice(0, last + 1), last, tokens[last + 1]?.word);
}

const hour = /^([01]?\d|2[0-4])([.:]\d{2})?$|^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)$/;

/** A bare number is an hour after "at" or "to" where no unit follows. */
function isClock(run: readonly Token[], index: number, next: string | undefined): boolean {
  const word = run[index]?.word ?? '';
  const before = run[index - 1]?.word ?? '';
  const follower = run[index + 1]?.word ?? next ?? '';
  return (
    hour.test(word) &&
    /^(at|from|to|until|till|between|and|by|um|bis|–|-|past)$/.test(before) &&
    (follower === '' || /^(on|in|to|until|till|and|every|for|with|or|at|–|-)$/.test(follower))
  );
}

function cutBetween(text: string, one: Token | undefined, other: Token | undefined): boolean {
  if (!one || !other) return true;
  return /[,;:()]/.test(text.slice(one.start + one.raw.length, other.start));
}
