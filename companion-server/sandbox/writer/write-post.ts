import { createDice, type Dice, seedOf } from '../dice.ts';
import type { UnderstoodPrompt } from './read-prompt.ts';
import { german } from './voice-de.ts';
import { english } from './voice-en.ts';

export interface WrittenPost {
  title: string;
  body: string;
  hashtags: string[];
  callToAction: string;
  altText: string;
  language: string;
}

const voices = [english, german];
const titleLength = 60;
const topicLength = 160;

/** A usable post about the brief. A language that the imitation does not speak is answered in English, and says so. */
export function writePost(prompt: UnderstoodPrompt, dice: Dice): WrittenPost {
  const spoken = voices.find((voice) => voice.language === prompt.language);
  const voice = spoken ?? english;
  const choose = chooser(prompt, dice);
  const topic = shorten(prompt.topic || voice.fallbackTopic, topicLength);
  const hook = choose(prompt.answering ? voice.answers : voice.hooks);
  // A phrase with a colon of its own stands alone.
  const introduction = topic.includes(':') ? `${topic}.` : fill(choose(voice.introductions), { topic: inSentence(topic) });
  const told = [introduction, ...prompt.facts].join(' ');
  const invitation = choose(voice.invitations);
  const paragraphs = prompt.short ? [`${introduction} ${invitation}`] : [hook, told, choose(voice.support), invitation];
  if (prompt.link !== undefined && !told.includes(prompt.link)) paragraphs.push(prompt.link);
  if (prompt.brand !== undefined && !prompt.short) paragraphs.push(fill(choose(voice.signatures), { brand: shorten(prompt.brand, 60) }));
  if (spoken === undefined) paragraphs.push(`(Practice text. The practice model writes English and German, not ${prompt.language}.)`);
  return {
    title: titled(topic.includes(':') ? '{topic}' : choose(voice.titles), shorten(topic, titleLength)),
    body: paragraphs.join('\n\n'),
    hashtags: hashtagsOf(topic, prompt, dice),
    callToAction: choose(voice.callsToAction),
    altText: fill(choose(voice.altTexts), { topic: inSentence(shorten(topic, titleLength)) }),
    language: voice.language,
  };
}

/** Takes sentences in an order that the brief decides, one further for each variant, and none with a word that is to be avoided. */
function chooser({ topic, variant, wordsToAvoid }: UnderstoodPrompt, dice: Dice): (sentences: readonly string[]) => string {
  const avoided = wordsToAvoid.map((word) => word.toLowerCase());
  return (sentences) => {
    const clean = sentences.filter((sentence) => !avoided.some((word) => sentence.toLowerCase().includes(word)));
    const order = createDice(seedOf(topic, ...sentences)).shuffle(clean.length > 0 ? clean : sentences);
    return order[(variant - 1) % order.length] ?? dice.pick(sentences);
  };
}

function fill(sentence: string, words: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}

function titled(pattern: string, topic: string): string {
  return fill(pattern, { topic: pattern.includes(': ') ? inSentence(topic) : topic });
}

/** Cuts at a clause or a word, never inside one. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length + 1);
  const clause = Math.max(head.lastIndexOf(','), head.lastIndexOf(';'), head.lastIndexOf(' – '));
  const end = clause > length / 2 ? clause : head.lastIndexOf(' ');
  return head.slice(0, end > 0 ? end : length).replace(/[\s,;:–-]+$/, '');
}

/** After a colon, small words begin small. */
function inSentence(topic: string): string {
  return topic.replace(/^(A|An|The|Our|We|Your|Ein|Eine|Der|Die|Das|Unser|Unsere|Wir)\b/, (word) => word.toLowerCase());
}

const emptyWords = new Set(
  'about after also and are auch auf aus bei das dem den der des die ein eine einen einer für from have ihr ist mit nach new neu neue neuen now our oder over sich sind that the their this und uns unser unsere von vom when will with you your zum zur alle all every from monday until'.split(
    ' ',
  ),
);

function hashtagsOf(topic: string, { brand, brandHashtags }: UnderstoodPrompt, dice: Dice): string[] {
  const words = (topic.match(/\p{L}{4,}/gu) ?? []).filter((word) => !emptyWords.has(word.toLowerCase()));
  const tags = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const own = brandHashtags.length > 0 ? brandHashtags.slice(0, 2) : [brand?.match(/[\p{L}\p{N}]+/gu)?.join('') ?? ''].filter((tag) => tag !== '');
  return [...own, ...dice.shuffle([...new Set(tags)]).filter((tag) => !own.includes(tag))].slice(0, 4);
}
