import { type Nanodollars, usd } from '#shared/domain/money';

const ONE_CENT = 10_000_000n;
const ONE_DOLLAR = 1_000_000_000n;

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
  const cents = new Intl.NumberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: 1 });
  const smallCents = new Intl.NumberFormat(language, { maximumSignificantDigits: 1 });
  const dollars = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol' });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const list = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const unit = (name: string, digits = 0) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const units = { second: unit('second', 1), minute: unit('minute'), kilobyte: unit('kilobyte'), megabyte: unit('megabyte', 1), gigabyte: unit('gigabyte', 1) };

  const money = (amount: Nanodollars): string => {
    if (amount === 0n) return dollars.format(0);
    // A dollar and more: cents are enough. Below: cents with one digit, and what is below a tenth of a cent with one figure.
    if (amount >= ONE_DOLLAR) return dollars.format(Number(amount) / Number(ONE_DOLLAR));
    const value = Number(amount) / Number(ONE_CENT);
    return `${value < 0.1 ? smallCents.format(value) : cents.format(value)}¢`;
  };

  return {
    money: (decimal) => (decimal === null ? words.unknown : money(usd(decimal))),
    duration: (milliseconds) => {
      const seconds = milliseconds / 1000;
      if (seconds >= 90) return units.minute.format(seconds / 60);
      return units.second.format(seconds >= 10 ? Math.round(seconds) : seconds);
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
