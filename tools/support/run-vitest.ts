import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { root, runPackage } from './project.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  success: z.boolean(),
});

/** Runs the named Vitest projects with the ordinary reporter shown, and gives the counts. A run that dies counts as one failure. */
export async function runVitest(projects: readonly string[], env: Record<string, string | undefined> = {}, filters: readonly string[] = []): Promise<Counts> {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const file = join(root, '.tmp', `vitest-${projects.join('-')}.json`);
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ];
  const finished = await runPackage('vitest/vitest.mjs', args, { show: true, env: { ...process.env, ...env } });
  try {
    const parsed = report.parse(JSON.parse(await readFile(file, 'utf8')));
    const failed = parsed.numFailedTests + (finished.code !== 0 && parsed.numFailedTests === 0 ? 1 : 0);
    return { passed: parsed.numPassedTests, failed, skipped: parsed.numPendingTests + parsed.numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
