/** Sentences of one language. `{topic}` stands where any phrase reads well: after a colon or in quotation marks. */
export interface Voice {
  language: string;
  /** Openings that need no topic. */
  hooks: readonly string[];
  /** Openings for a post that answers another one. Nothing of the other post is repeated. */
  answers: readonly string[];
  introductions: readonly string[];
  support: readonly string[];
  invitations: readonly string[];
  callsToAction: readonly string[];
  titles: readonly string[];
  altTexts: readonly string[];
  /** `{brand}` */
  signatures: readonly string[];
  fallbackTopic: string;
}
