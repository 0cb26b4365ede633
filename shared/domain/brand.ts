import * as z from 'zod/mini';

const line = z.string().check(z.trim(), z.maxLength(200));
const words = z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(80))).check(z.maxLength(100));

/** A brand's voice and look. The fields a person fills in; the server adds id and times. */
export const brandProfileSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  voice: z._default(z.string().check(z.maxLength(2000)), ''),
  audience: z._default(line, ''),
  wordsToUse: z._default(words, []),
  wordsToAvoid: z._default(words, []),
  /** #rrggbb, the first is the main one. */
  colours: z._default(z.array(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))).check(z.maxLength(6)), []),
  logoMediaId: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  links: z._default(z.array(z.url({ protocol: /^https?$/ })).check(z.maxLength(10)), []),
  hashtags: z._default(words, []),
  languages: z._default(z.array(z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))).check(z.maxLength(20)), []),
});
export type BrandProfile = z.infer<typeof brandProfileSchema>;
export type BrandProfileInput = z.input<typeof brandProfileSchema>;
