import priceList from './price-list.json' with { type: 'json' };

/** Decimal strings in USD: tokens per million, pictures and seconds each. A missing rate is unknown. */
export interface Rates {
  input?: string;
  cachedInput?: string;
  cacheWrite?: string;
  output?: string;
  inputImage?: string;
  outputImage?: string;
  perImage?: string;
  perSecond?: string;
}

/** A dated price. `from` and `until` are days in UTC, both included. */
export interface PriceRow extends Rates {
  model: string;
  from?: string;
  until?: string;
  /** Above this many input tokens the whole request is billed at these rates. */
  longContext?: Rates & { aboveInputTokens: number };
  /** The day on which the vendor ends the model. */
  endsOn?: string;
  source: string;
}

export const priceRows: readonly PriceRow[] = priceList.rows;
export const priceListVersion: string = priceList.version;

const byModel = Map.groupBy(priceRows, (row) => row.model);

/** A dated or numbered snapshot that the vendor names in its answer: `gpt-6-luna-2026-10-09`, `gemini-3.8-flash-001`. */
const SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|\d{3,4}|\d{2}-\d{4}|\d{8})$/;

/** The price of a model (`provider/model`) on a day (`at`: ISO time), or undefined where it is unknown. A snapshot has its model's price. */
export function priceOf(model: string, at: string): PriceRow | undefined {
  const rows = byModel.get(model) ?? byModel.get(model.replace(SNAPSHOT, ''));
  const day = at.slice(0, 10);
  return rows?.find((row) => (row.from ?? '') <= day && day <= (row.until ?? '9999'));
}

/** Names the row that a cost was computed from. */
export function priceVersionOf(row: PriceRow): string {
  return `${priceListVersion} ${row.model}${row.from ? ` from ${row.from}` : ''}`;
}
