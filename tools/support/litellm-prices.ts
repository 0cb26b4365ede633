/** A price row as shared/pricing/price-list.json holds it. Amounts are decimal strings in USD, per million tokens unless the name says otherwise. */
export interface ImportedPriceRow {
  model: string;
  from?: string;
  until?: string;
  input?: string;
  cachedInput?: string;
  cacheWrite?: string;
  output?: string;
  inputImage?: string;
  outputImage?: string;
  perImage?: string;
  perSecond?: string;
  longContext?: { aboveInputTokens: number; input?: string; cachedInput?: string; cacheWrite?: string; output?: string };
  endsOn?: string;
  source: string;
}

type Foreign = Record<string, unknown>;

const perMillion = {
  input: 'input_cost_per_token',
  cachedInput: 'cache_read_input_token_cost',
  cacheWrite: 'cache_creation_input_token_cost',
  output: 'output_cost_per_token',
  inputImage: 'input_cost_per_image_token',
  outputImage: 'output_cost_per_image_token',
} as const;

const longTiers = [128_000, 200_000, 256_000, 272_000] as const;

/** Models that this program can ask: text and pictures of the two vendors, none that were shut down, no moving aliases. */
const wanted: Record<string, RegExp> = {
  openai: /^(gpt-(4\.1|4o|5|6)|o3|o4-mini|gpt-image-(1-mini|1\.5|2))/,
  gemini: /^gemini\/gemini-([34]|omni|nano)/,
};
const unwanted = /audio|search|transcribe|tts|realtime|live|deep-research|codex|latest|preview|customtools|-chat$|\//;

/** Rows of one file in LiteLLM's format. Rows with `valid_until` and `then` become two. */
export function priceRowsOf(file: Record<string, Foreign>, source: string): ImportedPriceRow[] {
  return Object.entries(file).flatMap(([key, entry]) => {
    const vendor = String(entry.litellm_provider ?? '');
    const name = key.replace(/^gemini\//, '');
    if (!wanted[vendor]?.test(key) || unwanted.test(name)) return [];
    const model = `${vendor === 'gemini' ? 'google' : vendor}/${name}`;
    const evidence = typeof entry.evidence === 'string' ? `${source}: ${entry.evidence} (confidence ${entry.confidence})` : source;
    const base: ImportedPriceRow = { model, ...ratesOf(entry), ...endOf(entry), source: evidence };
    if (typeof entry.valid_until !== 'string' || typeof entry.then !== 'object' || entry.then === null) return [base];
    const later = { ...entry, ...entry.then };
    return [
      { ...base, until: entry.valid_until },
      { model, from: dayAfter(entry.valid_until), ...ratesOf(later), source: evidence },
    ];
  });
}

function ratesOf(entry: Foreign): Partial<ImportedPriceRow> {
  const rates: Partial<ImportedPriceRow> = {};
  for (const [ours, theirs] of Object.entries(perMillion) as [keyof typeof perMillion, string][]) {
    if (typeof entry[theirs] === 'number') rates[ours] = decimalShift(entry[theirs], 6);
  }
  if (typeof entry.output_cost_per_image === 'number') rates.perImage = decimalShift(entry.output_cost_per_image, 0);
  if (typeof entry.output_cost_per_second === 'number') rates.perSecond = decimalShift(entry.output_cost_per_second, 0);
  const above = longTiers.find((tokens) => typeof entry[`input_cost_per_token_above_${tokens / 1000}k_tokens`] === 'number');
  if (above === undefined) return rates;
  const longContext: NonNullable<ImportedPriceRow['longContext']> = { aboveInputTokens: above };
  for (const ours of ['input', 'cachedInput', 'cacheWrite', 'output'] as const) {
    const value = entry[`${perMillion[ours]}_above_${above / 1000}k_tokens`];
    if (typeof value === 'number') longContext[ours] = decimalShift(value, 6);
  }
  return { ...rates, longContext };
}

function endOf(entry: Foreign): { endsOn?: string } {
  return typeof entry.deprecation_date === 'string' ? { endsOn: entry.deprecation_date } : {};
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** value × 10^places as a plain decimal, exactly as the number is written: 7.5e-7 shifted by 6 is "0.75". */
export function decimalShift(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(at).replace(/0+$/, '');
  return rest ? `${integer}.${rest}` : integer;
}
