import type { PostContext } from '../../post-context.ts';
import { type BodyMaterial, plainKinds } from './body-material.ts';
import { sentenceCase, withStop } from './speech/fill.ts';
import type { Speaker } from './speech/speech.ts';
import { audienceOf, closeOf, linkOf, signatureOf } from './write-close.ts';

const factKeys = ['V', 'P', 'W', 'U', 'L'] as const;

/** The text itself: opening, news with its facts, close; one breath in a story, two in a reel. */
export function writeBody(material: BodyMaterial): string {
  const { context, plan } = material;
  if (context.placement === 'story') return [news(material).slice(0, 1), closeOf(material)].flat().join(' ');
  const copy = copyBody(material);
  if (copy) return paragraphsOf([...copy, linkOf(material), signatureOf(material)]);
  const openingLine = openingOf(material);
  const first = openingLine === undefined ? [] : factsFirst(material);
  const told = news(material);
  if (context.placement === 'reel') return [openingLine, ...told.slice(0, 2), closeOf(material)].filter(Boolean).join(' ');
  const list = plan.list ? listOf(material) : [];
  const facts = list.length > 0 ? [] : factsOf(material);
  const body = [...told, ...facts, ...extrasOf(material)];
  // One line of the field is enough.
  const muses = plan.truth && mayMuse(material) && !material.chooser.told.has('scene') && openingLine === undefined;
  const aside = context.kind === 'answer' ? answerOf(material) : muses ? truthOf(material) : undefined;
  const shaped = material.tone === 'bold' ? inBeats(body) : inParagraphs(body);
  return paragraphsOf([
    openingLine,
    first.join(material.tone === 'expert' ? '\n' : ' '),
    ...shaped,
    list.join('\n'),
    aside,
    audienceOf(material),
    closeOf(material),
    linkOf(material),
    signatureOf(material),
  ]);
}

function paragraphsOf(paragraphs: readonly (string | undefined)[]): string {
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n');
}

/** Bold, direct and formal words muse about nothing. */
function mayMuse({ context, tone }: BodyMaterial): boolean {
  return !isDirect(context) && tone !== 'bold';
}

function isDirect({ tone }: PostContext): boolean {
  return /direct|formal|sachlich|direkt|förmlich|knapp/i.test(tone ?? '');
}

/** A brief that is copy already stays as it is; little is added, and each variant adds something else. */
function copyBody(material: BodyMaterial): string[] | undefined {
  const { reading, context, speaker, allowed } = material;
  const isNote = reading.copy.length === 0 && (context.variant > 1 || context.framework !== undefined || context.kind === 'answer');
  const told = (isNote ? [] : reading.copy.length > 0 ? reading.copy : reading.verbatim).filter(allowed);
  if (told.length === 0) return undefined;
  const own = new Set(reading.appeals.map((appeal) => withStop(sentenceCase(appeal))));
  const isAppeal = told.every((line) => own.has(line));
  const appeals = isAppeal ? [] : told.filter((line) => own.has(line));
  const news = isAppeal ? told : told.filter((line) => !own.has(line));
  const turn = context.variant % 5;
  const joined = material.tone === 'bold' ? inBeats(news) : turn === 3 || turn === 4 ? joinedNews(news, speaker) : news;
  const shaped = (material.tone === 'bold' && joined.length < 4) || turn === 2 ? joined : inParagraphs(joined);
  const aside = context.kind === 'answer' ? answerOf(material) : mayMuse(material) && (turn === 2 || turn === 4) ? truthOf(material) : undefined;
  const opening = appeals.length > 0 && turn === 0 ? [appeals.join(' ')] : [];
  const close = appeals.length > 0 ? (turn === 0 ? '' : appeals.join(' ')) : reading.questions.length > 0 ? '' : closeOf(material);
  return [...opening, ...shaped, aside ?? '', audienceOf(material) ?? '', close];
}

const goesOn = /^(?:and|or|but|so|which|who|that|where|when|if|because|with|und|oder|aber|denn|der|die|das|den|wo|wenn|weil|dass|damit|bevor|mit)\b/iu;

/** A time or place that the sentence begins with belongs to it. */
const leads = /^(?:on|at|in|from|until|every|am|im|in|ab|bis|um|jeden)\s/iu;

/** Bold words come in short beats: what follows a comma stands by itself, where it can. */
function inBeats(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const parts = line.replace(/\.$/, '').split(', ');
    const canPart =
      line.endsWith('.') &&
      !line.includes(': ') &&
      !leads.test(line) &&
      parts.length > 1 &&
      parts.every((part, at) => part.split(' ').length > 1 && (at === 0 || !goesOn.test(part)));
    return canPart ? parts.map((part) => withStop(sentenceCase(part))) : [line];
  });
}

/** The first two sentences that go together, as one. */
function joinedNews(news: readonly string[], speaker: Speaker): string[] {
  const at = news.findIndex((line, index) => news[index + 1] !== undefined && joinTwo(line, news[index + 1] ?? '', speaker) !== undefined);
  const both = joinTwo(news[at] ?? '', news[at + 1] ?? '', speaker);
  return at < 0 || both === undefined ? [...news] : [...news.slice(0, at), both, ...news.slice(at + 2)];
}

function joinTwo(one: string, other: string, speaker: Speaker): string | undefined {
  if (!/[^.]\.$/.test(one) || !/[^.]\.$/.test(other)) return undefined;
  const both = speaker.join(one.slice(0, -1), other.slice(0, -1));
  return both === undefined ? undefined : `${both}.`;
}

function openingOf(material: BodyMaterial): string | undefined {
  const { plan, chooser, speaker, topic, context, reading, lines } = material;
  // A list is announced only where one follows.
  const isEmpty = material.tone === 'expert' && !factKeys.some((key) => chooser.slots[key]);
  if (lines && lines.opening.length > 0 && !isEmpty && !plainKinds.has(reading.intent)) return chooser.choose('opening', lines.opening);
  const { sentences } = speaker;
  const scene = () => (topic && !isDirect(context) ? chooser.choose('scene', sentences.scene) : undefined);
  const question = () => (reading.named && reading.intent !== 'tip' ? chooser.choose('question', sentences.question) : undefined) ?? truth();
  const lead = () => chooser.choose('lead', sentences.lead, factKeys);
  const truth = () => (topic && !isDirect(context) ? chooser.choose('truth', topic.truths) : undefined);
  if (reading.intent === 'giveaway' && plan.opening !== 'news') return truth();
  if (plainKinds.has(reading.intent)) return undefined;
  switch (plan.opening) {
    case 'scene':
      return scene() ?? question();
    case 'question':
      return question();
    case 'fact':
      return lead() ?? scene();
    case 'truth':
      return truth() ?? question();
    case 'news':
      return undefined;
    default:
      return plan.opening satisfies never;
  }
}

/** What has happened or is offered, and the person's own sentences about it. */
function news({ reading, speaker, chooser, context, allowed }: BodyMaterial): string[] {
  // An opening that has named the thing needs no second introduction, unless there are facts to tell.
  const isIntroduced = chooser.mentioned() > 0 && !factKeys.some((key) => chooser.slots[key] && !chooser.told.has(key));
  const core =
    reading.named && !isIntroduced
      ? (chooser.choose('core', named(speaker.sentences.core[reading.intent]), factKeys) ??
        chooser.choose('core', named(speaker.sentences.core.general), factKeys))
      : undefined;
  const statements = reading.statements.map((statement, index) => {
    const turns = speaker.turns(statement);
    return turns[(context.variant - 1 + index) % turns.length] ?? statement;
  });
  const lines: string[] = [];
  for (let at = 0; at < statements.length; at += 1) {
    const one = statements[at] ?? '';
    const other = statements[at + 1];
    const both = other !== undefined && (context.variant + at) % 2 === 0 ? speaker.join(one, reading.statements[at + 1] ?? other) : undefined;
    lines.push(withStop(sentenceCase(both ?? one)));
    if (both) at += 1;
  }
  const own = [...lines, ...reading.questions.map((question) => `${sentenceCase(question)}?`)].filter(allowed);
  if (core) return [core, ...own];
  if (own.length > 0 || isIntroduced) return own;
  const first = reading.appeals.map((appeal) => withStop(sentenceCase(appeal))).find(allowed);
  return first ? [first] : [chooser.choose('core', speaker.sentences.core[reading.intent], factKeys) ?? ''].filter(Boolean);
}

const named = (templates: readonly string[]) => templates.filter((template) => /\{(?:O|A|D|N|S|aS)\}/.test(template));

function factsOf({ speaker, chooser }: BodyMaterial): string[] {
  return factKeys.flatMap((key) => (chooser.told.has(key) ? [] : (chooser.choose(`fact-${key}`, speaker.sentences.fact[key]) ?? [])));
}

function listOf({ speaker, chooser }: BodyMaterial): string[] {
  const open = factKeys.filter((key) => !chooser.told.has(key) && chooser.slots[key]);
  if (open.length < 2) return [];
  for (const key of open) chooser.told.add(key);
  return open.map((key) => `${speaker.sentences.labels[key]}: ${chooser.slots[key]}`);
}

/** An expert lists the facts under labels, bold words name them bare; both before anything else is said. */
function factsFirst({ tone, speaker, chooser }: BodyMaterial): string[] {
  if (tone !== 'expert' && tone !== 'bold') return [];
  const open = factKeys.filter((key) => !chooser.told.has(key) && chooser.slots[key]);
  for (const key of open) chooser.told.add(key);
  return open.map((key) => (tone === 'expert' ? `${speaker.sentences.labels[key]}: ${chooser.slots[key]}` : withStop(sentenceCase(chooser.slots[key] ?? ''))));
}

/** The fragments that are left, side by side. */
function extrasOf({ reading, chooser, speaker, allowed }: BodyMaterial): string[] {
  const [first, ...more] = reading.facts.extras.filter((extra) => !(chooser.told.has('e') && extra === reading.facts.extras[0]));
  if (first === undefined) return [];
  const [second, ...rest] = more;
  const all = [first, ...more.map(speaker.within)].join(', ');
  const lines = all.length < 100 ? [all] : [`${first}${second === undefined ? '' : `, ${speaker.within(second)}`}`, ...rest];
  return lines.map((line) => withStop(sentenceCase(line))).filter(allowed);
}

function answerOf({ chooser, speaker }: BodyMaterial): string | undefined {
  return chooser.choose('answer', speaker.sentences.answer);
}

function truthOf({ chooser, topic }: BodyMaterial): string | undefined {
  return topic && chooser.choose('truth', topic.truths);
}

/** Two or three sentences to a paragraph. */
function inParagraphs(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    if (open.length >= 3 || open.join(' ').length > 170) {
      paragraphs.push(open.join(' '));
      open = [];
    }
  }
  return open.length > 0 ? [...paragraphs, open.join(' ')] : paragraphs;
}
