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

/** The answer as it must be; more fields do no harm. */
export const answerSchema = z.object({
  title: z.string(),
  body: z.string(),
  hashtags: z.array(z.string()),
  callToAction: z.string(),
  altText: z.string(),
});
