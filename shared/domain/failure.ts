import * as z from 'zod/mini';

/** The closed list of things that can go wrong, with the HTTP status each is answered with. Codes are public. */
export const failureStatus = {
  invalid_request: 422,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  idempotency_mismatch: 422,
  budget_exceeded: 402,
  price_unknown: 402,
  rate_limited: 429,
  provider_refused: 422,
  provider_unavailable: 502,
  model_retired: 502,
  account_needs_login: 409,
  media_unreachable: 409,
  outcome_unknown: 409,
  not_configured: 409,
  payload_too_large: 413,
  misdirected_request: 421,
  internal_error: 500,
} as const;

export type FailureCode = keyof typeof failureStatus;
export const failureCodes = Object.keys(failureStatus) as [FailureCode, ...FailureCode[]];

/** Body of every error answer (RFC 9457). `detail` is a sentence for a person and says what to do next. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.enum(failureCodes),
  requestId: z.string(),
  retryAfterSeconds: z.optional(z.number()),
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  help: z.optional(z.string()),
  /** Words that had been streamed before a text broke off. */
  partialText: z.optional(z.string()),
  /** The model that failed, where one did. */
  model: z.optional(z.string()),
});
export type Problem = z.infer<typeof problemSchema>;

const titles: Record<FailureCode, string> = {
  invalid_request: 'The request is not valid',
  unauthorized: 'Not paired',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'Not possible in this state',
  idempotency_mismatch: 'The same key was used for another request',
  budget_exceeded: 'The budget is used up',
  price_unknown: 'The price is not known',
  rate_limited: 'Too many requests',
  provider_refused: 'The model refused',
  provider_unavailable: 'The model did not answer',
  model_retired: 'The model no longer exists',
  account_needs_login: 'The account needs a new login',
  media_unreachable: 'The media cannot be reached',
  outcome_unknown: 'The outcome is not known',
  not_configured: 'Not set up yet',
  payload_too_large: 'Too large',
  misdirected_request: 'Wrong host',
  internal_error: 'Something went wrong here',
};

/** An expected failure. Throw it anywhere on the server; the HTTP layer turns it into a problem document. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly extra: Partial<Omit<Problem, 'type' | 'title' | 'status' | 'detail' | 'code' | 'requestId'>> & Record<string, unknown>;
  constructor(code: FailureCode, detail: string, extra: Failure['extra'] = {}, options?: ErrorOptions) {
    super(detail, options);
    this.name = 'Failure';
    this.code = code;
    this.extra = extra;
  }

  toProblem(requestId: string): Problem {
    return {
      type: `https://postwright.invalid/problems/${this.code}`,
      title: titles[this.code],
      status: failureStatus[this.code],
      detail: this.message,
      code: this.code,
      requestId,
      ...this.extra,
    };
  }
}
