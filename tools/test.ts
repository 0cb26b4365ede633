import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPracticePage } from './build-practice-page.ts';
import { packCompanion } from './pack-companion.ts';
import { buildExtension } from './support/build-extension.ts';
import { runChecks } from './support/checks.ts';
import { ensureChromium, ensureFirefox } from './support/ensure-browsers.ts';
import { ensurePostgres } from './support/ensure-postgres.ts';
import { root, say } from './support/project.ts';
import { type Counts, runVitest } from './support/run-vitest.ts';

// npm test: everything, on a machine where nothing was installed by hand. Ends with "N passed, N failed, N skipped".
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const add = (counts: Counts) => {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
};
const one = (passed: boolean) => add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

await rm(join(root, '.tmp'), { recursive: true, force: true });
for (const check of await runChecks()) one(check.passed);

for (const browser of ['chrome', 'firefox'] as const) {
  const built = await buildExtension(browser);
  say(built.detail);
  one(built.ok);
}
await buildPracticePage();
await packCompanion();

const postgres = await ensurePostgres();
if (!postgres) say('PostgreSQL is not here and could not be installed: the repositories are tested on SQLite alone.');
const chromium = await ensureChromium();
const firefox = await ensureFirefox();
if (!chromium) say('No Chromium: the browser tests are left out. Install one (Debian: apt-get install chromium) and run npm test again.');
if (!firefox) say('No Firefox: its tests are left out. Install one (Debian: apt-get install firefox-esr) and run npm test again.');
const env = {
  TEST_DATABASE_URL: postgres?.url,
  TEST_CHROMIUM: chromium,
  TEST_FIREFOX: firefox,
};
try {
  add(await runVitest(['node', 'extension'], env));
  add(await runVitest(['system'], env));
  add(await runVitest(['browser'], env));
} finally {
  await postgres?.stop();
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed === 0 ? 0 : 1);
