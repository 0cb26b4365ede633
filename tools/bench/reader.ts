import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { ensureChromium } from '../support/ensure-browsers.ts';
import { root, say } from '../support/project.ts';
import type { Figures, ReaderName } from './reader/page.ts';

// npm run bench -- reader: reading a feed while it grows, beside a reader that does the least and beside the page alone.
// Only ratios within this run mean anything.
const budgets = { perPostRatio: 2, perPostMs: 0.3, flat: 1.3, longestTaskMs: 8, blockingMs: 0, frameRatio: 1.3 };
const counts = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = counts.length > 0 ? counts : [1_000, 5_000];

async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: join(root, 'tools/bench/reader/page.ts'), formats: ['iife'], name: 'readerBench' },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('The page of the benchmark could not be bundled.');
  return output.output[0].code;
}

/** Each row has a page of its own, so that none inherits another's memory or timers. */
async function measure(browser: Browser, script: string, name: ReaderName, count: number): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  try {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en" id="facebook"><head></head><body></body></html>' })
        : route.abort(),
    );
    await page.goto('https://www.facebook.com/');
    await page.addScriptTag({ content: script });
    const call = `runReader(${JSON.stringify(name)}, ${count})`;
    return await page.evaluate<Figures>(call);
  } finally {
    await page.close();
  }
}

const executablePath = await ensureChromium();
if (!executablePath) {
  say('No Chromium was found. Install one (Debian: apt install chromium) or point CHROMIUM_PATH at it, then run this again.');
  process.exit(1);
}
const script = await bundle();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'] });
const rows: ({ reader: ReaderName; asked: number } & Figures)[] = [];
const columns = ['reader', 'posts', 'read/right', 'own ms a post', 'longest task', 'own TBT', 'last read', 'frame p95', 'took s'];
const line = (cells: string[]) => process.stdout.write(`${cells.map((cell, at) => (at === 0 ? cell.padEnd(7) : cell.padStart(13))).join('')}\n`);
line(columns);
try {
  // Warms up the browser; not a row.
  await measure(browser, script, 'none', 100);
  for (const count of sizes) {
    for (const reader of ['none', 'floor', 'ours'] as const) {
      const row = { reader, asked: count, ...(await measure(browser, script, reader, count)) };
      rows.push(row);
      line([
        reader,
        String(row.posts),
        reader === 'none' ? '-' : `${row.read}/${row.right}`,
        reader === 'none' ? '-' : (row.ownMs / row.posts).toFixed(3),
        row.longestTaskMs.toFixed(1),
        row.blockingMs.toFixed(0),
        row.lastReadMs.toFixed(1),
        row.frameP95Ms.toFixed(1),
        (row.tookMs / 1000).toFixed(1),
      ]);
    }
  }
} finally {
  await browser.close();
}

interface Check {
  what: string;
  value: number;
  budget: number;
}
const checks: Check[] = [];
const perPost = (row: Figures) => row.ownMs / row.posts;
for (const count of sizes) {
  const [none, floor, ours] = (['none', 'floor', 'ours'] as const).map((name) => rows.find((row) => row.reader === name && row.asked === count) as Figures) as [
    Figures,
    Figures,
    Figures,
  ];
  checks.push(
    { what: `${count}: own time a post, x the simple reader`, value: perPost(ours) / perPost(floor), budget: budgets.perPostRatio },
    { what: `${count}: own time a post, ms`, value: perPost(ours), budget: budgets.perPostMs },
    { what: `${count}: longest own task, ms`, value: ours.longestTaskMs, budget: budgets.longestTaskMs },
    { what: `${count}: own blocking time, ms`, value: ours.blockingMs, budget: budgets.blockingMs },
    { what: `${count}: frame p95, x the page alone`, value: ours.frameP95Ms / none.frameP95Ms, budget: budgets.frameRatio },
    { what: `${count}: posts not read or read wrong`, value: ours.posts - ours.right, budget: 0 },
  );
}
const ours = rows.filter((row) => row.reader === 'ours');
const [first, last] = [ours[0], ours.at(-1)];
if (first && last && first !== last)
  checks.push({ what: `own time a post, ${last.posts} against ${first.posts}`, value: perPost(last) / perPost(first), budget: budgets.flat });
for (const { what, value, budget } of checks)
  process.stdout.write(`${what.padEnd(52)} ${value.toFixed(2).padStart(8)} of ${budget}  ${value <= budget ? 'ok' : 'OVER'}\n`);
await mkdir(join(root, '.tmp'), { recursive: true });
await writeFile(join(root, '.tmp', 'bench-reader.json'), `${JSON.stringify({ rows, checks }, null, 2)}\n`);
process.exit(checks.every(({ value, budget }) => value <= budget) ? 0 : 1);
