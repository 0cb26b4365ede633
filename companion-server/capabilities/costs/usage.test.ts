import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { usageRowSchema } from '#shared/contracts/usage';
import { addMoney, formatUsd, usd } from '#shared/domain/money';
import { forEachDatabase } from '../../../tests/support/database.ts';
import type { OpenDatabase } from '../../platform/database.ts';
import { noUsage } from '../../providers/vendor-call.ts';
import { ledger, type OpenedCall } from './ledger.ts';
import { readPeriod } from './period.ts';
import { createUsage } from './usage.ts';
import { csvCell } from './usage-csv.ts';

const call = (id: string, more: Partial<OpenedCall> = {}): OpenedCall => ({
  id,
  at: '2026-11-20T10:00:00.000Z',
  memberId: 'mem',
  generationId: 'gen_1',
  feature: 'generation',
  model: 'openai/gpt-6-luna',
  attempt: 1,
  practice: false,
  ...more,
});
const used = (inputTokens: number, outputTokens: number) => ({
  status: 'succeeded' as const,
  unbilled: false,
  latencyMs: 5,
  usage: { ...noUsage, inputTokens, outputTokens },
});

forEachDatabase('the ledger', (open) => {
  let opened: OpenDatabase | undefined;
  afterEach(() => opened?.close());
  const begin = async () => {
    opened = await open();
    const { db } = opened;
    const make = async (about: OpenedCall, end?: Parameters<typeof ledger.settle>[1]) => {
      await ledger.open(db, [about]);
      const settled = end && ledger.settle(about, end);
      await settled?.write(db);
      return settled?.row;
    };
    return { db, make, usage: createUsage({ db, clock: { now: () => new Date('2026-11-25T12:00:00Z') }, practice: false }) };
  };

  it('hides open calls, and gives settled ones exactly as they were settled', async () => {
    const { make, usage } = await begin();
    await make(call('call_open'));
    const row = await make(call('call_1'), used(1000, 100));
    const { items } = await usage.list({ limit: 50 });
    expect(items).toEqual([row]);
    expect(usageRowSchema.parse(items[0])).toMatchObject({ costUsd: '0.000150000', costKnown: true, costSource: 'price-table' });
  });

  it('knows what costs nothing, and what is unknown', async () => {
    const { make } = await begin();
    const failed = { status: 'failed' as const, latencyMs: 1 };
    expect(await make(call('call_1'), { ...failed, unbilled: true })).toMatchObject({ costUsd: '0.000000000', costKnown: true, costSource: 'free' });
    expect(await make(call('call_2'), { ...failed, unbilled: false })).toMatchObject({ costUsd: null, costKnown: false, costSource: 'unknown' });
    expect(await make(call('call_3', { model: 'builtin/poster' }), used(0, 0))).toMatchObject({ costUsd: '0.000000000', costSource: 'free' });
    expect(await make(call('call_4', { model: 'openai/gpt-99' }), used(5, 5))).toMatchObject({ costUsd: null, costKnown: false });
  });

  it('turns what a killed process left open into interrupted calls of unknown cost', async () => {
    const { db, make, usage } = await begin();
    await make(call('call_1'));
    await make(call('call_2', { generationId: 'gen_2' }));
    await ledger.interrupt(db, ['gen_1']);
    expect((await usage.list({ limit: 50 })).items).toMatchObject([{ id: 'call_1', status: 'interrupted', costUsd: null, costKnown: false }]);
  });

  it('pages newest first without losing or repeating a row', async () => {
    const { make, usage } = await begin();
    for (let index = 0; index < 7; index += 1) await make(call(`call_${index}`, { at: `2026-11-2${index % 3}T10:00:00.000Z` }), used(1, 1));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await usage.list({ limit: 2, cursor });
      seen.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['call_5', 'call_2', 'call_4', 'call_1', 'call_6', 'call_3', 'call_0']);
    expect((await usage.list({ limit: 50, from: '2026-11-21', to: '2026-11-21' })).items).toHaveLength(2);
  });

  it('sums exactly, and counts what is unknown apart', async () => {
    const { make, usage } = await begin();
    const rows = [await make(call('call_1'), used(333, 77)), await make(call('call_2', { model: 'google/gemini-3.8-flash' }), used(123, 457))];
    await make(call('call_3'), { status: 'cancelled', unbilled: false, latencyMs: 1 });
    const total = formatUsd(addMoney(...rows.map((row) => usd(row?.costUsd ?? '0'))));
    expect(await usage.summary({ by: 'provider' })).toEqual({
      groups: [
        { key: 'google', calls: 1, costUsd: rows[1]?.costUsd, unknownCostCalls: 0 },
        { key: 'openai', calls: 2, costUsd: rows[0]?.costUsd, unknownCostCalls: 1 },
      ],
      totalUsd: total,
    });
    expect((await usage.summary({ by: 'day' })).groups).toMatchObject([{ key: '2026-11-20', calls: 3 }]);
    expect(await usage.month()).toMatchObject({ month: '2026-11', spentUsd: total, unknownCostCalls: 1, budgets: [] });
    expect((await usage.summary({ by: 'brand' })).groups).toMatchObject([{ key: '', calls: 3 }]);
  });

  it('exports a header and one line per row, an unknown cost empty', async () => {
    const { make, usage } = await begin();
    await make(call('call_1', { brand: '=SUM(A1)' }), used(10, 10));
    await make(call('call_2'), { status: 'failed', unbilled: false, latencyMs: 1 });
    const [header, second, first, end] = (await usage.csv({}).text()).split('\r\n');
    expect(header).toBe(
      'id,at,memberId,generationId,publicationId,feature,brand,provider,requestedModel,billedModel,inputTokens,cachedInputTokens,outputTokens,reasoningTokens,images,videoSeconds,costUsd,costKnown,costSource,priceVersion,latencyMs,status,attempt',
    );
    expect(first).toContain(`,"'=SUM(A1)",`);
    expect(second).toContain(',0,0,,false,unknown,');
    expect(end).toBe('');
  });
});

describe('csvCell', () => {
  it('gives no cell that a spreadsheet takes for a formula, and loses nothing', () => {
    const nasty = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '|', ' =', '"'), fc.string()).map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect(read === text || read === `'${text}`).toBe(true);
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      }),
    );
  });
});

describe('readPeriod', () => {
  it('takes a day whole and a time exactly', () => {
    expect(readPeriod({ from: '2026-11-20', to: '2026-11-20' })).toEqual({ from: '2026-11-20T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' });
    expect(readPeriod({ from: '2026-11-20T10:00:00+02:00' }).from).toBe('2026-11-20T08:00:00.000Z');
  });

  it.each([{ from: '2026-02-30' }, { from: '2026-11-20', to: '2026-11-19' }, { to: '2026-13-01' }])('refuses %j', (query) => {
    expect(() => readPeriod(query)).toThrow(expect.objectContaining({ code: 'invalid_request' }));
  });
});
