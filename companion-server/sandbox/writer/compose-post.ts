import { compose, speechOf } from '../../providers/builtin/composer/compose.ts';
import type { UnderstoodPrompt } from './read-prompt.ts';
import type { WrittenPost } from './write-post.ts';

const fields = ['title', 'body', 'hashtags', 'callToAction', 'altText'];

/** In the languages and for the answer that the built-in composer knows, the imitation writes as well as it does; undefined for all else. */
export function composePost(prompt: UnderstoodPrompt, schema: unknown): WrittenPost | undefined {
  if (!speechOf(prompt.language) || !asksForPost(schema) || prompt.brief === '') return undefined;
  const { brand } = prompt;
  const post = compose({
    kind: prompt.answering ? 'answer' : 'post',
    platform: prompt.link === undefined ? 'instagram' : 'facebook',
    placement: prompt.short ? 'story' : 'feed',
    language: prompt.language,
    brief: prompt.brief,
    variant: prompt.variant,
    variants: prompt.variant,
    brand: {
      name: brand ?? '',
      voice: '',
      audience: '',
      wordsToUse: [],
      wordsToAvoid: prompt.wordsToAvoid,
      colours: [],
      links: [],
      hashtags: prompt.brandHashtags,
      languages: [],
    },
    ...(prompt.tone === undefined ? {} : { tone: prompt.tone }),
    ...(prompt.framework === undefined ? {} : { framework: prompt.framework }),
    ...(prompt.link === undefined ? {} : { link: prompt.link }),
  });
  return { ...post, language: prompt.language };
}

function asksForPost(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return false;
  const { properties } = schema;
  return typeof properties === 'object' && properties !== null && fields.every((field) => field in properties);
}
