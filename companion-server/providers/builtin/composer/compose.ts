import { limitsOf } from '#shared/vocabulary/placements';
import type { PostContext } from '../../post-context.ts';
import { chooseMotif } from '../poster/motifs/choose-motif.ts';
import { createGuard, withoutAvoided } from './guard.ts';
import { hashtagsOf } from './hashtags.ts';
import { planFor } from './plans.ts';
import type { Reading, Speech } from './reading.ts';
import { type Chooser, createChooser } from './speech/chooser.ts';
import { sentenceCase } from './speech/fill.ts';
import { speakerDe } from './speech/speaker-de.ts';
import { speakerEn } from './speech/speaker-en.ts';
import type { Speaker } from './speech/speech.ts';
import { toneLines, toneOf } from './speech/tones.ts';
import { suitsTopic } from './suits-topic.ts';
import { chooseTopic } from './topics/choose-topic.ts';
import type { TopicWords } from './topics/topic.ts';
import { writeBody } from './write-body.ts';
import { asksReaders } from './write-close.ts';
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
/** News that somebody in particular may care for; a closed door is for everybody. */
const hasReaders = new Set<Reading['intent']>(['launch', 'general', 'back', 'sale', 'event', 'tip']);
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
  const ofBrief = named ?? chooseTopic([...reading.statements, ...reading.appeals, ...reading.copy].join('. '));
  // The trade of the business gives tags; lines come from the field that the brief itself is about.
  const field = ofBrief ?? chooseTopic(context.industry ?? '') ?? chooseTopic(context.brand?.name ?? '');
  const topic = field?.[speech];
  const lines = suitsTopic(reading, ofBrief) ? ofBrief?.[speech] : undefined;
  const picture = ofBrief?.[speech].picture ?? chooseMotif(reading.plain)?.says[speech];
  const guard = createGuard(context);
  const plan = planFor(context);
  const chooser = createChooser({
    key: `${reading.plain}|${context.brand?.name ?? ''}`,
    variant: context.variant,
    slots: slotsOf(context, reading, speaker, picture),
    later: speaker.later(reading),
    manner: { plural: reading.offer?.plural ?? false, formal: isFormal(context) },
    allowed: guard,
  });
  if (named && lines) chooser.slots = { ...chooser.slots, scene: chooser.order('scenes', lines.scenes)[0] };
  const emoji = ofBrief?.emoji;
  const tone = toneOf(context.tone);
  const body = writeBody({ context, reading, speaker, chooser, topic: lines, plan, allowed: guard, tone, lines: tone && toneLines[speech][tone], emoji });
  const avoid = context.brand?.wordsToAvoid ?? [];
  const clean = (text: string) => withoutAvoided(text, avoid);
  const title = writeTitle(reading, speaker, chooser, guard);
  const limit = Math.min(LONGEST_BODY, limitsOf(context.platform, context.placement).maxCharacters - 200);
  const whole = clean(body) || clean(nothing(chooser, speaker)) || '…';
  return {
    title: clean(title) || clean(context.brand?.name ?? '') || firstWords(whole),
    body: cutBody(whole, limit),
    hashtags: hashtagsOf(context, reading, field?.name === 'team' && reading.intent !== 'hiring' ? undefined : topic, speech).filter(guard),
    callToAction: clean(actionOf(reading, speaker, chooser, lines)) || firstWords(whole),
    altText: clean(altTextOf(chooser, speaker)) || firstWords(whole),
  };
}

function slotsOf(context: PostContext, reading: Reading, speaker: Speaker, picture: string | undefined): Record<string, string | undefined> {
  const { brand, link } = context;
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
    picture,
    for: hasReaders.has(reading.intent) ? audienceOf(context) : undefined,
    ...speaker.slots(reading),
  };
}

const audiencesDe: Readonly<Record<string, string>> = {
  parents: 'Eltern',
  students: 'Studierende',
  professionals: 'Berufstätige',
  locals: 'alle aus der Nähe',
  'business-owners': 'Selbstständige',
  newcomers: 'alle, die neu dabei sind',
  regulars: 'Stammgäste',
  'older-adults': 'ältere Menschen',
};

/** Little words that tell that the profile was written in the other language. */
const otherSpeech: Record<Speech, RegExp> = {
  de: /\b(?:who|the|and|with|people|of|for|in their|parents|families)\b/i,
  en: /[äöüß]|\b(?:die|der|und|mit|für|aus|von|Eltern|Familien|Menschen)\b/i,
};

/** The readers that were asked for in every variant; the brand's usual ones now and then. */
function audienceOf({ audience, brand, variant, language, brief }: PostContext): string | undefined {
  const wished =
    audience?.trim() ||
    (variant % 3 === 2 && brand && !otherSpeech[language.startsWith('de') ? 'de' : 'en'].test(brand.audience) ? brand.audience.trim() : undefined);
  if (!wished || wished.length > 60 || /[\d.!?:;{}<>|[\]]/.test(wished) || brief.toLowerCase().includes(wished.toLowerCase())) return undefined;
  return language.startsWith('de') ? (audiencesDe[wished.toLowerCase()] ?? wished) : wished.replaceAll('-', ' ');
}

function isFormal({ tone, brand }: PostContext): boolean {
  return /formal|förmlich|\bsie\b|seriös/i.test(`${tone ?? ''} ${brand?.voice ?? ''}`);
}

function actionOf(reading: Reading, { sentences }: Speaker, chooser: Chooser, topic: TopicWords | undefined): string {
  const appeal = asksReaders(reading)
    ? undefined
    : reading.appeals
        .map((text) => (text.length <= 40 ? text : (text.split(/,|\s(?=(?:before|until|by|from|along|with|bevor|bis|ab|mit)\s)/iu)[0] ?? '')))
        .find((text) => text.length <= 40 && text.split(' ').length >= 3);
  if (appeal) return sentenceCase(appeal);
  if (reading.questions.length > 0 || asksReaders(reading)) return chooser.choose('action-ask', sentences.action.ask) ?? '';
  const templates = [...sentences.action[reading.intent], ...(topic?.actions ?? [])];
  chooser.told.clear();
  return chooser.choose('action', templates) ?? chooser.choose('action-general', sentences.action.general) ?? '';
}

function altTextOf(chooser: Chooser, { sentences }: Speaker): string {
  chooser.told.clear();
  const pictured = sentences.altText.filter((template) => template.includes('{picture}'));
  return (
    chooser.choose('alt', pictured) ??
    chooser.choose(
      'alt-plain',
      sentences.altText.filter((template) => !pictured.includes(template)),
    ) ??
    ''
  );
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
