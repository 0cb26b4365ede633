import { runChecks } from './support/checks.ts';
import { runVitest } from './support/run-vitest.ts';

// npm run check: the quick half of npm test (types, lint, borders, unit tests; no browser, no server process).
const checks = await runChecks();
const counts = await runVitest(['node', 'extension']);
const passed = counts.passed + checks.filter((check) => check.passed).length;
const failed = counts.failed + checks.filter((check) => !check.passed).length;
process.stdout.write(`${passed} passed, ${failed} failed, ${counts.skipped} skipped\n`);
process.exit(failed === 0 ? 0 : 1);
