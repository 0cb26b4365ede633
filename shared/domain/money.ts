/**
 * Money is an integer number of billionths of a US dollar (nanodollars) while it is computed with,
 * and a decimal string with nine places ("0.033600000") wherever it leaves the program.
 */
declare const nanoBrand: unique symbol;
export type Nanodollars = bigint & { readonly [nanoBrand]: true };

const PLACES = 9;
const ONE_DOLLAR = 1_000_000_000n;
const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,9}))?$/;

export const zeroUsd = 0n as Nanodollars;

/** Reads a decimal string in USD with up to nine places. Throws RangeError on anything else. */
export function usd(decimal: string): Nanodollars {
  const match = DECIMAL.exec(decimal);
  if (!match) throw new RangeError(`Not a decimal amount in USD with up to nine places: ${decimal.slice(0, 40)}`);
  const [, sign, whole, fraction = ''] = match;
  const nano = BigInt(whole as string) * ONE_DOLLAR + BigInt(fraction.padEnd(PLACES, '0'));
  return (sign === '-' ? -nano : nano) as Nanodollars;
}

/** From an integer of nanodollars as a database gives it (number, bigint or decimal string). */
export function nanodollars(value: number | bigint | string): Nanodollars {
  return BigInt(value) as Nanodollars;
}

/** The contract's form: always nine places. */
export function formatUsd(amount: Nanodollars): string {
  const sign = amount < 0n ? '-' : '';
  const absolute = amount < 0n ? -amount : amount;
  return `${sign}${absolute / ONE_DOLLAR}.${(absolute % ONE_DOLLAR).toString().padStart(PLACES, '0')}`;
}

export function addMoney(...amounts: Nanodollars[]): Nanodollars {
  return amounts.reduce((sum, amount) => sum + amount, 0n) as Nanodollars;
}

/** An exact product or sum of products that has not been rounded to nanodollars yet: `value` / 10^`scale` dollars. */
export interface ExactUsd {
  value: bigint;
  scale: number;
}

const ANY_DECIMAL = /^(\d+)(?:\.(\d+))?$/;

/** Reads a decimal of any length exactly (a price per token has more than nine places). Throws RangeError. */
export function exactUsd(decimal: string): ExactUsd {
  const match = ANY_DECIMAL.exec(decimal);
  if (!match) throw new RangeError(`Not a decimal: ${decimal.slice(0, 40)}`);
  const fraction = match[2] ?? '';
  return { value: BigInt((match[1] as string) + fraction), scale: fraction.length };
}

/** price × count ÷ per, exactly; `per` is a power of ten such as 1_000_000. */
export function exactProduct(price: ExactUsd, count: number, perPowerOfTen = 0): ExactUsd {
  return { value: price.value * BigInt(count), scale: price.scale + perPowerOfTen };
}

export function exactSum(parts: readonly ExactUsd[]): ExactUsd {
  const scale = Math.max(0, ...parts.map((part) => part.scale));
  const value = parts.reduce((sum, part) => sum + part.value * 10n ** BigInt(scale - part.scale), 0n);
  return { value, scale };
}

/** Rounds half up, once, to the nanodollar. Amounts are never negative here. */
export function roundToNano(exact: ExactUsd): Nanodollars {
  if (exact.scale <= PLACES) return (exact.value * 10n ** BigInt(PLACES - exact.scale)) as Nanodollars;
  const divisor = 10n ** BigInt(exact.scale - PLACES);
  return ((exact.value * 2n + divisor) / (divisor * 2n)) as Nanodollars;
}
