export const periods = ['month', 'week', 'days30', 'all'] as const;
export type Period = (typeof periods)[number];

const dayMs = 86_400_000;

/** The `from` of GET /v1/usage for a period, as a day in UTC; undefined for everything. Weeks and 30 days count today. */
export function startOf(period: Period, now: Date): string | undefined {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  switch (period) {
    case 'month':
      return `${now.toISOString().slice(0, 7)}-01`;
    case 'week':
      return day(new Date(now.getTime() - 6 * dayMs));
    case 'days30':
      return day(new Date(now.getTime() - 29 * dayMs));
    case 'all':
      return undefined;
    default:
      return period satisfies never;
  }
}
