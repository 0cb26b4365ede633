import type { FailureCode } from '#shared/domain/failure';
import type { CompanionError } from '../../companion/companion-error.ts';
import type { MessageKey } from '../i18n/catalogue.ts';

/** The next steps that a failure can offer. A screen shows those it can really do. */
export type FailureStep = 'try-again' | 'how-to-start' | 'pair-again' | 'change-brief' | 'free-composer' | 'open-settings' | 'see-costs';

export interface FailureWords {
  title: MessageKey;
  steps: readonly FailureStep[];
}

/** A heading and the next steps for each thing that can go wrong. The sentence itself is the companion's own. */
const words: Partial<Record<FailureCode, FailureWords>> = {
  budget_exceeded: { title: 'failure.budget', steps: ['free-composer', 'see-costs'] },
  price_unknown: { title: 'failure.price', steps: ['free-composer', 'open-settings'] },
  rate_limited: { title: 'failure.rate', steps: ['try-again', 'free-composer'] },
  provider_refused: { title: 'failure.refused', steps: ['change-brief'] },
  provider_unavailable: { title: 'failure.provider', steps: ['try-again', 'free-composer'] },
  model_retired: { title: 'failure.retired', steps: ['try-again', 'open-settings'] },
  not_configured: { title: 'failure.notConfigured', steps: ['open-settings', 'free-composer'] },
  invalid_request: { title: 'failure.invalid', steps: ['change-brief'] },
  payload_too_large: { title: 'failure.tooLarge', steps: ['change-brief'] },
  forbidden: { title: 'failure.forbidden', steps: ['open-settings'] },
  conflict: { title: 'failure.conflict', steps: ['try-again'] },
  account_needs_login: { title: 'failure.login', steps: ['open-settings'] },
  media_unreachable: { title: 'failure.media', steps: ['try-again'] },
  outcome_unknown: { title: 'failure.outcome', steps: ['see-costs'] },
  misdirected_request: { title: 'failure.host', steps: ['open-settings'] },
  not_found: { title: 'failure.gone', steps: ['try-again'] },
};

export function wordsFor(failure: Pick<CompanionError, 'kind' | 'problem'>): FailureWords {
  if (failure.kind === 'offline') return { title: 'failure.offline', steps: ['try-again', 'how-to-start'] };
  if (failure.kind === 'unauthorized') return { title: 'failure.unpaired', steps: ['pair-again'] };
  if (failure.kind === 'protocol') return { title: 'failure.protocol', steps: ['try-again', 'how-to-start'] };
  return (failure.problem && words[failure.problem.code]) ?? { title: 'failure.other', steps: ['try-again'] };
}

/** What somebody who can help needs to know: codes and ids, no content. */
export function detailsOf(failure: Pick<CompanionError, 'kind' | 'problem'>): string {
  const { problem } = failure;
  if (!problem) return failure.kind;
  const fields = problem.fields?.map(({ path, message }) => `${path}: ${message}`) ?? [];
  return [`${problem.code} (${problem.status})`, problem.model && `model ${problem.model}`, `request ${problem.requestId}`, ...fields]
    .filter(Boolean)
    .join('\n');
}
