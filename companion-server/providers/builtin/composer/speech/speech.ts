import type { Intent, Reading } from '../reading.ts';

/** The sentences of one language. See `fill` for the marks in templates. */
export interface Sentences {
  /** Tells the news: O the thing, S its noun, V the saving, P the price, W when, U until, L where, B the brand. */
  core: Record<Intent, readonly string[]>;
  close: Record<Intent, readonly string[]>;
  /** `ask` where the brief asks the readers something. */
  action: Record<Intent | 'ask', readonly string[]>;
  /** Closes that name no thing, for briefs that name none. */
  plainClose: readonly string[];
  /** A line for whom it is (`for`). */
  audience: readonly string[];
  title: Record<Intent, readonly string[]>;
  /** Openings around a moment (`scene`) of the topic. */
  scene: readonly string[];
  question: readonly string[];
  /** Openings with one fact. */
  lead: readonly string[];
  /** One fact by itself. */
  fact: Record<'V' | 'P' | 'W' | 'U' | 'L' | 'E', readonly string[]>;
  /** In an answer to another's post: fair, naming nobody. */
  answer: readonly string[];
  link: readonly string[];
  bio: readonly string[];
  signature: readonly string[];
  /** Labels of a list of facts. */
  labels: Record<'V' | 'P' | 'W' | 'U' | 'L', string>;
  altText: readonly string[];
  /** Where a brief says nothing that can be told. */
  nothing: readonly string[];
}

export interface Speaker {
  sentences: Sentences;
  read(brief: string): Reading;
  /** The same sentence, begun another way: its time first, for instance. The first is the sentence itself. */
  turns(statement: string): string[];
  /** Two statements as one, where that reads well. */
  join(one: string, other: string): string | undefined;
  /** Slots that only this language has. */
  slots(reading: Reading): Record<string, string | undefined>;
  /** The slots of a later mention: "the oat cold brew". */
  later(reading: Reading): Record<string, string | undefined>;
  /** The statement without its phrases of time. */
  timeless(statement: string): string;
  /** A fragment within a sentence. */
  within(fragment: string): string;
}
