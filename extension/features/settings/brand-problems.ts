import { type BrandProfile, type BrandProfileInput, brandProfileSchema } from '#shared/domain/brand';
import type { CompanionError } from '../../companion/companion-error.ts';
import type { MessageKey } from '../../ui/i18n/catalogue.ts';

export type BrandField = keyof BrandProfile;
export type BrandProblems = Partial<Record<BrandField, MessageKey | { said: string }>>;

const fields = Object.keys(brandProfileSchema.shape) as BrandField[];
const sentences: Partial<Record<BrandField, MessageKey>> = {
  name: 'settings.brandNameWrong',
  links: 'settings.brandLinkWrong',
  colours: 'settings.brandColourWrong',
  languages: 'settings.brandLanguageWrong',
};

/** The profile as it may be sent, or what is wrong with which field. */
export function checkBrand(typed: BrandProfileInput): { ok: true; profile: BrandProfile } | { ok: false; problems: BrandProblems } {
  // Chromium takes a host with spaces for an address and writes %20 for them; the companion does not.
  if (typed.links?.some((link) => /\s/.test(link))) return { ok: false, problems: { links: 'settings.brandLinkWrong' } };
  const parsed = brandProfileSchema.safeParse(typed);
  if (parsed.success) return { ok: true, profile: parsed.data };
  const problems: BrandProblems = {};
  for (const issue of parsed.error.issues) {
    const field = fields.find((name) => name === issue.path[0]) ?? 'name';
    problems[field] ??= sentences[field] ?? 'settings.brandTooLong';
  }
  return { ok: false, problems };
}

/** What the companion found wrong, field by field, in its own words. */
export function brandProblemsOf(failure: CompanionError): BrandProblems {
  const problems: BrandProblems = {};
  for (const { path, message } of failure.problem?.fields ?? []) {
    const field = fields.find((name) => name === path.split('.')[0]);
    if (field) problems[field] ??= { said: message };
  }
  return problems;
}
