import * as z from 'zod/mini';
import { type GenerationRequest, generationRequestSchema, platforms } from '#shared/contracts/generation';
import { frameworks } from '#shared/vocabulary/post-forms';

const schema = z.object({
  brief: z.catch(z.string().check(z.maxLength(10_000)), ''),
  platform: z.catch(z.enum(platforms), 'facebook'),
  framework: z.catch(z.enum(['', ...frameworks]), ''),
  picture: z.catch(z.boolean(), true),
});
export type QuickForm = z.infer<typeof schema>;

export function readQuickForm(stored: unknown): QuickForm {
  return schema.parse(typeof stored === 'object' && stored !== null ? stored : {});
}

export const quickRatio = '4:5';

/** Undefined while there is nothing to say. */
export function quickRequest(
  form: QuickForm,
  { brandId, language, brief = form.brief }: { brandId: string | undefined; language: string; brief?: string },
): GenerationRequest | undefined {
  const parsed = generationRequestSchema.safeParse({
    brief,
    kind: 'post',
    platform: form.platform,
    placement: 'feed',
    language,
    variants: 1,
    tier: 'draft',
    image: form.picture ? { aspectRatio: quickRatio } : null,
    ...(form.framework && { framework: form.framework }),
    ...(brandId && { brandId }),
  });
  return parsed.success ? parsed.data : undefined;
}
