import type { Offer, Reading } from '../reading.ts';
import { type BriefSentence, cleanBrief, splitSentences } from './clean-brief.ts';
import { copyOf, isRemainder, verbatimOf } from './copy.ts';
import { intentOf } from './intent.ts';
import { readOfferDe } from './offer-de.ts';
import { isAppealDe, isMannerDe, relativeToMain, sentenceParts, verbToSecond, withoutOrderDe } from './orders-de.ts';
import { addFact, splitParts, takePrice, takeTimes } from './read-facts.ts';
import { tidyDe } from './tidy-de.ts';
import type { Told } from './told.ts';

/** Understands a brief in German: orders to the writer, things with their gender, facts, whole sentences. */
export function readBriefDe(brief: string): Reading {
  const plain = tidyDe(cleanBrief(brief));
  const reading: Reading = {
    intent: 'general',
    named: false,
    statements: [],
    appeals: [],
    questions: [],
    facts: { extras: [] },
    copy: [],
    verbatim: [],
    plain: '',
  };
  const kept: string[] = [];
  const sentences = splitSentences(plain);
  reading.copy = copyOf(sentences, sense);
  reading.verbatim = verbatimOf(plain, sentences, sense);
  for (const sentence of sentences) {
    if (isMannerDe(sentence.text)) continue;
    // "Erster Frost." before a sentence sets the mood; it is not what the post is about.
    if (reading.copy.length > 0 && !sentence.question && !sense.isWhole(sentence.text)) {
      kept.push(sentence.text);
      continue;
    }
    const told = withoutOrderDe(withoutMannerTail(withoutLabel(reading, sentence.text)));
    if (told.text === '' || isMannerDe(told.text)) continue;
    kept.push(told.text);
    file(reading, told, sentence);
  }
  reading.plain = kept.join('. ');
  reading.intent = reading.intent === 'general' ? intentOf(reading.plain, reading.offer?.bare) : reading.intent;
  reading.named = reading.offer !== undefined;
  reading.offer ??= offerWithin(reading);
  return reading;
}

const sense = {
  isTold: (text: string) =>
    !isMannerDe(text) && withoutMannerTail(text) === text && withoutOrderDe(text).text === text && !labels.some(([label]) => label.test(text)),
  isWhole: (text: string) => isAppealDe(text) || sentenceParts(text) !== undefined || shortSentence.test(text) || isRemainder(text),
};
const shortSentence = /^(?:es|wir|ihr|sie|er|ich|das|hier|jetzt|heute) \p{Ll}{2,}(?:t|en)$/iu;

function withoutMannerTail(text: string): string {
  const parts = text.replace(/,? und (?:bitte )?(?:erwähne|sag|betone)(?:,? dass)?\s+/iu, ', ').split(/,\s+/);
  return parts.filter((part, index) => index === 0 || !isMannerDe(part.replace(/^(?:aber|und|bitte)\s+/iu, ''))).join(', ');
}

/** The writer spoke of the readers; the post speaks to them. */
function toReaderDe(text: string): string {
  return text
    .replace(/\bsie\b/gu, 'ihr')
    .replace(/\bihre(?=[nmrs]?\b)/gu, 'eure')
    .replace(/(?<=\bihr\b.*\p{Ll})(?:eln|en)$/u, (end) => (end === 'eln' ? 'elt' : 't'));
}

const labels: readonly [RegExp, Reading['intent']][] = [
  [/^(?:gewinnspiel|verlosung):\s+/iu, 'giveaway'],
  [/^(?:stellenangebot|job|jobs|gesucht):\s+/iu, 'hiring'],
  [/^(?:einladung|veranstaltung):\s+/iu, 'event'],
  [/^(?:tipp|tipps):\s+/iu, 'tip'],
  [/^(?:neu|neuigkeit|ankündigung|hinweis|info|achtung|erinnerung):\s+/iu, 'general'],
];

/** "Gewinnspiel: …" says what kind of news it is. */
function withoutLabel(reading: Reading, text: string): string {
  const hit = labels.find(([label]) => label.test(text));
  if (!hit) return text;
  reading.intent = hit[1];
  return text.replace(hit[0], '');
}

function file(reading: Reading, told: Told, { question }: BriefSentence): void {
  if (told.form === 'thanks' || told.form === 'congratulate') {
    reading.intent = 'thanks';
    reading.statements.push(
      `${told.form === 'thanks' ? 'Danke' : 'Herzlichen Glückwunsch'} ${told.text}`.replace(/^Danke (?!an\b|für\b)/, 'Ein Dankeschön von Herzen: '),
    );
    return;
  }
  if (told.form === 'asked') {
    reading.appeals.push(`schreibt uns, ${toReaderDe(told.text)}`);
    return;
  }
  if (told.form === 'hiring') reading.intent = 'hiring';
  if (told.form === 'event' || told.form === 'launch') reading.intent = told.form;
  const text = told.form === 'sentence' ? verbToSecond(told.text) : told.text;
  if (question) reading.questions.push(text);
  else if (told.form === 'open' && isAppealDe(text)) reading.appeals.push(text);
  else if (sentenceParts(text) || shortSentence.test(text) || isRemainder(text)) reading.statements.push(text);
  else fileThing(reading, text, told);
}

function fileThing(reading: Reading, text: string, told: Told): void {
  const [first = '', ...rest] = splitParts(text);
  const fragments = [...rest];
  const isOffer = /\szu (?:vermieten|verkaufen|verschenken)\s?/u;
  if (isOffer.test(first)) reading.facts.extras.push((isOffer.exec(first)?.[0] ?? '').trim());
  const offer =
    reading.offer || (told.form === 'open' && reading.statements.length > 0) ? undefined : offerOf(reading, first.replace(isOffer, ' ').trim(), told.case);
  if (offer) reading.offer = offer;
  else fragments.unshift(first);
  for (const part of fragments) {
    if (isMannerDe(part)) continue;
    const relative = reading.offer && relativeToMain(part);
    if (relative) reading.statements.push(relative);
    else if (isAppealDe(part)) reading.appeals.push(part);
    else if (sentenceParts(part)) reading.statements.push(part);
    else {
      const thing = reading.offer || reading.statements.length > 0 ? undefined : offerOf(reading, part, undefined);
      if (thing) reading.offer = thing;
      else addFact(reading.facts, part, 'de');
    }
  }
}

function offerOf({ facts }: Reading, text: string, given: Told['case']): Offer | undefined {
  const [timeless, times] = takeTimes(text, 'de');
  const [phrase, cost] = takePrice(timeless);
  const offer = readOfferDe(phrase, given);
  if (!offer) return undefined;
  for (const time of times) addFact(facts, time.text, 'de');
  if (cost) addFact(facts, cost, 'de');
  return offer;
}

/** Where the brief is whole sentences, their subject or first thing of ours is what it is about. */
function offerWithin({ statements, appeals }: Reading): Offer | undefined {
  for (const text of statements) {
    const parts = sentenceParts(text);
    const subject = parts && takeTimes(parts.subject, 'de')[0];
    if (subject && /\p{Lu}\p{L}+/u.test(subject.slice(1)) && !/^(?:wir|ihr|es|sie|man|hier|dort)\b/iu.test(subject)) {
      const offer = readOfferDe(lowerArticle(subject), undefined);
      if (offer) return offer;
    }
  }
  for (const text of [...statements, ...appeals]) {
    const found = /\b(?:unser|ein|mein)(?:e|en|em|er|)\s(?:\p{Ll}+\s){0,2}\p{Lu}[\p{L}-]+/u.exec(lowerArticle(text));
    const offer = found && readOfferDe(found[0], undefined);
    if (offer) return offer;
  }
  return undefined;
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:Unser|Unsere|Unseren|Unserem|Unserer|Ein|Eine|Einen|Der|Die|Das|Mein|Meine)\b/, (word) => word.toLowerCase());
}
