import { foldTime, withoutNumber } from './fold-time.ts';
import { unitLengths, type Words } from './words.ts';

export interface ReadTime {
  /** ISO 8601: a day ("2024-05-09") where the page tells no more, else an instant in UTC. */
  at: string;
  /** False where it was worked out from a relative or shortened form. */
  exact: boolean;
}

const dayMs = unitLengths.day;
const pad = (value: number) => String(value).padStart(2, '0');
const isoDay = (year: number, month: number, day: number) => `${year}-${pad(month + 1)}-${pad(day)}`;

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month, day));
  return year > 1990 && year < 2200 && date.getUTCMonth() === month && date.getUTCDate() === day;
}

function clockOf(label: string, words: Words): { hour: number; minute: number } | undefined {
  const found = /(?:^|[^\d])(\d{1,2})[:.h時시](\d{2})(?!\d)/u.exec(label) ?? /(?:^|[^\d])(\d{1,2})()\s?(?:am|pm)\b/u.exec(label);
  if (!found) return undefined;
  let hour = Number(found[1]);
  const minute = Number(found[2] || 0);
  const has = (list: string[]) => list.some((word) => label.includes(word));
  if (hour <= 12 && has(words.afternoon) && !has(words.morning)) hour = (hour % 12) + 12;
  else if (hour === 12 && has(words.morning) && !has(words.afternoon)) hour = 0;
  return hour < 24 && minute < 60 ? { hour, minute } : undefined;
}

function onDay(day: Date, label: string, words: Words): ReadTime {
  const clock = clockOf(label, words);
  if (!clock) return { at: isoDay(day.getFullYear(), day.getMonth(), day.getDate()), exact: false };
  return { at: new Date(day.getFullYear(), day.getMonth(), day.getDate(), clock.hour, clock.minute).toISOString(), exact: false };
}

function absolute(label: string, written: string, words: Words, now: Date): ReadTime | undefined {
  const eastern = /(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u.exec(label);
  let rest = label;
  let month = eastern ? Number(eastern[2]) - 1 : -1;
  let numbers: string[];
  if (eastern) numbers = [eastern[3] ?? '', eastern[1] ?? ''].filter((number) => number !== '');
  else {
    const named = words.months.find(({ pattern }) => pattern.test(label));
    if (!named) return undefined;
    month = named.month;
    rest = label.replace(named.name, ' ');
    numbers =
      rest
        .replace(/\d{1,2}[:.h]\d{2}(:\d{2})?/gu, ' ')
        .replace(/\d{1,2}\s?(am|pm)\b/gu, ' ')
        .match(/\d+/gu) ?? [];
  }
  const day = numbers.find((number) => number.length <= 2);
  const writtenYear = numbers.find((number) => number.length === 4);
  if (!day || month < 0 || month > 11) return undefined;
  // Thai pages count years from the Buddha's death.
  const year = writtenYear ? Number(writtenYear) - (Number(writtenYear) > 2400 ? 543 : 0) : now.getFullYear();
  let date = new Date(year, month, Number(day));
  if (!writtenYear && date.getTime() > now.getTime() + dayMs) date = new Date(year - 1, month, Number(day));
  if (!isRealDay(date.getFullYear(), month, Number(day))) return undefined;
  return onDay(date, foldClock(written), words);
}

/** Folding turns "14.03" into "14 03": the clock is looked for in the label as written. */
const foldClock = (written: string): string => written.normalize('NFKC').toLowerCase();

/**
 * A post's time label in the page's language: "3h", "Yesterday at 14:03", "August 30", "9 de mayo de 2024". Relative and
 * yearless forms are worked out against `now` and the viewer's zone. Undefined where it is not a time.
 */
export function parseTime(label: string, words: Words, now: Date): ReadTime | undefined {
  const text = foldTime(label);
  if (text === '' || text.length > 60) return undefined;
  const relative = words.relative.get(text.match(/\d+/gu)?.length === 1 ? withoutNumber(text) : text);
  if (relative) {
    const count = relative.count ?? Number(/\d+/u.exec(text)?.[0] ?? Number.NaN);
    if (!Number.isFinite(count) || count > 1000) return undefined;
    const then = new Date(now.getTime() - count * unitLengths[relative.unit]);
    if (unitLengths[relative.unit] >= dayMs) return { at: isoDay(then.getFullYear(), then.getMonth(), then.getDate()), exact: false };
    return { at: then.toISOString(), exact: false };
  }
  const written = foldClock(label);
  const starts = (list: string[]) => list.some((word) => word !== '' && text.startsWith(word));
  if (starts(words.yesterday)) return onDay(new Date(now.getTime() - dayMs), written, words);
  if (starts(words.today)) return onDay(now, written, words);
  const day = absolute(text, written, words, now);
  if (day) return day;
  const weekday = words.weekdays.find(([name]) => name.length > 2 && text.startsWith(name));
  if (!weekday || !/\d/.test(text)) return undefined;
  const back = (now.getDay() - weekday[1] + 7) % 7 || 7;
  return onDay(new Date(now.getTime() - back * dayMs), written, words);
}
