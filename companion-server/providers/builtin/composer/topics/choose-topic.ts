import { table } from './table.ts';
import type { Topic } from './topic.ts';

const topics: readonly Topic[] = [...table];

/** The field that a brief is about: the one most of its words point to, the earlier in the list where two are even. */
export function chooseTopic(text: string): Topic | undefined {
  let best: { topic: Topic; worth: number } | undefined;
  for (const topic of topics) {
    const hits = new Set([...text.matchAll(new RegExp(topic.about.source, 'giu'))].map((match) => match[0].toLowerCase()));
    if (hits.size > 0 && (!best || hits.size > best.worth)) best = { topic, worth: hits.size };
  }
  return best?.topic;
}
