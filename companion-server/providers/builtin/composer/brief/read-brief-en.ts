import type { Facts, Offer, Reading } from '../reading.ts';
import { type BriefSentence, cleanBrief, splitSentences } from './clean-brief.ts';
import { copyOf, isRemainder, verbatimOf } from './copy.ts';
import { intentOf } from './intent.ts';
import { lowerFirst, readOfferEn } from './offer-en.ts';
import { isAppealEn, isMannerEn, isSentenceEn, toReaderEn, withoutOrderEn } from './orders-en.ts';
import { addFact, splitParts, takePrice, takeTimes } from './read-facts.ts';
import { tidyEn } from './tidy-en.ts';
import type { Told } from './told.ts';

/** Understands a brief in English: orders to the writer, things, facts, whole sentences. */
export function readBriefEn(brief: string): Reading {
  const plain = tidyEn(cleanBrief(brief));
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
    if (isMannerEn(sentence.text)) continue;
    // "First frost." before a sentence sets the mood; it is not what the post is about.
    if (reading.copy.length > 0 && !sentence.question && !sense.isWhole(sentence.text)) {
      kept.push(sentence.text);
      continue;
    }
    const text = withoutMannerTail(withoutLabel(reading, sentence.text));
    const told = withoutOrderEn(text);
    if (told.text === '' || isMannerEn(told.text)) continue;
    kept.push(told.text);
    file(reading, told, { ...sentence, starts: told.text === sentence.text });
  }
  joinDeeds(reading);
  reading.plain = kept.join('. ');
  reading.intent = reading.intent === 'general' ? intentOf(reading.plain, reading.offer?.bare) : reading.intent;
  reading.named = reading.offer !== undefined;
  reading.offer ??= offerWithin(reading);
  return reading;
}

const sense = {
  isTold: (text: string) =>
    !isMannerEn(text) && withoutMannerTail(text) === text && withoutOrderEn(text).text === text && !labels.some(([label]) => label.test(text)),
  isWhole: (text: string) => isSentenceEn(text) || isAppealEn(text) || isRemainder(text),
};

/** ", no discount" and ", and mention that …" are said to the writer. */
function withoutMannerTail(text: string): string {
  const parts = text.replace(/,? and (?:please )?(?:mention|say|add|point out)(?: that)?\s+/i, ', ').split(/,\s+/);
  return parts.filter((part, index) => index === 0 || !isMannerEn(part.replace(/^(?:but|and|please)\s+/i, ''))).join(', ');
}

const labels: readonly [RegExp, Reading['intent']][] = [
  [/^(?:giveaway|raffle|win):\s+/i, 'giveaway'],
  [/^(?:now hiring|hiring|job|jobs|wanted):\s+/i, 'hiring'],
  [/^(?:sale|special offer|offer):\s+(?=\S+\s\S)/i, 'sale'],
  [/^(?:event|invitation|save the date):\s+/i, 'event'],
  [/^(?:tip|tips):\s+/i, 'tip'],
  [/^(?:new|news|announcement|update|reminder|coming soon|attention|today|info|notice):\s+/i, 'general'],
];

/** "Giveaway: …" says what kind of news it is. */
function withoutLabel(reading: Reading, text: string): string {
  const hit = labels.find(([label]) => label.test(text));
  if (!hit) return text;
  reading.intent = hit[1];
  return text.replace(hit[0], '');
}

function file(reading: Reading, told: Told, { question, starts }: BriefSentence & { starts: boolean }): void {
  const text = told.text;
  switch (told.form) {
    case 'appeal':
      reading.appeals.push(toReaderEn(text));
      return;
    case 'asked':
      reading.intent = 'general';
      reading.appeals.push(`tell us ${toReaderEn(text)}`);
      return;
    case 'thanks':
      reading.intent = 'thanks';
      reading.statements.push(`thank you to ${text}`);
      return;
    case 'congratulate':
      reading.intent = 'thanks';
      reading.statements.push(`congratulations to ${text}`);
      return;
    case 'hiring':
    case 'event':
    case 'launch':
      reading.intent = told.form;
      break;
    default:
  }
  if (question) reading.questions.push(text);
  else if (isAppealEn(text)) reading.appeals.push(text);
  else if (isSentenceEn(text) || isRemainder(text)) fileStatement(reading, text);
  else fileThing(reading, text, starts);
}

/** "The flat is for rent from October, 1,150 euros a month, balcony and lift": a sentence with fragments behind it. */
function fileStatement(reading: Reading, text: string): void {
  const [first = '', ...rest] = splitParts(text);
  const areFragments =
    rest.length > 0 &&
    isSentenceEn(first) &&
    rest.every((part) => !isSentenceEn(part) && !/^(?:and|or|but|so|because|which|who|that|where|if|when|with|then|not)\b/i.test(part));
  if (!areFragments || text.includes(': ') || !rest.some((part) => /\d|^(?:no|all|free)\b/i.test(part))) {
    reading.statements.push(text);
    return;
  }
  reading.statements.push(first);
  for (const part of rest) addFact(reading.facts, part, 'en');
}

/** "Anna, our new physiotherapist": a name and who that is belong together. */
function withApposition([first = '', second = '', ...rest]: string[], text: string): string[] {
  const isName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(first) && /^(?:our|the|a|an)\s/i.test(second) && text.startsWith(`${first}, ${second}`);
  return isName ? [`${first}, ${second}`, ...rest] : [first, second, ...rest].filter(Boolean);
}

function fileThing(reading: Reading, text: string, starts: boolean): void {
  const [first = '', ...rest] = withApposition(splitParts(text), text);
  const facts: Facts = reading.facts;
  const fragments = [...rest];
  const offer = reading.offer || (starts && reading.statements.length > 0) ? undefined : offerOf(first, facts, starts);
  if (offer) reading.offer = offer;
  else fragments.unshift(first);
  for (const part of fragments) {
    if (isMannerEn(part)) continue;
    if (isSentenceEn(part)) reading.statements.push(part);
    else if (isAppealEn(part)) reading.appeals.push(part);
    else if (/^(?:who|which|that)\s/i.test(part) && reading.offer)
      reading.statements.push(
        part.replace(
          /^(?:who|which|that)/i,
          reading.offer.subject.includes(',')
            ? (reading.offer.noun.split(',')[0] ?? 'it')
            : reading.offer.plural
              ? 'they'
              : /^who/i.test(part)
                ? reading.offer.subject
                : 'it',
        ),
      );
    else {
      const thing = reading.offer || reading.statements.length > 0 ? undefined : offerOf(part, facts, false);
      if (thing) reading.offer = thing;
      else addFact(facts, part, 'en');
    }
  }
}

function offerOf(text: string, facts: Facts, starts: boolean): Offer | undefined {
  const [timeless, times] = takeTimes(text, 'en');
  const [phrase, cost] = takePrice(timeless);
  const offer = readOfferEn(phrase, starts);
  if (!offer) return undefined;
  for (const time of times) addFact(facts, time.text, 'en');
  if (cost) addFact(facts, cost, 'en');
  return offer;
}

/** "reads receipts, sorts them, exports to …" is what the thing does. */
function joinDeeds({ facts, statements, offer }: Reading): void {
  const deeds = facts.extras.filter((extra) => /^\p{Ll}+s\s\p{L}/u.test(extra) && !/\d/.test(extra));
  if (!offer || deeds.length < 2 || deeds.length !== facts.extras.length) return;
  facts.extras = [];
  statements.push(`${offer.plural ? 'they' : 'it'} ${deeds.slice(0, -1).join(', ')} and ${deeds.at(-1)}`);
}

/** Where the brief is whole sentences, their subject is what it is about. */
function offerWithin({ statements, appeals }: Reading): Offer | undefined {
  for (const text of [...statements, ...appeals]) {
    const found =
      /\b(?:our|a new|the new|my|your)\s(?:[\p{L}'’-]+\s){0,4}?[\p{L}'’-]+?(?=\s(?:is|are|was|will|has|have|opens?|starts?|costs?|runs?|comes?|returns?|arrives?|needs?|takes?|includes?|begins?|goes|go|on|at|from|for|with|in|and|by|to|until|who|that|this|next|every|before)\b|[,.:;]|$)/iu.exec(
        lowerFirst(text),
      );
    const offer = found && readOfferEn(found[0].replace(/^your\b/i, 'our'));
    if (offer) return offer;
  }
  return undefined;
}
