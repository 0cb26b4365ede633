import * as z from 'zod/mini';

/** What a page reader returns. Field names and meanings are the product's public contract. */
export const surfaces = [
  'facebook-feed',
  'facebook-page',
  'facebook-group',
  'facebook-post',
  'facebook-photo',
  'facebook-reel',
  'facebook-video',
  'facebook-story',
  'facebook-search',
  'instagram-feed',
  'instagram-profile',
  'instagram-post',
  'instagram-reel',
  'instagram-story',
  'ad-library',
  'business-suite-planner',
  'business-suite-content',
  'business-suite-composer',
  'business-suite-inbox',
  'business-suite-insights',
  'ads-manager',
  'practice',
  'login-wall',
  'checkpoint',
  'unsupported-browser',
  'unknown',
] as const;
export const surfaceSchema = z.enum(surfaces);
export type Surface = z.infer<typeof surfaceSchema>;

const shortText = z.string().check(z.maxLength(500));
const address = z.string().check(z.maxLength(4000));
const longText = z.string().check(z.maxLength(100_000));
const count = z.int().check(z.nonnegative());

export const evidenceSchema = z.object({ strategy: z.string().check(z.maxLength(80)), confidence: z.number().check(z.minimum(0), z.maximum(1)) });
export type Evidence = z.infer<typeof evidenceSchema>;

export const mediaItemSchema = z.object({ kind: z.enum(['image', 'video']), url: address, altText: z.optional(z.string().check(z.maxLength(2000))) });

export const readPostSchema = z.object({
  key: shortText,
  author: z.optional(z.object({ name: shortText, profileUrl: z.optional(address), kind: z.enum(['page', 'person', 'unknown']) })),
  group: z.optional(z.object({ name: shortText, url: z.optional(address) })),
  text: z.optional(longText),
  textTruncated: z.optional(z.literal(true)),
  links: z.array(z.object({ url: address, label: z.optional(shortText) })).check(z.maxLength(100)),
  media: z.array(mediaItemSchema).check(z.maxLength(100)),
  callToAction: z.optional(shortText),
  sponsored: z.optional(z.boolean()),
  reactions: z.optional(count),
  comments: z.optional(count),
  shares: z.optional(count),
  postedAt: z.optional(z.string().check(z.maxLength(40))),
  permalink: z.optional(address),
  approximate: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40))),
  evidence: z.optional(z.record(z.string().check(z.maxLength(40)), evidenceSchema)),
});
export type ReadPost = z.infer<typeof readPostSchema>;

export const readAdSchema = z.extend(readPostSchema, {
  libraryId: z.optional(shortText),
  advertiser: z.optional(z.object({ name: shortText, pageUrl: z.optional(address) })),
  creator: z.optional(shortText),
  startedOn: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  active: z.optional(z.boolean()),
  platforms: z._default(z.array(shortText).check(z.maxLength(20)), []),
  creatives: z.optional(count),
  landingUrl: z.optional(address),
  headline: z.optional(z.string().check(z.maxLength(2000))),
  description: z.optional(z.string().check(z.maxLength(4000))),
  transparency: z.optional(
    z.object({
      totalReach: z.optional(count),
      payer: z.optional(shortText),
      beneficiary: z.optional(shortText),
      countries: z.optional(z.array(shortText)),
      ages: z.optional(z.array(shortText)),
    }),
  ),
});
export type ReadAd = z.infer<typeof readAdSchema>;

export const readerHealthSchema = z.object({
  reader: shortText,
  strategy: shortText,
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  problem: z.optional(shortText),
});

export const pageReadingSchema = z.object({
  url: address,
  surface: surfaceSchema,
  language: z.string().check(z.maxLength(40)),
  page: z.optional(z.object({ name: shortText, handle: z.optional(shortText), remoteId: z.optional(shortText) })),
  posts: z.array(readPostSchema),
  ads: z.array(readAdSchema),
  health: z.array(readerHealthSchema),
});
export type PageReading = z.infer<typeof pageReadingSchema>;
