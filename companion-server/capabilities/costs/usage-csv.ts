import type { UsageRow } from '#shared/contracts/usage';

/** The ledger's names, in the contract's order. */
const csvColumns = [
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
] as const satisfies readonly (keyof UsageRow)[];

/** In practice mode one more column says of every row that nothing was billed. */
export function csvHeader(practice: boolean): string {
  return `${columnsFor(practice).join(',')}\r\n`;
}

function columnsFor(practice: boolean): readonly (keyof UsageRow)[] {
  return practice ? [...csvColumns, 'practice'] : csvColumns;
}

/** One line per row; what is not known is empty. */
export function csvLine(row: UsageRow, practice: boolean): string {
  return `${columnsFor(practice)
    .map((column) => csvCell(row[column]))
    .join(',')}\r\n`;
}

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe before it keeps it text. */
const formulaStart = /^[\s\u200b\ufeff]*[=+\-@|%\t\r\n]/;

export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
