import * as z from 'zod/mini';

/** The outside of every message: whom it is for and what it is. The inside is checked by the message's own schema. */
export const envelopeSchema = z.object({
  postwright: z.enum(['tab', 'worker', 'everyone']),
  type: z.string(),
  body: z.unknown(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The envelope, if `message` is one and is addressed to `addressee`; else undefined, and the listener stays silent. */
export function openEnvelope(message: unknown, addressee: Envelope['postwright']): Envelope | undefined {
  const parsed = envelopeSchema.safeParse(message);
  return parsed.success && parsed.data.postwright === addressee ? parsed.data : undefined;
}
