import { limitsOf } from '#shared/vocabulary/placements';
import type { PostContext } from '../../post-context.ts';
import { createGuard, withoutAvoided } from './guard.ts';
import { hashtagsOf } from './hashtags.ts';
import { planFor } from './plans.ts';
import type { Reading, Speech } from './reading.ts';
import { type Chooser, createChooser } from './speech/chooser.ts';
import { sentenceCase } from './speech/fill.ts';
import { speakerDe } from './speech/speaker-de.ts';
import { speakerEn } from './speech/speaker-en.ts';
import type { Speaker } from './speech/speech.ts';
import { chooseTopic } from './topics/choose-topic.ts';
import type { TopicWords } from './topics/topic.ts';
import { writeBody } from './write-body.ts';
import { writeTitle } from './write-title.ts';

/** A post as the contract wants it. */
export interface ComposedPost {
  title: string;
  body: string;
  hashtags: string[];
  callToAction: string;
  altText: string;
}

const speakers: Record<Speech, Speaker> = { en: speakerEn, de: speakerDe };
/** Kinds of news that a moment of everyday life can lead to. */
const suitsScene = new Set<Reading['intent']>(['launch', 'general', 'back']);
/** Fields whose dates are courses rather than feasts. */
const regular = new Set(['yoga', 'fitness', 'therapy', 'swimming', 'courses']);
const LONGEST_BODY = 1_900;

/** The language in which this can be written without a model; undefined for all others. */
export function speechOf(language: string): Speech | undefined {
  const tag = language.split('-')[0]?.toLowerCase();
  return tag === 'en' || tag === 'de' ? tag : undefined;
}

/**
 * Writes a draft from the brief, the brand and the kind of post that is answered, without any model: the same request gives the same words.
 * It states what the brief says and nothing else. Throws RangeError for a language other than English and German.
 */
export function compose(context: PostContext): ComposedPost {
  const speech = speechOf(context.language);
  if (!speech) throw new RangeError(`No sentences in ${context.language}.`);
  const speaker = speakers[speech];
  const reading = speaker.read(context.brief);
  const named = chooseTopic(reading.offer?.bare ?? '');
  // What only the small print mentions is not the subject: free coffee does not make an open day a café.
  const field =
    named ??
    chooseTopic([...reading.statements, ...reading.appeals].join('. ')) ??
    chooseTopic(context.industry ?? '') ??
    chooseTopic(context.brand?.name ?? '');
  const topic = field?.[speech];
  const guard = createGuard(context);
  const plan = planFor(context);
  const chooser = createChooser({
    key: `${reading.plain}|${context.brand?.name ?? ''}`,
    variant: context.variant,
    slots: slotsOf(context, reading, speaker, topic),
    later: speaker.later(reading),
    manner: { plural: reading.offer?.plural ?? false, formal: isFormal(context) },
    allowed: guard,
  });
  if (named && topic && (suitsScene.has(reading.intent) || (reading.intent === 'event' && regular.has(named.name))))
    chooser.slots = { ...chooser.slots, scene: chooser.order('scenes', topic.scenes)[0] };
  const body = writeBody({ context, reading, speaker, chooser, topic, plan, allowed: guard });
  const avoid = context.brand?.wordsToAvoid ?? [];
  const clean = (text: string) => withoutAvoided(text, avoid);
  const title = writeTitle(reading, speaker, chooser, guard);
  const limit = Math.min(LONGEST_BODY, limitsOf(context.platform, context.placement).maxCharacters - 200);
  const whole = clean(body) || clean(nothing(chooser, speaker)) || '…';
  return {
    title: clean(title) || clean(context.brand?.name ?? '') || firstWords(whole),
    body: cutBody(whole, limit),
    hashtags: hashtagsOf(context, reading, topic, speech).filter(guard),
    callToAction: clean(actionOf(reading, speaker, chooser, topic)) || firstWords(whole),
    altText: clean(altTextOf(chooser, speaker, reading)) || firstWords(whole),
  };
}

function slotsOf({ brand, link }: PostContext, reading: Reading, speaker: Speaker, topic: TopicWords | undefined): Record<string, string | undefined> {
  const { offer, facts } = reading;
  const extra = facts.extras[0];
  return {
    O: offer?.subject,
    A: offer?.object,
    D: offer?.dative,
    N: offer?.bare,
    S: offer?.noun,
    V: facts.saving,
    P: facts.price?.replace(/^(?:for|costs?|at|zu|für|kostet)\s(?!nur|only|just)/i, ''),
    W: facts.when,
    U: facts.until,
    L: facts.where,
    e: extra && extra.length < 60 ? speaker.within(extra) : undefined,
    B: brand?.name,
    link,
    picture: topic?.picture,
    stated: offer ? undefined : [...reading.statements, ...reading.appeals].find((text) => text.length < 140),
    ...speaker.slots(reading),
  };
}

function isFormal({ tone, brand }: PostContext): boolean {
  return /formal|förmlich|\bsie\b|seriös/i.test(`${tone ?? ''} ${brand?.voice ?? ''}`);
}

function actionOf(reading: Reading, { sentences }: Speaker, chooser: Chooser, topic: TopicWords | undefined): string {
  const appeal = reading.appeals.find((text) => text.length <= 40);
  if (appeal) return sentenceCase(appeal);
  const suits = reading.intent === 'launch' || reading.intent === 'general' || reading.intent === 'sale';
  const templates = [...sentences.action[reading.intent], ...(topic && suits ? topic.actions : [])];
  chooser.told.clear();
  return chooser.choose('action', templates) ?? chooser.choose('action-general', sentences.action.general) ?? '';
}

function altTextOf(chooser: Chooser, { sentences }: Speaker, reading: Reading): string {
  chooser.told.clear();
  return chooser.choose('alt', sentences.altText) ?? sentenceCase(reading.offer?.bare ?? reading.plain.slice(0, 120));
}

function nothing(chooser: Chooser, { sentences }: Speaker): string {
  return chooser.choose('nothing', sentences.nothing) ?? sentences.nothing.at(-1) ?? '';
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(' ').slice(0, 60);
}

/** Whole paragraphs as long as they fit, then whole words. */
function cutBody(body: string, limit: number): string {
  if (body.length <= limit) return body;
  const end = Math.max(body.lastIndexOf('\n\n', limit), body.lastIndexOf('. ', limit - 1) + 1);
  return body.slice(0, end > 80 ? end : body.lastIndexOf(' ', limit) > 0 ? body.lastIndexOf(' ', limit) : limit - 1).trim();
}
