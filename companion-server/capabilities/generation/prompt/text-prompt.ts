import type { PostContext } from '../../../providers/post-context.ts';
import { answerJsonSchema } from '../answer/answer-schema.ts';
import { textLimits } from './platform-limits.ts';
import { sourceLines } from './source-lines.ts';
import { type UntrustedBlock, untrustedBlock, untrustedRule } from './untrusted-block.ts';

/** Longest answer, thinking included. Also the upper end of the estimate. */
export const maxTextTokens = 6_000;

/** One way into the subject per variant, so that five texts are five texts. */
const angles = [
  'Begin with the thing itself: what is offered or has happened, in plain words.',
  'Begin with the reader: a situation of theirs in which this matters.',
  'Begin with one concrete detail from the brief, then widen to the whole.',
  'Begin with a question that the brief answers, then answer it.',
  'Begin behind the scenes: how or why this came about, as far as the brief says.',
] as const;

const forms: Record<PostContext['placement'], string> = {
  feed: 'A feed post: the first 100 characters must make sense alone, the rest is folded away.',
  story: 'A story: one or two short sentences, read in three seconds over a picture.',
  reel: 'The caption of a reel: two or three short sentences beside a video.',
};

const tasks: Record<PostContext['kind'], string> = {
  post: 'Write a post.',
  answer: 'Write a post of our own that answers the post in the untrusted block: the same subject from our side, fair, without naming or running down anyone.',
  ad: 'Write an advertisement: one offer, one reason, one thing to do. No claim that the brief does not make.',
};

/** The prompt of one text variant. The person's words stand outside, what was read from a page inside the untrusted block. */
export function buildTextPrompt(context: PostContext, nonce?: string) {
  const block = context.source ? untrustedBlock(sourceLines(context.source), nonce) : undefined;
  return { instructions: instructionsFor(context, block), input: inputFor(context, block), schema: answerJsonSchema, maxOutputTokens: maxTextTokens, context };
}

function instructionsFor(context: PostContext, block: UntrustedBlock | undefined): string {
  const limits = textLimits(context);
  return [
    `You write for ${context.platform === 'instagram' ? 'Instagram' : 'Facebook'}, on behalf of the business or person in the brief.`,
    tasks[context.kind],
    forms[context.placement],
    `Write everything in the language with the BCP 47 tag ${context.language}.`,
    'State only what the brief and the brand say. Invent no names, numbers, prices, dates, quotes, reviews or guarantees.',
    'Write as a person would talk: concrete, no clichés, no empty superlatives, no em dashes, at most one exclamation mark, emoji only if the tone calls for them.',
    `The body has at most ${Math.min(limits.bodyCharacters - 100, 1_900)} characters and no hashtags. Give 2 to ${Math.min(limits.hashtags, 5)} hashtags in their own field.`,
    context.platform === 'instagram' ? 'Links do not work in Instagram captions: do not write out an address.' : '',
    context.variants > 1
      ? `This is variant ${context.variant} of ${context.variants}, each by another way. ${angles[(context.variant - 1) % angles.length]}`
      : '',
    block ? untrustedRule(block) : '',
    'Answer with the JSON object only.',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function inputFor(context: PostContext, block: UntrustedBlock | undefined): string {
  const { brand } = context;
  const labelled: [string, string | undefined][] = [
    ['Kind', context.kind],
    ['Language', context.language],
    ['Type of post', context.postType],
    ['Audience', context.audience ?? brand?.audience],
    ['Tone', context.tone],
    ['Framework', context.framework],
    ['Industry', context.industry],
    ['Link', context.link],
    ['Brand', brand?.name],
    ['Voice of the brand', brand?.voice],
    ['Words to use', brand?.wordsToUse.join(', ')],
    ['Words never to use', brand?.wordsToAvoid.join(', ')],
    ['Hashtags of the brand', brand?.hashtags.join(', ')],
    ['Links of the brand', brand?.links.join(', ')],
  ];
  const lines = labelled.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
  const parts = [`Brief:\n${context.brief}`, lines.join('\n')];
  if (block) parts.push(`The post to answer, as read from the page:\n${block.text}`);
  return parts.join('\n\n');
}
