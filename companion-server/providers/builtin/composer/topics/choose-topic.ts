import { bodyTopics } from './body.ts';
import { foodTopics } from './food.ts';
import { homeTopics } from './home.ts';
import { learningTopics } from './learning.ts';
import { leisureTopics } from './leisure.ts';
import { looksTopics } from './looks.ts';
import { tableTopics } from './table.ts';
import type { Topic } from './topic.ts';
import { workTopics } from './work.ts';

const topics: readonly Topic[] = [
  ...foodTopics,
  ...tableTopics,
  ...bodyTopics,
  ...looksTopics,
  ...homeTopics,
  ...learningTopics,
  ...leisureTopics,
  ...workTopics,
];
const signs = topics.map((topic) => ({ topic, sign: signOf(topic.about) }));

function signOf(about: string): RegExp {
  const words = about.split(/\s+/).map((word) => word.replaceAll('*', String.raw`[\p{L}-]*`).replaceAll('_', '[ -]'));
  return new RegExp(String.raw`(?<!\p{L})(?:${words.join('|')})(?:s|n|e|en|es)?(?!\p{L})`, 'giu');
}

/** The field that a text is about: the one most of its words point to, the earlier in the list where two are even. */
export function chooseTopic(text: string): Topic | undefined {
  // "Book your appointment" is not about books.
  const plain = text.replace(/(?:^|[.!?] )book (?=\p{L})/giu, ' ').replace(/\b(?:on|off) the shel(?:f|ves)\b|\b(?:im|in den|ins) Regale?n?\b/giu, ' ');
  let best: { topic: Topic; worth: number } | undefined;
  for (const { topic, sign } of signs) {
    const hits = new Set([...plain.matchAll(sign)].map((match) => match[0].toLowerCase()));
    if (hits.size > 0 && (!best || hits.size > best.worth)) best = { topic, worth: hits.size };
  }
  return best?.topic;
}
