import { Failure } from '#shared/domain/failure';

export interface Period {
  /** ISO time, included. */
  from?: string | undefined;
  /** ISO time, excluded. */
  to?: string | undefined;
}

/** Reads `from` and `to`: a day is meant whole (UTC), a time exactly, `to` excluded. Throws Failure invalid_request. */
export function readPeriod(query: { from?: string | undefined; to?: string | undefined }): Period {
  const period = { from: query.from && start('from', query.from), to: query.to && end(query.to) };
  if (period.from && period.to && period.from >= period.to) {
    throw new Failure('invalid_request', 'This period ends before it begins. Exchange "from" and "to".', {
      fields: [{ path: 'to', message: 'is not after from' }],
    });
  }
  return period;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

function start(path: string, text: string): string {
  return readTime(path, text).toISOString();
}

function end(text: string): string {
  const time = readTime('to', text);
  return (DAY.test(text) ? new Date(time.getTime() + DAY_MS) : time).toISOString();
}

function readTime(path: string, text: string): Date {
  const time = new Date(text);
  const isReal = !Number.isNaN(time.getTime()) && (!DAY.test(text) || time.toISOString().startsWith(text));
  if (isReal) return time;
  throw new Failure('invalid_request', `"${text}" is not a day or a time. Use one such as 2026-11-20 or 2026-11-20T08:00:00Z.`, {
    fields: [{ path, message: 'is not a day or a time' }],
  });
}
