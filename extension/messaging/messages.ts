import * as z from 'zod/mini';
import { pageReadingSchema, readAdSchema } from '#shared/domain/page-reading';

/**
 * Every message that crosses a border inside the extension, on one screen. Messages are JSON; picture bytes go in chunks.
 * `from`: who may send it. A content script runs inside a foreign page: nothing it sends may spend, publish or reveal anything.
 */

/** A post or an ad, as read. `isAd` says in which list of the reading it stood. */
export const readItemSchema = z.object({ item: readAdSchema, isAd: z.boolean() });

export const captureActions = ['answer', 'make', 'save'] as const;
/** What a right-click, the badge or a pick handed over. Waits in the capture inbox until an extension page takes it. */
export const captureSchema = z.object({
  id: z.string(),
  action: z.enum(captureActions),
  at: z.string(),
  tabId: z.number(),
  url: z.string(),
  pageTitle: z.string(),
  surface: z.string(),
  language: z.string(),
  /** Absent when no post could be made out under the pointer: the panel then says so and offers the pick. */
  post: z.optional(readItemSchema),
  /** Text that was selected, or the link or picture that was right-clicked. */
  selection: z.optional(z.string()),
  linkUrl: z.optional(z.string()),
  imageUrl: z.optional(z.string()),
  problem: z.optional(z.string()),
});
export type Capture = z.infer<typeof captureSchema>;

/** One step of filling a composer, shown to the person before it runs. Computed by a site's write-composer, run by a small runner. */
export const composerStepSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('focus'), target: z.string() }),
  z.object({ kind: z.literal('select'), mode: z.enum(['end', 'all']) }),
  z.object({ kind: z.literal('insert-text'), text: z.string(), lines: z.number() }),
  z.object({
    kind: z.literal('attach-picture'),
    fileName: z.string(),
    mimeType: z.string(),
    bytes: z.number(),
    way: z.enum(['file-input', 'photo-button', 'drop', 'paste']),
  }),
  z.object({ kind: z.literal('read-back') }),
]);
export const composerPlanSchema = z.object({
  planId: z.string(),
  surface: z.string(),
  /** What the person sees as the place it goes to, e.g. "Create post dialog on facebook.com". */
  where: z.string(),
  /** Together with `surface` the same place for a program, to say it in the person's language. */
  place: z.optional(z.enum(['dialog', 'page'])),
  /** Text that already stands there. */
  existingText: z.string(),
  steps: z.array(composerStepSchema),
  warnings: z.array(z.string()),
});
export type ComposerPlan = z.infer<typeof composerPlanSchema>;

export const composerResultSchema = z.object({
  text: z.enum(['inserted', 'differs', 'failed', 'skipped']),
  picture: z.enum(['attached', 'refused', 'skipped']),
  /** What stands in the composer now. */
  readBack: z.string(),
  /** A sentence for the person: what worked, what did not, what to do next. */
  detail: z.string(),
});
export type ComposerResult = z.infer<typeof composerResultSchema>;

export const insertRequestSchema = z.object({
  text: z.string(),
  mode: z.enum(['end', 'all']),
  /** The picture's bytes follow in chunks (see picture-chunks.ts) under this transfer id. */
  picture: z.optional(z.object({ transferId: z.string(), fileName: z.string(), mimeType: z.string(), bytes: z.number() })),
});

const named = z.array(z.tuple([z.string(), z.number()]));
const words = z.array(z.string());
/** How one language writes numbers, times and the labels that a reader looks for: see sites/dom/words.ts. */
const languageWordsSchema = z.object({
  language: z.string(),
  decimal: z.string(),
  scales: named,
  relative: z.array(z.tuple([z.string(), z.enum(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']), z.optional(z.number())])),
  months: named,
  weekdays: named,
  yesterday: words,
  today: words,
  afternoon: words,
  morning: words,
  sponsored: words,
  comments: z.string(),
  shares: z.string(),
});

const failed = z.object({ ok: z.literal(false), code: z.string(), detail: z.string() });
function reply<T extends z.ZodMiniType>(value: T) {
  return z.union([z.object({ ok: z.literal(true), value }), failed]);
}

/** Extension page or worker → content script of one tab. */
export const tabMessages = {
  'page.read': { request: z.object({}), reply: reply(pageReadingSchema) },
  /** Lets the person click the post they mean; answers when they clicked or pressed Esc. */
  'page.pick': { request: z.object({}), reply: reply(z.nullable(readItemSchema)) },
  'page.cancel-pick': { request: z.object({}), reply: reply(z.null()) },
  /** The post under the last right-click. */
  'page.post-under-pointer': {
    request: z.object({}),
    reply: reply(z.object({ post: z.optional(readItemSchema), surface: z.string(), language: z.string() })),
  },
  'composer.plan': { request: insertRequestSchema, reply: reply(composerPlanSchema) },
  'composer.run': { request: z.object({ planId: z.string() }), reply: reply(composerResultSchema) },
  'picture.chunk': { request: z.object({ transferId: z.string(), index: z.number(), total: z.number(), base64: z.string() }), reply: reply(z.null()) },
  'badge.show': { request: z.object({ visible: z.boolean() }), reply: reply(z.null()) },
} as const;

/** Content script → worker. Nothing here spends, publishes or reads a secret. */
export const workerMessagesFromPage = {
  /** The person clicked the badge on a post (a user gesture: the worker opens the panel in the same turn, then asks for the post). */
  'capture.badge': { request: z.object({}), reply: reply(z.object({ panelOpened: z.boolean() })) },
  /** Asks for one of our own few functions to run once in the page's own world (see page-world/), listening for one event named by `nonce`. */
  'page-world.arm': {
    request: z.object({ task: z.enum(['paste', 'give-files', 'file-hook']), nonce: z.string().check(z.regex(/^[a-z0-9-]{16,64}$/)) }),
    reply: reply(z.null()),
  },
  /** Whether the badge is wanted on this site; `hide`: the person just said no. The answer is what holds from now on. */
  'badge.setting': { request: z.object({ hide: z.optional(z.literal(true)) }), reply: reply(z.object({ visible: z.boolean() })) },
  /** The tables for reading pages in one language. */
  'page.words': { request: z.object({ language: z.string().check(z.maxLength(40)) }), reply: reply(languageWordsSchema) },
  /** The page changed its address or its posts: a panel that shows it says "changed since it was read". */
  'page.changed': { request: z.object({ url: z.string(), surface: z.string() }), reply: reply(z.null()) },
} as const;

/** Extension page → worker. */
export const workerMessagesFromExtension = {
  'inbox.take': { request: z.object({ windowId: z.optional(z.number()) }), reply: reply(z.array(captureSchema)) },
  'panel.open': { request: z.object({ windowId: z.number() }), reply: reply(z.null()) },
  /** The tab the panel is about: the active one of its window. */
  'tab.current': {
    request: z.object({ windowId: z.optional(z.number()) }),
    reply: reply(z.nullable(z.object({ tabId: z.number(), url: z.string(), title: z.string(), supported: z.boolean(), favIconUrl: z.optional(z.string()) }))),
  },
} as const;

/** Worker → every extension page. */
export const broadcasts = {
  'inbox.arrived': z.object({ captureId: z.string() }),
  'tab.changed': z.object({ tabId: z.number(), url: z.string() }),
} as const;
