import { createDice, seedOf } from './dice.ts';
import type { Fault } from './faults.ts';
import { countTokens, splitTokens } from './tokens.ts';
import { composePost } from './writer/compose-post.ts';
import { fillSchema } from './writer/fill-schema.ts';
import { readPrompt } from './writer/read-prompt.ts';
import { writePost } from './writer/write-post.ts';

/** What the imitated model is going to say, before any vendor's form is put on it. */
export interface TextPlan {
  /** Token-sized; together the whole text. */
  pieces: string[];
  text: string;
  stop: 'complete' | 'length';
  /** Billed output including `reasoningTokens`. */
  outputTokens: number;
  reasoningTokens: number;
}

export interface TextWish {
  system: string;
  user: string;
  /** JSON Schema of the answer; without one the answer is plain text. */
  schema: unknown;
  maxOutputTokens: number | undefined;
  /** Thinking comes before the words and is billed. */
  thinks: boolean;
  seed: string;
}

/** Addresses and nonces differ from call to call without meaning anything. */
const withoutNonces = (text: string) => text.replace(/[0-9a-f]{8,}(-[0-9a-f]{4,})*/gi, '');

/** Same wish and seed, same words. */
export function planText(wish: TextWish, fault: Fault | undefined): TextPlan {
  const dice = createDice(seedOf(wish.seed, withoutNonces(wish.system), withoutNonces(wish.user)));
  const prompt = readPrompt(wish);
  const post = composePost(prompt, wish.schema) ?? writePost(prompt, dice);
  const text = spoken(wish, post, fault);
  const all = splitTokens(text, dice);
  const reasoningTokens = wish.thinks ? dice.int(4, 24) * 8 : 0;
  const room = wish.maxOutputTokens === undefined ? all.length : Math.max(0, wish.maxOutputTokens - reasoningTokens);
  const limit = fault?.kind === 'incomplete' ? (fault.after ?? Math.ceil(all.length / 2)) : room;
  const pieces = all.slice(0, limit);
  return {
    pieces,
    text: pieces.join(''),
    stop: pieces.length < all.length || fault?.kind === 'incomplete' ? 'length' : 'complete',
    outputTokens: pieces.length + reasoningTokens,
    reasoningTokens,
  };
}

function spoken(wish: TextWish, post: ReturnType<typeof writePost>, fault: Fault | undefined): string {
  if (fault?.kind === 'empty') return '';
  if (wish.schema === undefined || fault?.kind === 'not-json-text') return `${post.title}\n\n${post.body}`;
  if (fault?.kind === 'off-schema') return JSON.stringify({ post: { heading: post.title, paragraphs: post.body.split('\n\n') }, comment: 17 });
  return JSON.stringify(fillSchema(wish.schema, post));
}

/** What the vendor counts as input. */
export function inputTokensOf(text: string): number {
  return countTokens(text) + 12;
}
