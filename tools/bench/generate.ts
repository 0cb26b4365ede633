import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { packCompanion } from '../pack-companion.ts';
import { root, say } from '../support/project.ts';
import { askMany, median, percentile, type Seen } from './generate/ask.ts';
import { type MeasuredServer, startMeasured, startUpstream, type Timing, type Upstream } from './generate/children.ts';

// npm run bench -- generate [FILE]: what the companion adds to the vendors, beside its own floor in the same run. Only ratios count.
const file = resolve(process.argv[2] ?? join(root, '.tmp', 'bench-generate.json'));
const names = ['floor', 'companion'] as const;
type Name = (typeof names)[number];
type Figures = Record<Name, number>;

interface Row {
  what: string;
  unit: string;
  floor: number | null;
  companion: number;
  ratio: number | null;
  /** What the ratio (or, without a floor, the figure) may be at most. */
  budget: number;
  within: boolean;
}
const rows: Row[] = [];
const against = (what: string, unit: string, { floor, companion }: Figures, budget: number) =>
  rows.push({ what, unit, floor, companion, ratio: companion / floor, budget, within: companion / floor <= budget });
const alone = (what: string, unit: string, companion: number, budget: number) =>
  rows.push({ what, unit, floor: null, companion, ratio: null, budget, within: companion <= budget });

await packCompanion();
const upstream = await startUpstream();
try {
  await measureStart(upstream);
  const servers = { floor: await startMeasured('floor', upstream.url), companion: await startMeasured('companion', upstream.url) };
  try {
    await measureIdle(servers);
    await warmUp(servers, upstream);
    await measureCpu(servers, upstream);
    await measureLatency(servers, upstream);
    await measureTogether(servers, upstream);
  } finally {
    await Promise.all([servers.floor.stop(), servers.companion.stop()]);
  }
} finally {
  await upstream.stop();
}
print();
await mkdir(dirname(file), { recursive: true });
await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), node: process.version, rows }, null, 2)}\n`);
say(`The same as JSON: ${file}`);
process.exit(rows.every((row) => row.within) ? 0 : 1);

type Servers = Record<Name, MeasuredServer>;

/** Medians of interleaved rounds, so that a busy moment of the machine hits both. */
async function interleaved(rounds: number, measure: (name: Name) => Promise<number>): Promise<Figures> {
  const all: Record<Name, number[]> = { floor: [], companion: [] };
  for (let round = 0; round < rounds; round += 1) for (const name of round % 2 === 0 ? names : names.toReversed()) all[name].push(await measure(name));
  return { floor: median(all.floor), companion: median(all.companion) };
}

async function measureStart({ url }: Upstream): Promise<void> {
  say('start …');
  // The first start of the companion compiles what later starts find ready.
  await (await startMeasured('companion', url)).stop();
  const start = await interleaved(5, async (name) => {
    const server = await startMeasured(name, url);
    await server.stop();
    return server.startMs;
  });
  against('start to first answer', 'ms', start, 1);
}

async function measureIdle(servers: Servers): Promise<void> {
  await new Promise((done) => setTimeout(done, 1500));
  const [floor, companion] = await Promise.all(names.map((name) => servers[name].usage()));
  against('memory, idle', 'MB', { floor: floor?.rssMb ?? 0, companion: companion?.rssMb ?? 0 }, 1.2);
}

async function warmUp(servers: Servers, { setTiming }: Upstream): Promise<void> {
  say('warming up …');
  await setTiming({ firstMs: 0, tokenMs: 0, imageMs: 0 });
  for (const name of names) {
    await askMany(servers[name].url, { count: 150, together: 4, picture: false });
    await askMany(servers[name].url, { count: 10, together: 1, picture: true });
  }
}

async function measureCpu(servers: Servers, { setTiming, tokens }: Upstream): Promise<void> {
  const cpuOf = (load: { count: number; together: number; picture: boolean }) => async (name: Name) => {
    const before = await servers[name].usage();
    await askMany(servers[name].url, load);
    return ((await servers[name].usage()).cpuMs - before.cpuMs) / load.count;
  };
  say('CPU …');
  await setTiming({ firstMs: 0, tokenMs: 0, imageMs: 0 });
  for (const together of [1, 10]) {
    against(
      `CPU a text of ${tokens} tokens in one burst, ${together} at a time`,
      'ms',
      await interleaved(5, cpuOf({ count: 60, together, picture: false })),
      1.3,
    );
  }
  await setTiming({ firstMs: 5, tokenMs: 2, imageMs: 0 });
  against(`CPU a text of ${tokens} tokens one by one, 10 at a time`, 'ms', await interleaved(5, cpuOf({ count: 40, together: 10, picture: false })), 1.3);
  await setTiming({ firstMs: 0, tokenMs: 0, imageMs: 0 });
  against('CPU a text and a picture of 1 MB', 'ms', await interleaved(5, cpuOf({ count: 15, together: 1, picture: true })), 1.3);
}

async function measureLatency(servers: Servers, { setTiming }: Upstream): Promise<void> {
  say('latency …');
  const timing: Timing = { firstMs: 50, tokenMs: 0, imageMs: 0 };
  await setTiming(timing);
  for (const together of [1, 10]) {
    const seen: Record<Name, Seen[]> = { floor: [], companion: [] };
    for (let round = 0; round < 6; round += 1) {
      for (const name of round % 2 === 0 ? names : names.toReversed())
        seen[name].push(...(await askMany(servers[name].url, { count: 10 * Math.min(together, 4), together, picture: false })));
    }
    const figures = (pick: (each: Seen) => number, share: number): Figures => ({
      floor: percentile(seen.floor.map(pick), share) - timing.firstMs,
      companion: percentile(seen.companion.map(pick), share) - timing.firstMs,
    });
    against(
      `first text event after the vendor's first token, p50, ${together} at a time`,
      'ms',
      figures((each) => each.firstTextMs, 0.5),
      1.5,
    );
    against(
      `added to a whole text, p50, ${together} at a time`,
      'ms',
      figures((each) => each.totalMs, 0.5),
      1.5,
    );
    against(
      `added to a whole text, p95, ${together} at a time`,
      'ms',
      figures((each) => each.totalMs, 0.95),
      2,
    );
  }
}

async function measureTogether(servers: Servers, { setTiming, tokens }: Upstream): Promise<void> {
  say('text beside picture …');
  const timing: Timing = { firstMs: 50, tokenMs: 8, imageMs: 800 };
  await setTiming(timing);
  const slower = Math.max(timing.imageMs, timing.firstMs + tokens * timing.tokenMs);
  const seen = await askMany(servers.companion.url, { count: 6, together: 1, picture: true });
  alone('text beside picture: total over the slower part', 'x', median(seen.map((each) => each.totalMs)) / slower, 1.15);
  await setTiming({ firstMs: 0, tokenMs: 8, imageMs: 200 });
  const gaps = await askMany(servers.companion.url, { count: 6, together: 1, picture: true });
  alone('longest gap between text events while a picture is stored', 'ms', median(gaps.map((each) => each.longestGapMs)), 50);
  const [floor, companion] = await Promise.all(names.map((name) => servers[name].usage()));
  // No budget of its own: it shows when the garbage collector last ran as much as what is held. Shown beside the floor all the same.
  against('memory after the run', 'MB', { floor: floor?.rssMb ?? 0, companion: companion?.rssMb ?? 0 }, Number.POSITIVE_INFINITY);
}

function print(): void {
  const line = (cells: readonly string[]) =>
    `${(cells[0] ?? '').padEnd(66)}${cells
      .slice(1)
      .map((cell) => cell.padStart(11))
      .join('')}\n`;
  process.stdout.write(line(['', 'floor', 'companion', 'ratio', 'at most', '']));
  for (const { what, unit, floor, companion, ratio, budget, within } of rows) {
    const figure = (value: number | null) => (value === null ? '-' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`);
    process.stdout.write(
      line([
        what,
        figure(floor),
        figure(companion),
        ratio === null ? '-' : ratio.toFixed(2),
        Number.isFinite(budget) ? String(budget) : '-',
        within ? 'ok' : 'OVER',
      ]),
    );
  }
}
