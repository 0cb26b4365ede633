import type { Refusal, VendorErrors } from '../refuse-call.ts';

export interface OpenAiError {
  message: string;
  type: string;
  param?: string | null;
  code?: string | null;
}

export function openAiError(status: number, { message, type, param = null, code = null }: OpenAiError, headers: Record<string, string> = {}): Refusal {
  return { status, body: { error: { message, type, param, code } }, headers };
}

export function badRequest(message: string, param: string | null = null, code: string | null = null): Refusal {
  return openAiError(400, { message, type: 'invalid_request_error', param, code });
}

export function createOpenAiErrors(now: () => number): VendorErrors {
  return {
    rateLimited(wait) {
      const headers: Record<string, string> = {};
      const seconds = wait === undefined ? undefined : Math.ceil(wait.ms / 1000);
      if (wait?.as === 'ms') headers['retry-after-ms'] = String(wait.ms);
      if (wait?.as === 'date') headers['retry-after'] = new Date(now() + wait.ms).toUTCString();
      if (wait?.as === 'seconds' || wait?.as === 'retry-info') headers['retry-after'] = String(seconds);
      const hint = seconds === undefined ? '' : ` Please try again in ${seconds}s.`;
      return openAiError(
        429,
        {
          message: `Rate limit reached for requests per min (RPM): Limit 500, Used 500, Requested 1.${hint} Visit https://platform.openai.com/account/rate-limits to learn more.`,
          type: 'requests',
          code: 'rate_limit_exceeded',
        },
        headers,
      );
    },
    dailyQuota: () =>
      openAiError(429, {
        message: 'Rate limit reached for requests per day (RPD): Limit 200, Used 200, Requested 1. Please try again in 7m12s.',
        type: 'requests',
        code: 'rate_limit_exceeded',
      }),
    insufficientQuota: () =>
      openAiError(429, {
        message:
          'You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.',
        type: 'insufficient_quota',
        code: 'insufficient_quota',
      }),
    failed(status, message) {
      const type = status >= 500 ? 'server_error' : 'invalid_request_error';
      return openAiError(status, { message: message ?? failureSentence(status), type });
    },
    retired: (model) =>
      openAiError(404, {
        message: `The model \`${model}\` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations`,
        type: 'invalid_request_error',
        code: 'model_not_found',
      }),
    // The real one repeats the ends of the key, so that code which logs the message leaks them.
    badKey: () =>
      openAiError(401, {
        message:
          'Incorrect API key provided: sk-proj-****************************abcd. You can find your API key at https://platform.openai.com/account/api-keys.',
        type: 'invalid_request_error',
        code: 'invalid_api_key',
      }),
  };
}

function failureSentence(status: number): string {
  if (status === 503) return 'The engine is currently overloaded, please try again later';
  if (status >= 500) return 'The server had an error while processing your request. Sorry about that!';
  return 'The request could not be processed.';
}
