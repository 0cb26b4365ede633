import { failureCodes, type Problem, problemSchema } from '#shared/domain/failure';

export type CompanionErrorKind = 'offline' | 'unauthorized' | 'problem' | 'protocol';

const sentences: Record<CompanionErrorKind, string> = {
  offline: 'The companion is not answering. Nothing is lost here. Start it, then try again.',
  unauthorized: 'This browser is not paired with the companion any more. Nothing was spent. Pair it again in the settings.',
  problem: 'The companion could not do this. Try again.',
  protocol: 'The companion answered in a way that this version does not understand. Update both, then try again.',
};

/**
 * Every failed call ends in one of these. `message` is a sentence for a person.
 * `problem` is the companion's own answer where it gave one (always for `problem`, mostly for `unauthorized`).
 */
export class CompanionError extends Error {
  readonly kind: CompanionErrorKind;
  readonly problem: Problem | undefined;

  constructor(kind: CompanionErrorKind, details: { problem?: Problem; cause?: unknown } = {}) {
    super(details.problem?.detail ?? sentences[kind], details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'CompanionError';
    this.kind = kind;
    this.problem = details.problem;
  }
}

/** Reads an error answer. A newer companion may use codes that are not known here: its sentence is kept all the same. */
export async function errorFromResponse(response: Response): Promise<CompanionError> {
  const body: unknown = await response.json().catch(() => undefined);
  const known = problemSchema.safeParse(body);
  const kind = response.status === 401 ? 'unauthorized' : 'problem';
  if (known.success) return new CompanionError(kind, { problem: known.data });
  if (response.status === 401) return new CompanionError('unauthorized');
  const loose = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
  if (!loose || typeof loose.detail !== 'string') return new CompanionError('protocol', { cause: new Error(`HTTP ${response.status}`) });
  return new CompanionError('problem', { problem: looseProblem(loose, response.status) });
}

function looseProblem(body: Record<string, unknown>, status: number): Problem {
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return {
    type: text(body.type, 'about:blank'),
    title: text(body.title, 'Something went wrong'),
    status,
    detail: text(body.detail, sentences.problem),
    code: failureCodes.find((code) => code === body.code) ?? 'internal_error',
    requestId: text(body.requestId, ''),
  };
}
