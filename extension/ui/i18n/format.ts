import { type Nanodollars, usd } from '#shared/domain/money';

const ONE_CENT = 10_000_000n;
const ONE_DOLLAR = 1_000_000_000n;
/** From here on cents would be rounded up to 100. */
const ALMOST_ONE_DOLLAR = 995_000_000n;

/** Numbers, money, times and sizes in the way of one language. Made once per language. */
export interface Formats {
  /** A decimal string in USD as people say it: "2.1¢", "$1.24", and `unknown` for null. */
  money(usdDecimal: string | null): string;
  /** "3.4 s", "2 min". */
  duration(milliseconds: number): string;
  bytes(bytes: number): string;
  number(value: number): string;
  /** 0.04 → "4%". */
  percent(share: number): string;
  /** ISO 8601 → date and time, short. */
  dateTime(iso: string): string;
  date(iso: string): string;
  list(items: readonly string[]): string;
  /** BCP 47 → the language's name. */
  languageName(tag: string): string;
}

/** `words.unknown` is what stands where a cost is not known. */
export function createFormats(language: string, words: { unknown: string }): Formats {
  const number = new Intl.NumberFormat(language);
  const fineCents = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const cents = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const smallCents = new Intl.NumberFormat(language, { maximumSignificantDigits: 1 });
  const dollars = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const unit = (name: string, digits = 0) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const seconds = new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'narrow', maximumFractionDigits: 1 });
  const units = { minute: unit('minute'), kilobyte: unit('kilobyte'), megabyte: unit('megabyte', 1), gigabyte: unit('gigabyte', 1) };

  const money = (amount: Nanodollars): string => {
    if (amount === 0n) return dollars.format(0);
    // A dollar and more: cents are enough. Below ten cents one digit more, below a tenth of a cent one figure.
    if (amount >= ALMOST_ONE_DOLLAR) return dollars.format(Number(amount) / Number(ONE_DOLLAR));
    const value = Number(amount) / Number(ONE_CENT);
    const shown = value < 0.095 ? smallCents : value < 9.95 ? fineCents : cents;
    return `${shown.format(value)}¢`;
  };

  return {
    money: (decimal) => (decimal === null ? words.unknown : money(usd(decimal))),
    duration: (milliseconds) => {
      const value = milliseconds / 1000;
      if (value >= 90) return units.minute.format(value / 60);
      const parts = seconds.formatToParts(value >= 10 ? Math.round(value) : value);
      // "8 s", not "8s" or "8 sec": the figure and its unit apart, and never on two lines.
      return parts.map((part) => (part.type === 'unit' ? `\u00a0${part.value}` : part.value.trim())).join('');
    },
    bytes: (bytes) => {
      if (bytes < 1_000_000) return units.kilobyte.format(Math.max(1, bytes / 1000));
      return bytes < 1_000_000_000 ? units.megabyte.format(bytes / 1_000_000) : units.gigabyte.format(bytes / 1_000_000_000);
    },
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    date: (iso) => date.format(new Date(iso)),
    list: (items) => list.format(items),
    languageName: (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}
