import { join } from 'node:path';
import { prepareExtension } from './build-extension.ts';
import { type Finished, root, run, runPackage, say } from './project.ts';

export interface CheckResult {
  name: string;
  passed: boolean;
  seconds: number;
}

const biome = process.platform === 'win32' ? 'biome.cmd' : 'biome';

const checks: { name: string; run: () => Promise<Finished> }[] = [
  ...['shared', 'companion-server', 'extension', 'tools'].map((side) => ({
    name: `types of ${side}`,
    run: () => runPackage('typescript/bin/tsc', ['-p', side]),
  })),
  {
    name: 'lint and borders (Biome)',
    run: () => run(join(root, 'node_modules', '.bin', biome), ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=30']),
  },
  { name: 'unused code and packages (knip)', run: () => runPackage('knip/bin/knip.js', ['--no-progress']) },
];

/** Types, lint, borders and unused code, one after the other; each one's output is shown only when it fails. */
export async function runChecks(): Promise<CheckResult[]> {
  await prepareExtension();
  const results: CheckResult[] = [];
  for (const check of checks) {
    const finished = await check.run();
    const result = { name: check.name, passed: finished.code === 0, seconds: finished.milliseconds / 1000 };
    results.push(result);
    say(`${result.passed ? 'ok  ' : 'FAIL'} ${check.name} (${result.seconds.toFixed(1)} s)`);
    if (!result.passed) say(finished.output.trim());
  }
  return results;
}
