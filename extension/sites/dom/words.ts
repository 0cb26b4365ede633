import { fold } from './plain-text.ts';

const minute = 60_000;
export const unitLengths = {
  second: 1000,
  minute,
  hour: 60 * minute,
  day: 1440 * minute,
  week: 7 * 1440 * minute,
  month: 30 * 1440 * minute,
  year: 365 * 1440 * minute,
} as const;
export type TimeUnit = keyof typeof unitLengths;

/**
 * How one language writes numbers, times and what a reader looks for, as JSON. Made outside the page (tables/language-words.ts), so that a
 * page carries the tables of its own language only.
 */
export interface LanguageWords {
  language: string;
  decimal: string;
  /** "k", "mil", "万" → 1,000, …; longest first. */
  scales: [word: string, factor: number][];
  /** A label with a sign for its number ("# hours ago") → unit; with a count where the label has no number ("an hour ago"). */
  relative: [label: string, unit: TimeUnit, count?: number][];
  /** Month and weekday names, folded; longest first. Months count from 0, weekdays from Sunday. */
  months: [name: string, month: number][];
  weekdays: [name: string, weekday: number][];
  yesterday: string[];
  today: string[];
  afternoon: string[];
  morning: string[];
  /** What stands on an ad, folded. */
  sponsored: string[];
  /** Stems of what comments and shares are called, as alternatives of a pattern. */
  comments: string;
  shares: string;
}

/** The same, ready for looking things up. */
export interface Words extends Omit<LanguageWords, 'relative' | 'sponsored' | 'comments' | 'shares' | 'months'> {
  relative: Map<string, { unit: TimeUnit; count?: number }>;
  sponsored: Set<string>;
  comments: RegExp;
  shares: RegExp;
  /** Each with the pattern that finds it as a word of its own. */
  months: { pattern: RegExp; name: string; month: number }[];
}

export function compileWords({ relative, sponsored, comments, shares, months, ...rest }: LanguageWords): Words {
  return {
    ...rest,
    relative: new Map(relative.map(([label, unit, count]) => [label, { unit, ...(count === undefined ? {} : { count }) }])),
    sponsored: new Set(sponsored),
    comments: new RegExp(comments, 'iu'),
    shares: new RegExp(shares, 'iu'),
    // Hebrew glues its "in" to the month.
    months: months.map(([name, month]) => ({
      name,
      month,
      pattern: new RegExp(`(^|[^\\p{L}\\d])ב?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\p{L}\\d])`, 'u'),
    })),
  };
}

/** True where a whole label is an ad's. The political form "X · Paid for by Y" counts. */
export function isSponsoredLabel(label: string, words: Words): boolean {
  if (label.length > 120) return false;
  const whole = fold(label).replace(/ ?[·•].*$/u, '');
  return whole !== '' && whole.length <= 40 && words.sponsored.has(whole);
}

/** What a short label with a number counts, where it says so. */
export function counterOf(label: string, words: Words): 'comments' | 'shares' | undefined {
  if (label.length > 60) return undefined;
  if (words.shares.test(label)) return 'shares';
  return words.comments.test(label) ? 'comments' : undefined;
}
