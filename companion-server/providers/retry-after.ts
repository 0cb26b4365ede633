const DAY_MS = 86_400_000;

/** How long a vendor asks to wait, in milliseconds, from `retry-after-ms` or `Retry-After` (seconds, also with decimals, or a date). */
export function retryAfterMs(headers: Headers | undefined, now: number): number | undefined {
  const milliseconds = readNumber(headers?.get('retry-after-ms'));
  if (milliseconds !== undefined) return bounded(milliseconds);
  const text = headers?.get('retry-after');
  const seconds = readNumber(text);
  if (seconds !== undefined) return bounded(seconds * 1000);
  const date = text && /[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : bounded(date - now);
}

/** A protobuf duration as Gemini's RetryInfo holds it: `45.837906927s`. */
export function durationMs(duration: string): number | undefined {
  const seconds = readNumber(/^(.*)s$/.exec(duration.trim())?.[1]);
  return seconds === undefined ? undefined : bounded(seconds * 1000);
}

function readNumber(text: string | null | undefined): number | undefined {
  return text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function bounded(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms), 0), 30 * DAY_MS);
}
