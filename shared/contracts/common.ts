import * as z from 'zod/mini';

/** A decimal string in USD with up to nine places. */
export const usdString = z.string().check(z.regex(/^\d{1,15}(\.\d{1,9})?$/));
export const isoTime = z.iso.datetime({ offset: true });
export const identifier = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** `provider/model`. */
export const modelId = z.string().check(z.regex(/^(openai|google|openrouter|local|on-device|builtin)\/[^\s]{1,150}$/));

/** BCP 47, checked by shape here and canonicalised on the server. */
export const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/), z.maxLength(35));

export const pageQuery = z.object({
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

export function listOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}
