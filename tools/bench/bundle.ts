import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension, zipExtension } from '../support/build-extension.ts';
import { pageScripts } from '../support/page-scripts.ts';
import { root, say } from '../support/project.ts';

// npm run bench -- bundle: what is shipped, against the budgets.
const kB = 1000;
const output = join(root, '.output');
const folder = join(output, 'chrome-mv3');
const built = await buildExtension('chrome');
if (!built.ok) {
  say(built.detail);
  process.exit(1);
}
const zipped = await zipExtension('chrome');
if (!zipped.ok) {
  say(zipped.detail);
  process.exit(1);
}

const size = async (path: string) => (await stat(path)).size;

/** Script that a page loads at opening: its own module, what that imports statically, and what is preloaded. */
async function scriptAtOpening(page: string): Promise<number> {
  const html = await readFile(join(folder, page), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map((match) => join(folder, match[1] as string));
  const seen = new Set<string>();
  let total = 0;
  while (wanted.length > 0) {
    const file = wanted.pop() as string;
    if (seen.has(file)) continue;
    seen.add(file);
    total += await size(file);
    const source = await readFile(file, 'utf8');
    for (const match of source.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"()]*?\sfrom\s*|[^'"()]*?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      wanted.push(join(file, '..', match[1] as string));
    }
  }
  return total;
}

interface Row {
  what: string;
  bytes: number;
  budget: number;
}
const rows: Row[] = [];
for (const file of pageScripts(await readdir(folder, { recursive: true }))) {
  const path = join(folder, file);
  rows.push({ what: `in the page: ${file}`, bytes: await size(path), budget: 40 * kB });
  if (/react(?:-dom)?\.production|__REACT_DEVTOOLS/.test(await readFile(path, 'utf8'))) rows.push({ what: `React inside ${file}`, bytes: 1, budget: 0 });
}
rows.push({ what: 'side panel, script at opening', bytes: await scriptAtOpening('sidepanel.html'), budget: 600 * kB });
const zip = (await readdir(output)).find((file) => /chrome\.zip$/.test(file));
if (zip) rows.push({ what: `store zip ${zip}`, bytes: await size(join(output, zip)), budget: 700 * kB });

for (const row of rows) {
  const ratio = row.budget === 0 ? Number.POSITIVE_INFINITY : row.bytes / row.budget;
  process.stdout.write(
    `${row.what.padEnd(44)} ${(row.bytes / kB).toFixed(1).padStart(8)} kB of ${(row.budget / kB).toFixed(0).padStart(4)} kB  ${ratio.toFixed(2)} x ${ratio <= 1 ? 'ok' : 'OVER'}\n`,
  );
}
await mkdir(join(root, '.tmp'), { recursive: true });
await writeFile(join(root, '.tmp', 'bench-bundle.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.every((row) => row.bytes <= row.budget) ? 0 : 1);
