import * as z from 'zod/mini';
import {
  aspectRatios,
  type GenerationRequest,
  type GenerationRequestInput,
  generationRequestSchema,
  imageQualities,
  imageStyles,
  kinds,
  placements,
  platforms,
  tiers,
} from '#shared/contracts/generation';
import { readAdSchema } from '#shared/domain/page-reading';
import type { ChosenPost } from './ports.ts';

const pictureSchema = z.object({
  wanted: z.catch(z.boolean(), true),
  style: z.catch(z.enum(imageStyles), 'photoreal'),
  aspectRatio: z.catch(z.enum(aspectRatios), '4:5'),
  quality: z.catch(z.enum(imageQualities), 'medium'),
  creativity: z.catch(z.number().check(z.minimum(0), z.maximum(100)), 50),
});
const choice = z.catch(z.string().check(z.maxLength(200)), '');

/** The form as it stands, and as it is kept at each keystroke. A field of an older version that does not fit falls back by itself. */
const formSchema = z.object({
  brief: z.catch(z.string().check(z.maxLength(10_000)), ''),
  kind: z.catch(z.enum(kinds), 'post'),
  platform: z.catch(z.enum(platforms), 'facebook'),
  placement: z.catch(z.enum(placements), 'feed'),
  language: z.catch(z.string().check(z.minLength(2), z.maxLength(35)), 'en'),
  framework: choice,
  audience: choice,
  tone: choice,
  link: z.catch(z.string().check(z.maxLength(2000)), ''),
  variants: z.catch(z.int().check(z.minimum(1), z.maximum(5)), 1),
  tier: z.catch(z.enum(tiers), 'draft'),
  picture: z.catch(pictureSchema, pictureSchema.parse({})),
  source: z.catch(z.optional(z.object({ item: readAdSchema, isAd: z.boolean(), surface: z.string(), url: z.string(), pageTitle: z.string() })), undefined),
  /** The result that is on show, to find it again when the panel is reopened. */
  lastRun: z.catch(z.optional(z.string()), undefined),
});
export type CreateForm = z.infer<typeof formSchema>;
export type PictureForm = CreateForm['picture'];

/** Reads what was stored, whatever it is. `language` is the default for a new form. */
export function readForm(stored: unknown, language: string): CreateForm {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  return formSchema.parse({ language, ...known });
}

export type FormProblem = 'brief' | 'link';

/** What keeps the form from being sent. An empty brief is fine to estimate, not to send. */
export function problemsOf(form: CreateForm): FormProblem[] {
  const link = normalLink(form.link);
  return [...(form.brief.trim() ? [] : ['brief' as const]), ...(link === null ? ['link' as const] : [])];
}

/** "example.org/x" as people type it → an address; '' → undefined; nonsense → null. */
export function normalLink(typed: string): string | undefined | null {
  const text = typed.trim();
  if (!text) return undefined;
  // Chromium's parser takes spaces in a host and writes them as %20.
  if (/\s/.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null;
}

/** The request as the companion takes it; undefined while something is missing. `brief` may be replaced, for the estimate. */
export function toRequest(form: CreateForm, { brandId, brief = form.brief }: { brandId: string | undefined; brief?: string }): GenerationRequest | undefined {
  const link = normalLink(form.link);
  const { picture, source } = form;
  const input: GenerationRequestInput = {
    brief,
    kind: source ? form.kind : form.kind === 'answer' ? 'post' : form.kind,
    platform: form.platform,
    placement: form.placement,
    language: form.language,
    variants: form.variants,
    tier: form.tier,
    image: picture.wanted
      ? { style: picture.style, aspectRatio: picture.aspectRatio, quality: picture.quality, creativity: picture.creativity, variants: 1 }
      : null,
    ...(form.framework && { framework: form.framework }),
    ...(form.audience.trim() && { audience: form.audience.trim() }),
    ...(form.tone.trim() && { tone: form.tone.trim() }),
    ...(link && { link }),
    ...(brandId && { brandId }),
    ...(source && { source: withoutEvidence(source) }),
  };
  const parsed = generationRequestSchema.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}

/** How it was read is for this screen only. */
function withoutEvidence({ item }: ChosenPost): ChosenPost['item'] {
  const { evidence: _, ...post } = item;
  return post;
}
