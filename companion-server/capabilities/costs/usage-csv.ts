import type { UsageRow } from '#shared/contracts/usage';

/** The ledger's names, in the contract's order. */
export const csvColumns = [
  'id',
  'at',
  'memberId',
  'generationId',
  'publicationId',
  'feature',
  'brand',
  'provider',
  'requestedModel',
  'billedModel',
  'inputTokens',
  'cachedInputTokens',
  'outputTokens',
  'reasoningTokens',
  'images',
  'videoSeconds',
  'costUsd',
  'costKnown',
  'costSource',
  'priceVersion',
  'latencyMs',
  'status',
  'attempt',
  'practice',
] as const satisfies readonly (keyof UsageRow)[];

export const csvHeader = `${csvColumns.join(',')}\r\n`;

/** One line per row; what is not known is empty. */
export function csvLine(row: UsageRow): string {
  return `${csvColumns.map((column) => csvCell(row[column])).join(',')}\r\n`;
}

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it keeps it text. */
const formulaStart = /^[\s\u200b\ufeff]*[=+\-@|%\t\r\n]/;

export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
