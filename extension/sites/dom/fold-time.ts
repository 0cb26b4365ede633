import { asciiDigits, plain } from './plain-text.ts';

/** A time label as it is looked up: plain digits, no case, no stops. */
export const foldTime = (label: string): string =>
  asciiDigits(plain(label))
    .toLowerCase()
    .replace(/[.,،()·]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
/** A label with a sign in the place of its first number. */
export const withoutNumber = (label: string): string => label.replace(/\d+/u, ' # ').replace(/\s+/gu, ' ').trim();
