import { type Framework, frameworks } from '#shared/vocabulary/post-forms';
import { hashText } from '../poster/random.ts';

/** How a post is built: what it opens with and what comes after the news. */
export interface Plan {
  opening: 'news' | 'scene' | 'fact' | 'question' | 'truth';
  /** The facts as a short list with labels, where there are enough. */
  list: boolean;
  /** A plain truth of the field between news and close. */
  truth: boolean;
}

const plans: readonly Plan[] = [
  { opening: 'scene', list: false, truth: false },
  { opening: 'news', list: false, truth: true },
  { opening: 'question', list: false, truth: false },
  { opening: 'truth', list: true, truth: false },
  { opening: 'fact', list: false, truth: true },
];

/** What a framework asks of a text that invents nothing. */
const byFramework: Record<Framework, Plan> = {
  challenge: { opening: 'question', list: false, truth: true },
  transformation: { opening: 'scene', list: false, truth: true },
  tutorial: { opening: 'question', list: true, truth: false },
  'behind-the-scenes': { opening: 'truth', list: false, truth: false },
  'myth-fact': { opening: 'truth', list: false, truth: true },
  list: { opening: 'news', list: true, truth: false },
  question: { opening: 'question', list: false, truth: false },
  'before-after': { opening: 'scene', list: false, truth: false },
  story: { opening: 'scene', list: false, truth: true },
  comparison: { opening: 'truth', list: true, truth: false },
  lifestyle: { opening: 'scene', list: false, truth: true },
  fomo: { opening: 'fact', list: false, truth: false },
  offer: { opening: 'fact', list: false, truth: true },
  launch: { opening: 'news', list: false, truth: true },
  testimonial: { opening: 'question', list: false, truth: true },
};

/** The first variant follows the framework, or what the brief's own words decide; each further one takes the next plan. */
export function planFor(options: { brief: string; variant: number; framework?: string | undefined }): Plan {
  const wished = frameworks.find((framework) => framework === options.framework?.trim().toLowerCase().replace(/\s+/g, '-'));
  if (wished && options.variant === 1) return byFramework[wished];
  const at = hashText(options.brief) + options.variant - 1;
  return plans[at % plans.length] as Plan;
}
