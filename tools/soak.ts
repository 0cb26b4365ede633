import { ensurePostgres } from './support/ensure-postgres.ts';
import { say } from './support/project.ts';
import { runVitest } from './support/run-vitest.ts';

// npm run soak -- NAME: the long runs in full. npm test runs a seeded subset of each.
const seed = process.env.FUZZ_SEED ?? String(Date.now() % 2 ** 31);
const soaks: Record<string, { does: string; projects: string[]; filters: string[]; env: Record<string, string> }> = {
  fuzz: { does: 'every property with 5,000 cases', projects: ['node', 'extension'], filters: [], env: { FUZZ_RUNS: '5000', FUZZ_SEED: seed } },
  kill: {
    does: 'kill -9 at many moments of a generation, on SQLite and PostgreSQL',
    projects: ['system'],
    filters: ['tests/faults'],
    env: { KILL_RUNS: '200', FUZZ_SEED: seed },
  },
};

const name = process.argv[2];
const soak = name === undefined ? undefined : soaks[name];
if (!soak) {
  say('Which long run? npm run soak -- NAME, where NAME is one of:');
  for (const [each, { does }] of Object.entries(soaks)) say(`  ${each}: ${does}`);
  process.exit(2);
}
say(`${name}: ${soak.does}. Seed ${seed} (FUZZ_SEED repeats it).`);
const postgres = await ensurePostgres();
try {
  const counts = await runVitest(soak.projects, { ...soak.env, TEST_DATABASE_URL: postgres?.url, SOAK: '1' }, soak.filters);
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
} finally {
  await postgres?.stop();
}
