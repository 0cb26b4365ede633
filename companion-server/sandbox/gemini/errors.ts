import type { Refusal, VendorErrors } from '../refuse-call.ts';

const statusNames: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  408: 'DEADLINE_EXCEEDED',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
  529: 'UNAVAILABLE',
};

export function geminiError(code: number, message: string, details?: readonly Record<string, unknown>[], headers: Record<string, string> = {}): Refusal {
  return { status: code, body: { error: { code, message, status: statusNames[code] ?? 'UNKNOWN', ...(details === undefined ? {} : { details }) } }, headers };
}

/** A wrong field, as the vendor's JSON reader reports it. */
export function badField(message: string, field: string): Refusal {
  return geminiError(400, message, [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description: message }] }]);
}

const quota = (quotaId: string, quotaValue: string) => ({
  '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
  violations: [
    {
      quotaMetric: 'generativelanguage.googleapis.com/generate_content_free_tier_requests',
      quotaId,
      quotaDimensions: { location: 'global', model: 'sandbox' },
      quotaValue,
    },
  ],
});
const help = {
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [{ description: 'Learn more about Gemini API quotas', url: 'https://ai.google.dev/gemini-api/docs/rate-limits' }],
};
const overQuota =
  'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.';
const retryInfo = (ms: number) => ({ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${(ms / 1000).toFixed(9).replace(/\.?0+$/, '')}s` });

export function createGeminiErrors(now: () => number): VendorErrors {
  return {
    rateLimited(wait) {
      const perMinute = quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', '10');
      if (wait === undefined) return geminiError(429, overQuota, [perMinute, help]);
      if (wait.as === 'retry-info') return geminiError(429, `${overQuota}\nPlease retry in ${wait.ms / 1000}s.`, [perMinute, help, retryInfo(wait.ms)]);
      const seconds = String(Math.ceil(wait.ms / 1000));
      // The vendor itself sends no such header; a proxy in front of it may.
      const header: Record<string, string> =
        wait.as === 'ms' ? { 'retry-after-ms': String(wait.ms) } : { 'retry-after': wait.as === 'date' ? new Date(now() + wait.ms).toUTCString() : seconds };
      return geminiError(429, overQuota, [perMinute, help], header);
    },
    // Says a wait of seconds although the day's allowance is gone, as the vendor does.
    dailyQuota: () => geminiError(429, overQuota, [quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier', '250'), help, retryInfo(45_837.906927)]),
    insufficientQuota: () => geminiError(429, 'Your prepayment credits are depleted. Please go to AI Studio to manage your project and billing.', [help]),
    failed: (status, message) =>
      geminiError(status, message ?? (status === 503 ? 'The model is overloaded. Please try again later.' : 'An internal error has occurred. Please retry.')),
    retired: (model) => notFound(model, 'v1'),
    badKey: () =>
      geminiError(400, 'API key not valid. Please pass a valid API key.', [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'API_KEY_INVALID',
          domain: 'googleapis.com',
          metadata: { service: 'generativelanguage.googleapis.com' },
        },
        { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message: 'API key not valid. Please pass a valid API key.' },
      ]),
  };
}

export function notFound(model: string, version: string): Refusal {
  const message = `models/${model} is not found for API version ${version}, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.`;
  return geminiError(404, message);
}

export const missingKey = (): Refusal =>
  geminiError(
    403,
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  );
