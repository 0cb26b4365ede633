import type { Reading } from './reading.ts';
import type { Topic } from './topics/topic.ts';

/** Work on a thing, a voucher, what is left of something: a field's lines about its things would not be true of these. */
const otherThan =
  /(?:change|changes|check|checks|check-up|repairs?|servic\p{L}*|inspection|maintenance|cleaning|fitting|storage|insurance|vouchers?|rental|hire|delivery|hours|spots?|places|tickets|website|app|newsletter|wechsel|reparatur|inspektion|wartung|reinigung|termine?|versicherung|gutscheine?|verleih|miete|lieferung|lieferdienst|zeiten|plätze|karten|webseite|onlineshop)(?!\p{L})/iu;
/** Fields whose lines are about the work itself. */
const servants = new Set(['hair', 'beauty', 'therapy', 'health', 'trades', 'software', 'money']);
/** Fields whose dates are courses rather than feasts. */
const regular = new Set(['yoga', 'fitness', 'therapy', 'swimming', 'courses']);
const open = new Set<Reading['intent']>(['launch', 'general', 'back', 'giveaway']);

/** May a line of the field stand in the post? Only where it is true of the very offer: not of a service, a job, a sale or a closed door. */
export function suitsTopic(reading: Reading, topic: Topic | undefined): boolean {
  // The lines about teams speak to people who look for a job: a new colleague is no job.
  if (!topic || topic.name === 'team' || reading.questions.length > 0) return false;
  const subject = reading.offer?.bare ?? [...reading.statements, ...reading.appeals].join(' ');
  if (otherThan.test(subject) && !servants.has(topic.name)) return false;
  if (reading.intent === 'help') return topic.name === 'giving' || topic.name === 'animals';
  return open.has(reading.intent) || (reading.intent === 'event' && regular.has(topic.name));
}
