import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decimalShift, priceRowsOf } from './support/litellm-prices.ts';

/**
 * Writes shared/pricing/price-list.json from files in LiteLLM's format; a later file wins over an earlier one.
 *   node tools/import-prices.ts VERSION FILE=SOURCE …
 * VERSION is the date of the table (2026-11-20), SOURCE a sentence that names the file's origin and date.
 */
const [version, ...files] = process.argv.slice(2);
if (!version || files.length === 0) {
  process.stderr.write('Use: node tools/import-prices.ts VERSION FILE=SOURCE …\n');
  process.exit(64);
}
const merged = new Map<string, ReturnType<typeof priceRowsOf>[number][]>();
for (const argument of files) {
  const [path = '', source = ''] = argument.split(/=(.*)/s);
  const rows = priceRowsOf(JSON.parse(readFileSync(path, 'utf8')), source);
  const models = Map.groupBy(rows, (row) => row.model);
  for (const [model, ofModel] of models) merged.set(model, ofModel);
}
const rows = [...merged.values()].flat().sort((a, b) => (a.model === b.model ? (a.from ?? '').localeCompare(b.from ?? '') : a.model < b.model ? -1 : 1));
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
const target = fileURLToPath(new URL('../shared/pricing/price-list.json', import.meta.url));
writeFileSync(target, `{\n  "version": ${JSON.stringify(version)},\n  "rows": [\n${lines}\n  ]\n}\n`);
process.stdout.write(`${rows.length} rows, ${merged.size} models written, for example ${decimalShift(7.5e-7, 6)} per million.\n`);
