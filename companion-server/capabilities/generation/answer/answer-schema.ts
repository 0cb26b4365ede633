import * as z from 'zod/mini';

/** What a text model is asked for, as its vendor wants it: one flat strict object. The names are the contract's. */
export const answerJsonSchema = {
  name: 'post',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['title', 'body', 'hashtags', 'callToAction', 'altText'],
    properties: {
      title: { type: 'string', description: 'A short headline, one line, without hashtags.' },
      body: { type: 'string', description: 'The post itself, with line breaks where they help. No hashtags in it, no title, no markdown.' },
      hashtags: { type: 'array', items: { type: 'string' }, description: 'Hashtags without the # sign.' },
      callToAction: { type: 'string', description: 'A few words that say what the reader may do next.' },
      altText: { type: 'string', description: 'One plain sentence that describes the picture this post asks for. Only what the brief says.' },
    },
  },
} as const satisfies { name: string; schema: Record<string, unknown> };

/** Words that a model may leave out or set to null: the post stands without them. */
const wordsBeside = z.pipe(
  z.optional(z.nullable(z.string())),
  z.transform((words) => words ?? ''),
);

/** Not every server holds a model to the schema. What is needed is the body; more fields do no harm, and hashtags may come in one line. */
export const answerSchema = z.object({
  title: wordsBeside,
  body: z.string(),
  hashtags: z.pipe(
    z.optional(z.nullable(z.union([z.string(), z.array(z.string())]))),
    z.transform((tags) => (typeof tags === 'string' ? tags.split(/[\s,;]+/) : (tags ?? []))),
  ),
  callToAction: wordsBeside,
  altText: wordsBeside,
});
