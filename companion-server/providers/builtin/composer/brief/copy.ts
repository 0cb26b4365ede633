import { sentenceCase } from '../speech/fill.ts';
import type { BriefSentence } from './clean-brief.ts';

/** What a language knows about one sentence of a brief. */
export interface SentenceSense {
  /** Said to the reader: neither an order to the writer nor a wish about the manner. */
  isTold(text: string): boolean;
  /** A whole sentence or a request to the reader. */
  isWhole(text: string): boolean;
}

/** The brief's own sentences in their order, where it is copy already and not an order to write some; else nothing. */
export function copyOf(sentences: readonly BriefSentence[], { isTold, isWhole }: SentenceSense): string[] {
  if (!sentences.every(({ text }) => isTold(text))) return [];
  const whole = sentences.filter(({ text, question }) => question || isWhole(text));
  if (whole.length === 0 || (sentences.length === 1 && (whole[0]?.text.split(' ').length ?? 0) < 4)) return [];
  return sentences.map(({ text, question }) => sentenceCase(`${text}${question ? '?' : '.'}`));
}

/** Fragments with capital and stop, as on a sign: they can stand as they are. Notes typed in haste cannot. */
export function verbatimOf(plain: string, sentences: readonly BriefSentence[], { isTold }: SentenceSense): string[] {
  if (!/^[\p{Lu}\d]/u.test(plain) || !/[.!]$/.test(plain) || plain.split(' ').length < 5 || !sentences.every(({ text }) => isTold(text))) return [];
  return sentences.map(({ text, question }) => sentenceCase(`${text}${question ? '?' : '.'}`));
}

/** Only so many things are left, or these are the hours: a line that holds as it stands, and no name for a thing. */
export const isRemainder = (text: string): boolean =>
  /^(?:(?:our|the|unsere|die)\s)?(?:last|final|only|remaining|letzte\p{L}*|nur noch|noch)\s\p{L}*\d*|^(?:(?:our|the|unsere|new|our new|unsere neuen|neue)\s)?(?:(?:opening|holiday|summer|winter)\s)?(?:hours|\p{L}*öffnungszeiten):\s/iu.test(
    text,
  );
