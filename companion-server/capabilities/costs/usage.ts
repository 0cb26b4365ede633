import type { Kysely } from 'kysely';
import type { summaryGroupings, UsageRow } from '#shared/contracts/usage';
import { addMoney, formatUsd, nanodollars } from '#shared/domain/money';
import { pageAfter, readCursor } from '../../http/cursor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/schema.ts';
import { type GroupColumn, ledgerRepo } from './ledger.repo.ts';
import { toUsageRow } from './ledger.ts';
import { type Period, readPeriod } from './period.ts';
import { csvHeader, csvLine } from './usage-csv.ts';

type PeriodQuery = { from?: string | undefined; to?: string | undefined };
const columns: Record<(typeof summaryGroupings)[number], GroupColumn> = {
  day: 'day',
  provider: 'provider',
  model: 'requested_model',
  feature: 'feature',
  member: 'member_id',
  brand: 'brand',
};
const CSV_PAGE = 500;

/** Reading the ledger: rows, sums, the current month, and everything as CSV. */
export function createUsage(deps: { db: Kysely<Database>; clock: Clock; practice: boolean }) {
  const summarise = async (column: GroupColumn, period: Period) => {
    const rows = await ledgerRepo.group(deps.db, column, period);
    const groups = rows.map((row) => {
      const calls = Number(row.calls);
      return { key: row.key, calls, cost: nanodollars(row.cost_nano ?? 0), unknownCostCalls: calls - Number(row.known ?? 0) };
    });
    return { groups, total: addMoney(...groups.map((group) => group.cost)), unknown: groups.reduce((sum, group) => sum + group.unknownCostCalls, 0) };
  };
  return {
    async list(query: PeriodQuery & { limit: number; cursor?: string | undefined }): Promise<{ items: UsageRow[]; nextCursor: string | null }> {
      const place = readCursor(query.cursor);
      const after = place && { at: place.createdAt, id: place.id };
      const rows = await ledgerRepo.list(deps.db, { ...readPeriod(query), limit: query.limit + 1, after });
      const page = pageAfter(
        rows.map((row) => ({ ...row, created_at: row.at })),
        query.limit,
      );
      return { items: page.rows.map(toUsageRow), nextCursor: page.nextCursor };
    },
    async summary(query: PeriodQuery & { by: (typeof summaryGroupings)[number] }) {
      const { groups, total } = await summarise(columns[query.by], readPeriod(query));
      return { groups: groups.map(({ cost, ...group }) => ({ ...group, costUsd: formatUsd(cost) })), totalUsd: formatUsd(total) };
    },
    /** The current month in UTC. Budgets and what is set aside for them are not there yet, so nothing is assumed or reserved. */
    async month() {
      const month = deps.clock.now().toISOString().slice(0, 7);
      const { total, unknown } = await summarise('provider', { from: `${month}-01T00:00:00.000Z` });
      const nothing = formatUsd(nanodollars(0));
      return { month, spentUsd: formatUsd(total), assumedUsd: nothing, reservedUsd: nothing, unknownCostCalls: unknown, budgets: [] };
    },
    /** A header line and one line per row, newest first, written page by page. */
    csv(query: PeriodQuery): Response {
      const period = readPeriod(query);
      const encoder = new TextEncoder();
      let after: { at: string; id: string } | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(encoder.encode(csvHeader(deps.practice))),
        async pull(controller) {
          const rows = await ledgerRepo.list(deps.db, { ...period, limit: CSV_PAGE, after });
          const last = rows.at(-1);
          if (last) {
            after = { at: last.at, id: last.id };
            controller.enqueue(encoder.encode(rows.map((row) => csvLine(toUsageRow(row), deps.practice)).join('')));
          }
          if (rows.length < CSV_PAGE) controller.close();
        },
      });
      return new Response(body, {
        headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="usage.csv"', 'Cache-Control': 'no-store' },
      });
    },
  };
}
export type Usage = ReturnType<typeof createUsage>;
