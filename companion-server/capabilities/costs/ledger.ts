import type { Kysely } from 'kysely';
import type { UsageRow } from '#shared/contracts/usage';
import { formatUsd, nanodollars } from '#shared/domain/money';
import { type Cost, freeCost, settleCost, unknownCost } from '#shared/pricing/settle-cost';
import type { Database } from '../../platform/schema.ts';
import { noUsage, type VendorOutcome, type VendorUsage } from '../../providers/vendor-call.ts';
import { ledgerRepo, type VendorCallRow } from './ledger.repo.ts';

/** A vendor call that is about to be made. */
export interface OpenedCall {
  id: string;
  /** ISO time. The price is the one of this day. */
  at: string;
  memberId: string;
  generationId?: string | undefined;
  feature: UsageRow['feature'];
  brand?: string | undefined;
  /** `provider/model`. */
  model: string;
  attempt: number;
  practice: boolean;
}

/** How it ended. `unbilled`: the vendor surely charges nothing. */
export interface SettledCall {
  status: VendorOutcome;
  usage?: VendorUsage | undefined;
  billedModel?: string | undefined;
  unbilled: boolean;
  latencyMs: number;
}

/** Providers whose work costs nothing. */
const free = new Set(['builtin', 'local', 'on-device']);

/** One row per vendor call: written before the call and hidden while it is open, settled after it. Works inside the caller's transaction. */
export const ledger = {
  async open(db: Kysely<Database>, calls: readonly OpenedCall[]): Promise<void> {
    await ledgerRepo.add(db, calls.map(openRow));
  },
  /** The settled row as everybody sees it, and the write that stores it. */
  settle(call: OpenedCall, end: SettledCall): { row: UsageRow; write: (db: Kysely<Database>) => Promise<void> } {
    const row = settledRow(call, end);
    return { row: toUsageRow(row), write: (db) => ledgerRepo.settle(db, row) };
  },
  interrupt: ledgerRepo.interrupt,
  async ofGeneration(db: Kysely<Database>, generationId: string): Promise<UsageRow[]> {
    return (await ledgerRepo.ofGeneration(db, generationId)).map(toUsageRow);
  },
};
export type Ledger = typeof ledger;

function openRow(call: OpenedCall): VendorCallRow {
  return {
    id: call.id,
    at: call.at,
    member_id: call.memberId,
    generation_id: call.generationId ?? null,
    publication_id: null,
    feature: call.feature,
    brand: call.brand ?? null,
    provider: providerOf(call.model),
    requested_model: call.model,
    billed_model: call.model,
    input_tokens: null,
    cached_input_tokens: null,
    output_tokens: null,
    reasoning_tokens: null,
    usage_detail: null,
    images: 0,
    video_seconds: 0,
    cost_nano: null,
    cost_known: 0,
    cost_source: 'unknown',
    price_version: null,
    latency_ms: 0,
    status: 'open',
    attempt: call.attempt,
    practice: call.practice ? 1 : 0,
  };
}

function settledRow(call: OpenedCall, end: SettledCall): VendorCallRow {
  const usage = end.usage ?? noUsage;
  const cost = costOf(call, end);
  return {
    ...openRow(call),
    billed_model: end.billedModel ?? call.model,
    input_tokens: usage.inputTokens,
    cached_input_tokens: usage.cachedInputTokens,
    output_tokens: usage.outputTokens,
    reasoning_tokens: usage.reasoningTokens,
    usage_detail: detailOf(usage),
    images: usage.images,
    video_seconds: usage.videoSeconds,
    cost_nano: cost.usd === null ? null : cost.usd.toString(),
    cost_known: cost.usd === null ? 0 : 1,
    cost_source: cost.source,
    price_version: cost.priceVersion,
    latency_ms: Math.max(0, Math.round(end.latencyMs)),
    status: end.status,
  };
}

function costOf(call: OpenedCall, end: SettledCall): Cost {
  if (free.has(providerOf(call.model))) return freeCost;
  if (end.usage) return settleCost({ model: end.billedModel ?? call.model, requestedModel: call.model, at: call.at, usage: end.usage });
  return end.unbilled ? freeCost : unknownCost;
}

/** Counts that only the price needs: picture tokens, cache writes, the vendor's own figure. */
function detailOf(usage: VendorUsage): string | null {
  const { inputImageTokens, outputImageTokens, cacheWriteTokens, vendorCostUsd } = usage;
  const known = Object.entries({ inputImageTokens, outputImageTokens, cacheWriteTokens, vendorCostUsd }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return known.length === 0 ? null : JSON.stringify(Object.fromEntries(known));
}

function providerOf(model: string): string {
  return model.slice(0, model.indexOf('/'));
}

export function toUsageRow(row: VendorCallRow): UsageRow {
  return {
    id: row.id,
    at: row.at,
    memberId: row.member_id,
    ...(row.generation_id === null ? {} : { generationId: row.generation_id }),
    ...(row.publication_id === null ? {} : { publicationId: row.publication_id }),
    feature: row.feature as UsageRow['feature'],
    ...(row.brand === null ? {} : { brand: row.brand }),
    provider: row.provider,
    requestedModel: row.requested_model,
    billedModel: row.billed_model,
    inputTokens: row.input_tokens,
    cachedInputTokens: row.cached_input_tokens,
    outputTokens: row.output_tokens,
    reasoningTokens: row.reasoning_tokens,
    images: row.images,
    videoSeconds: row.video_seconds,
    costUsd: row.cost_nano === null ? null : formatUsd(nanodollars(row.cost_nano)),
    costKnown: row.cost_known === 1,
    costSource: row.cost_source as UsageRow['costSource'],
    priceVersion: row.price_version,
    latencyMs: row.latency_ms,
    status: row.status as UsageRow['status'],
    attempt: row.attempt,
    ...(row.practice === 1 ? { practice: true as const } : {}),
  };
}
