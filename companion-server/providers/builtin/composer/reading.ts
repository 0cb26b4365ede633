/** The languages that are written without a model. */
export type Speech = 'en' | 'de';

/** What kind of news a brief is: decides which sentences fit. */
export type Intent = 'sale' | 'event' | 'hiring' | 'closure' | 'thanks' | 'giveaway' | 'help' | 'tip' | 'back' | 'launch' | 'general';

/** The thing that a brief is about, in the forms that sentences need. A form that cannot be made safely is missing. */
export interface Offer {
  /** As a subject: "our new oat cold brew". */
  subject: string;
  /** As an object ("unseren neuen Hafer-Cold-Brew"). */
  object?: string;
  /** After "mit", "zu", "von". */
  dative?: string;
  /** Without article: "new oat cold brew". */
  bare: string;
  /** The noun alone: "oat cold brew". */
  noun: string;
  plural: boolean;
  /** What later mentions say: "the oat cold brew"; in German in three cases. */
  later: { subject: string; object?: string; dative?: string };
}

export interface Facts {
  saving?: string;
  price?: string;
  when?: string;
  until?: string;
  where?: string;
  /** Fragments that stand by themselves: "all vegan". */
  extras: string[];
}

/** A brief, understood. Everything in it is the person's own words. */
export interface Reading {
  intent: Intent;
  offer?: Offer;
  /** True where the brief names a thing and leaves the sentence about it to the writer. */
  named: boolean;
  /** Whole sentences without their last stop. */
  statements: string[];
  /** Sentences that ask the reader to do something. */
  appeals: string[];
  questions: string[];
  facts: Facts;
  /** The brief's own sentences in their order, where it is copy already; else empty. */
  copy: string[];
  /** The brief's own fragments, where they are punctuated like copy: they may stand as they are. */
  verbatim: string[];
  /** The brief without addresses and orders, for choosing a topic. */
  plain: string;
}
