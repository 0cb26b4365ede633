/** What can be said about a field of life without knowing the business: moments and plain truths, never a claim about what is offered. */
export interface TopicWords {
  /** What happens in such a moment, as a clause that follows "when" (English) or "wenn" (German, the verb last). */
  scenes: readonly string[];
  /** Sentences that hold for everybody. */
  truths: readonly string[];
  /** What a reader may do, with the marks of `fill`. */
  invites: readonly string[];
  actions: readonly string[];
  tags: readonly string[];
  /** What a picture could show, with its article. */
  picture: string;
}

export interface Topic {
  name: string;
  emoji: string;
  /** Words of both languages that point here, parted by spaces; `*` stands for any letters, `_` for a space. */
  about: string;
  en: TopicWords;
  de: TopicWords;
}
