import type { TextCompleted } from '#shared/contracts/generation';
import { answerSchema } from './answer-schema.ts';
import { createTextCleaner, type TextCleaner } from './clean-text.ts';
import { createStringFieldReader } from './string-fields.ts';

export interface TextLimits {
  bodyCharacters: number;
  hashtags: number;
  /** Body and hashtags together. */
  captionCharacters: number;
}

export interface Delta {
  field: 'title' | 'body';
  text: string;
}

export type AnswerText = Pick<TextCompleted, 'title' | 'body' | 'hashtags' | 'callToAction' | 'altText'>;

/** The model's answer has another form than the one asked for, or no words. */
export class OffSchema extends Error {}

/** Turns the pieces of a model's JSON answer into deltas for title and body, and at the end into the whole text. */
export function createAnswerReader(limits: TextLimits) {
  const fields = createStringFieldReader(new Set(['title', 'body']));
  const cleaners: Record<Delta['field'], TextCleaner> = {
    title: createTextCleaner({ maxLength: 300, singleLine: true }),
    body: createTextCleaner({ maxLength: limits.bodyCharacters, singleLine: false }),
  };
  const shown = { title: '', body: '' };
  let json = '';

  return {
    /** What may be shown of the next piece. */
    push(piece: string): Delta[] {
      json += piece;
      const deltas: Delta[] = [];
      for (const { field, text } of fields.push(piece)) {
        const name = field as Delta['field'];
        const shows = cleaners[name].push(text);
        if (shows === '') continue;
        shown[name] += shows;
        deltas.push({ field: name, text: shows });
      }
      return deltas;
    },
    /** The words shown so far. */
    soFar: () => shown.body || shown.title,
    /**
     * The last deltas and the whole text, whose title and body are exactly what was shown. `startAnew` is set in the rare case
     * that the whole reads otherwise than its pieces did (a field twice): then the deltas are the whole again. Throws OffSchema.
     */
    end(): { deltas: Delta[]; startAnew: boolean; text: AnswerText } {
      const parsed = answerSchema.safeParse(findObject(json));
      if (!parsed.success) throw new OffSchema('The answer has another form than the one asked for.');
      const ends = { title: cleaners.title.end(), body: cleaners.body.end() };
      const whole = { title: cleanWhole(parsed.data.title, 300, true), body: cleanWhole(parsed.data.body, limits.bodyCharacters, false) };
      if (whole.body.text === '') throw new OffSchema('The answer has no words.');
      const names = ['title', 'body'] as const;
      const startAnew = names.some((name) => shown[name] + ends[name].text !== whole[name].text);
      const deltas = names.map((field) => ({ field, text: startAnew ? whole[field].text : ends[field].text })).filter((delta) => delta.text !== '');
      const hashtags = chooseHashtags([...parsed.data.hashtags, ...whole.body.hashtags], whole.body.text, limits);
      const callToAction = cleanWhole(parsed.data.callToAction, 300, true).text;
      const altText = cleanWhole(parsed.data.altText, 1000, true).text;
      return { deltas, startAnew, text: { title: whole.title.text, body: whole.body.text, hashtags, callToAction, altText } };
    },
  };
}
export type AnswerReader = ReturnType<typeof createAnswerReader>;

/** The JSON object of an answer, also where the model put it into a code fence, a list or a sentence of its own. */
function findObject(text: string): unknown {
  const start = text.indexOf('{');
  return start < 0 ? undefined : parseJson(text.slice(start, text.lastIndexOf('}') + 1));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cleanWhole(text: string, maxLength: number, singleLine: boolean): { text: string; hashtags: string[] } {
  const cleaner = createTextCleaner({ maxLength, singleLine });
  const start = cleaner.push(text);
  const end = cleaner.end();
  return { text: start + end.text, hashtags: end.hashtags };
}

/** Without # and spaces, each once, no more than the platform takes, and none that would make the caption too long. */
function chooseHashtags(wished: readonly string[], body: string, limits: TextLimits): string[] {
  const chosen: string[] = [];
  const known = new Set<string>();
  let room = limits.captionCharacters - body.length - 2;
  for (const wish of wished.flatMap((one) => one.split(/#/))) {
    const tag = wish.replace(/[^\p{L}\p{N}\p{M}_]/gu, '').slice(0, 100);
    const key = tag.toLocaleLowerCase();
    if (!/[\p{L}_]/u.test(tag) || known.has(key)) continue;
    if (chosen.length >= limits.hashtags || room < tag.length + 2) break;
    known.add(key);
    chosen.push(tag);
    room -= tag.length + 2;
  }
  return chosen;
}
