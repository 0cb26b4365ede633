import type { PostContext } from '../../post-context.ts';
import type { Plan } from './plans.ts';
import type { Intent, Reading } from './reading.ts';
import type { Chooser } from './speech/chooser.ts';
import { sentenceCase, withStop } from './speech/fill.ts';
import type { Speaker } from './speech/speech.ts';
import type { TopicWords } from './topics/topic.ts';

export interface BodyMaterial {
  context: PostContext;
  reading: Reading;
  speaker: Speaker;
  chooser: Chooser;
  topic: TopicWords | undefined;
  plan: Plan;
  allowed(text: string): boolean;
}

const factKeys = ['V', 'P', 'W', 'U', 'L'] as const;

/** The text itself: opening, news with its facts, close; one breath in a story, two in a reel. */
export function writeBody(material: BodyMaterial): string {
  const { context, plan } = material;
  if (context.placement === 'story') return [news(material).slice(0, 1), closeOf(material)].flat().join(' ');
  const openingLine = openingOf(material);
  const told = news(material);
  if (context.placement === 'reel') return [openingLine, ...told.slice(0, 2), closeOf(material)].filter(Boolean).join(' ');
  const list = plan.list ? listOf(material) : [];
  const facts = list.length > 0 ? [] : factsOf(material);
  const body = [...told, ...facts, ...extrasOf(material)];
  const aside = context.kind === 'answer' ? answerOf(material) : plan.truth && !isDirect(context) ? truthOf(material) : undefined;
  const paragraphs = [openingLine, ...inParagraphs(body), list.join('\n'), aside, closeOf(material), linkOf(material), signatureOf(material)];
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n');
}

function isDirect({ tone }: PostContext): boolean {
  return /direct|formal|sachlich|direkt|förmlich|knapp/i.test(tone ?? '');
}

/** Kinds of news that begin with themselves: no question stands before them. */
const plainKinds: ReadonlySet<Intent> = new Set(['closure', 'thanks', 'giveaway', 'hiring', 'help']);

function openingOf({ plan, chooser, speaker, topic, context, reading }: BodyMaterial): string | undefined {
  if (plainKinds.has(reading.intent)) {
    const mayMuse = topic && reading.intent !== 'closure' && (plan.opening === 'truth' || plan.opening === 'scene') && !isDirect(context);
    return mayMuse ? chooser.choose('truth', topic.truths) : undefined;
  }
  const { sentences } = speaker;
  const scene = () => (topic && !isDirect(context) ? chooser.choose('scene', sentences.scene) : undefined);
  const question = () => (reading.named && reading.intent !== 'tip' ? chooser.choose('question', sentences.question) : truth());
  const lead = () => chooser.choose('lead', sentences.lead, factKeys);
  const truth = () => (topic && !isDirect(context) ? chooser.choose('truth', topic.truths) : undefined);
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

/** The person's own appeal closes, where there is one. */
function closeOf({ reading, chooser, speaker, topic, allowed }: BodyMaterial): string {
  const isNews = !reading.named && reading.statements.length === 0;
  const own = reading.appeals
    .map((appeal) => withStop(sentenceCase(appeal)))
    .filter(allowed)
    .slice(isNews ? 1 : 0);
  if (own.length > 0) return own.join(' ');
  const { close } = speaker.sentences;
  const general = reading.intent === 'launch' || reading.intent === 'general' || reading.intent === 'sale' || reading.intent === 'back';
  const fromTopic = topic && (general || (!reading.offer && reading.intent !== 'closure')) ? [...topic.invites, ...topic.invites] : [];
  return chooser.choose('close', [...close[reading.intent], ...fromTopic]) ?? chooser.choose('close', close.general) ?? '';
}

function linkOf({ context, chooser, speaker }: BodyMaterial): string | undefined {
  if (!context.link || context.placement === 'story') return undefined;
  const { link, bio } = speaker.sentences;
  return context.platform === 'instagram' ? chooser.choose('link', bio) : (chooser.choose('link', link) ?? context.link);
}

function signatureOf({ context, chooser, speaker }: BodyMaterial): string | undefined {
  if (!context.brand?.name || context.variant % 2 === 0 || context.kind === 'ad') return undefined;
  return chooser.choose('signature', speaker.sentences.signature);
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
