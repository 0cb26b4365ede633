import { asciiDigits, plain } from './plain-text.ts';
import type { Words } from './words.ts';

export interface Count {
  value: number;
  /** The page shows a rounded number ("1.2K"). */
  rounded: boolean;
}

const amount = /\d+(?:[.,٫٬'’ ]\d+)*/u;

function readDigits(written: string, decimal: string, scaled: boolean): number | undefined {
  const groups = written.split(/[.,٫٬'’ ]/u);
  const marks = written.replace(/\d/g, '');
  const last = groups.at(-1) ?? '';
  if (groups.length === 1) return Number(written);
  const isDecimal = (scaled || (marks.length > 1 && new Set(marks).size > 1)) && (last.length !== 3 || marks.at(-1) === decimal) && marks.at(-1) !== ' ';
  const whole = isDecimal ? groups.slice(0, -1) : groups;
  const grouped = whole.slice(1).every((group, index) => group.length === 3 || (group.length === 2 && index < whole.length - 2));
  if (!grouped || (whole.length > 1 && (whole[0] ?? '').length > 3)) return undefined;
  return Number(`${whole.join('')}${isDecimal ? `.${last}` : ''}`);
}

/**
 * The first number in a label, in the page's language: "1,2 mil comentarios" → 1,200, rounded. Undefined where there is none,
 * or where it cannot be told what it means.
 */
export function parseCount(label: string, { decimal, scales }: Words): Count | undefined {
  const text = asciiDigits(plain(label)).toLowerCase();
  const found = amount.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length).trimStart();
  const scale = scales.find(
    ([word]) => rest.startsWith(word) && !(/[\p{L}\p{M}]$/u.test(word) && /^[\p{L}\p{M}]/u.test(rest.slice(word.length)) && !/[぀-ヿ㐀-鿿가-힯฀-๿]/u.test(word)),
  );
  const value = readDigits(found[0], decimal, scale !== undefined);
  if (value === undefined) return undefined;
  const exact = Math.round(value * (scale?.[1] ?? 1));
  if (!Number.isSafeInteger(exact)) return undefined;
  return { value: exact, rounded: scale !== undefined || /^\+/.test(rest) };
}
