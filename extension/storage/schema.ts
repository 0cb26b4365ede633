import * as z from 'zod/mini';
import { brandSchema } from '#shared/contracts/brands';
import { isoTime, usdString } from '#shared/contracts/common';
import { generationRequestSchema, generationStatuses, partProblemSchema } from '#shared/contracts/generation';
import { readAdSchema } from '#shared/domain/page-reading';

/** What stands in the extension's own database, table by table. Times are ISO 8601 in UTC, money decimal strings in USD. */

const line = z.string().check(z.maxLength(2_000));

/** Where something came from: the page that was open when it was made or saved. */
export const sourceSchema = z.object({
  url: z.optional(z.string().check(z.maxLength(4_000))),
  author: z.optional(line),
  text: z.optional(z.string().check(z.maxLength(2_000))),
});
export type AssetSource = z.infer<typeof sourceSchema>;

export const assetKinds = ['text', 'image', 'capture'] as const;
export type AssetKind = (typeof assetKinds)[number];

/** One thing in the library, without its bytes: a text, a picture or a saved post. */
export const assetSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_.:-]{1,200}$/)),
  kind: z.enum(assetKinds),
  title: line,
  /** The post's words; for a picture its alternative text. */
  body: z.string().check(z.maxLength(100_000)),
  hashtags: z.array(line).check(z.maxLength(200)),
  callToAction: z.optional(line),
  altText: z.optional(line),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(50)),
  createdAt: isoTime,
  updatedAt: isoTime,
  pinned: z.boolean(),
  brandId: z.optional(z.string()),
  platform: z.optional(z.enum(['facebook', 'instagram'])),
  language: z.optional(z.string()),
  source: z.optional(sourceSchema),
  /** provider/model; absent for a saved post. */
  model: z.optional(z.string()),
  /** Made by the companion's imitation of a vendor. */
  practice: z.optional(z.literal(true)),
  generationId: z.optional(z.string()),
  variant: z.optional(z.int()),
  /** What this and the `costParts - 1` others of its kind cost together. Absent where nothing was paid for it; null where unknown. */
  costUsd: z.optional(z.nullable(usdString)),
  costParts: z.optional(z.int()),
  mediaId: z.optional(z.string()),
  mimeType: z.optional(z.string()),
  width: z.optional(z.int()),
  height: z.optional(z.int()),
  /** Size of the original here, 0 when there is none. */
  bytes: z.int().check(z.nonnegative()),
});
export type Asset = z.infer<typeof assetSchema>;

/** The post or ad as it was read, of an asset of kind `capture`. */
export const savedPostSchema = z.object({
  assetId: z.string(),
  /** What tells the same post again: its permalink, library id or key. */
  postKey: z.string(),
  item: readAdSchema,
  isAd: z.boolean(),
  surface: z.string(),
  url: z.string().check(z.maxLength(4_000)),
  pageTitle: z.string().check(z.maxLength(2_000)),
  seenAt: isoTime,
});
export type SavedPost = z.infer<typeof savedPostSchema>;

export const draftSchema = z.object({
  id: z.string(),
  /** The form as it stands, half-filled ones too; its owner knows its shape. */
  form: z.record(z.string(), z.unknown()),
  updatedAt: isoTime,
});
export type Draft = z.infer<typeof draftSchema>;

export const generationRecordSchema = z.object({
  /** The companion's id once it is known, until then `local-…`. */
  id: z.string(),
  idempotencyKey: z.string(),
  request: generationRequestSchema,
  /** `unanswered`: the call left and no answer came; sending it again with its key continues the same one. */
  status: z.enum(['starting', 'unanswered', 'running', ...generationStatuses]),
  startedAt: isoTime,
  finishedAt: z.optional(isoTime),
  lastEventId: z.optional(z.string()),
  costUsd: z.optional(usdString),
  costKnown: z.optional(z.boolean()),
  totalMs: z.optional(z.int()),
  /** What did not come out, and why. */
  problems: z.optional(z.array(partProblemSchema)),
  source: z.optional(sourceSchema),
  /** Ids of the assets that were taken over. A part that was deleted later is not taken over again. */
  importedParts: z.array(z.string()),
  /** Nothing more is to be fetched. */
  imported: z.boolean(),
});
export type GenerationRecord = z.infer<typeof generationRecordSchema>;

export const settingSchema = z.object({ key: z.string(), value: z.unknown() });

/** The companion's address and this browser's token. Never exported. */
export interface Connection {
  baseUrl: string;
  token: string;
  deviceName: string;
  memberName: string;
  pairedAt: string;
}

export const tableSchemas = {
  drafts: draftSchema,
  generations: generationRecordSchema,
  assets: assetSchema,
  captures: savedPostSchema,
  brands: brandSchema,
  settings: settingSchema,
} as const;
