import { foldTime, withoutNumber } from '../fold-time.ts';
import { type LanguageWords, type TimeUnit, unitLengths } from '../words.ts';
import { knownLocale } from './number-words.ts';

const units = Object.keys(unitLengths) as TimeUnit[];
type Relative = Map<string, { unit: TimeUnit; count?: number }>;
type TimeWords = Pick<LanguageWords, 'relative' | 'months' | 'weekdays' | 'yesterday' | 'today' | 'afternoon' | 'morning'>;

/** Meta's own short forms where they differ from the browser's locale data. */
const own: Record<string, Partial<Record<TimeUnit, string>>> = {
  en: { minute: 'm mins min', hour: 'h hrs hr', day: 'd', week: 'w wks wk', year: 'y yrs yr' },
  de: { minute: 'min', hour: 'std', day: 'tg t', week: 'wo wo.', year: 'j' },
  es: { minute: 'min', hour: 'h', day: 'd', week: 'sem', year: 'a' },
  fr: { minute: 'min', hour: 'h', day: 'j', week: 'sem', year: 'an ans' },
  pt: { minute: 'min', hour: 'h', day: 'd', week: 'sem', year: 'a' },
  it: { minute: 'min', hour: 'h', day: 'g', week: 'sett', year: 'a' },
  nl: { minute: 'm', hour: 'u', day: 'd', week: 'w', year: 'j' },
  pl: { minute: 'min', hour: 'godz', day: 'd', week: 'tyg' },
  ru: { minute: 'мин', hour: 'ч', day: 'дн д', week: 'нед' },
  ar: { minute: 'د', hour: 'س', day: 'ي' },
  ja: { minute: '分 分前', hour: '時間 時間前', day: '日 日前', week: '週間 週間前' },
  zh: { minute: '分钟 分鐘', hour: '小时 小時', day: '天', week: '周 週' },
  ko: { minute: '분', hour: '시간', day: '일', week: '주' },
};

function addRelative(words: Relative, locale: string): void {
  const add = (label: string, unit: TimeUnit, count: number) => {
    const folded = foldTime(label);
    if (/\d/.test(folded)) words.set(withoutNumber(folded), { unit });
    // Hebrew's locale data adds the number in brackets to "an hour ago"; pages leave it out.
    const bare = foldTime(label.replace(/\(\d\)/u, ''));
    if (count <= 2 && bare !== '' && !/\d/.test(bare) && !words.has(bare)) words.set(bare, { unit, count });
  };
  for (const style of ['long', 'short', 'narrow'] as const) {
    const ago = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' });
    for (const unit of units) {
      const length = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: style });
      for (const count of [1, 2, 3, 5, 11]) {
        add(ago.format(-count, unit), unit, count);
        add(length.format(count), unit, count);
      }
    }
  }
  for (const [unit, forms] of Object.entries(own[locale.slice(0, 2)] ?? {}))
    for (const form of forms.split(' ')) words.set(`# ${foldTime(form)}`, { unit: unit as TimeUnit });
}

function names(locale: string, kind: 'month' | 'weekday'): [string, number][] {
  const found = new Map<string, number>();
  for (const width of ['long', 'short'] as const) {
    for (const more of (kind === 'month' ? [{}, { day: 'numeric' }] : [{}]) as Intl.DateTimeFormatOptions[]) {
      const format = new Intl.DateTimeFormat(locale, { [kind]: width, ...more, timeZone: 'UTC', calendar: 'gregory' });
      for (let index = 0; index < (kind === 'month' ? 12 : 7); index += 1) {
        // 1 January 2023 is a Sunday.
        const date = kind === 'month' ? new Date(Date.UTC(2023, index, 10)) : new Date(Date.UTC(2023, 0, 1 + index));
        const name = foldTime(format.formatToParts(date).find((part) => part.type === kind)?.value ?? '');
        if (name !== '' && !/^\d+$/.test(name) && !found.has(name)) found.set(name, index);
      }
    }
  }
  return [...found].sort((a, b) => b[0].length - a[0].length);
}

/** How one language writes times: from the browser's own locale data. */
export function timeWords(language: string): TimeWords {
  const locale = knownLocale(language);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const period = (hour: number) => {
    const parts = new Intl.DateTimeFormat(locale, { hour: 'numeric', hour12: true, timeZone: 'UTC' }).formatToParts(new Date(Date.UTC(2023, 0, 1, hour)));
    return foldTime(parts.find((part) => part.type === 'dayPeriod')?.value ?? '');
  };
  const relative: Relative = new Map();
  addRelative(relative, locale);
  return {
    relative: [...relative].map(([label, { unit, count }]) => (count === undefined ? [label, unit] : [label, unit, count])),
    months: names(locale, 'month'),
    weekdays: names(locale, 'weekday'),
    yesterday: [foldTime(day.format(-1, 'day'))],
    today: [foldTime(day.format(0, 'day'))],
    afternoon: ['pm', 'p m', period(15)].filter((word) => word !== ''),
    morning: ['am', 'a m', period(9)].filter((word) => word !== ''),
  };
}
