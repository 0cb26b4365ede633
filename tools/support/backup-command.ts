import { resolve } from 'node:path';
import { SettingError } from '../../companion-server/config/setting-error.ts';
import { BackupFailure } from '../../companion-server/platform/backup.ts';

/** The FILE of `npm run backup -- FILE`, from where the person typed it. */
export function fileArgument(command: string): string {
  const file = process.argv[2];
  if (!file || process.argv.length > 3) throw new BackupFailure(`Name one file: npm run ${command} -- FILE`);
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** Runs a command that says what stops it in one sentence. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SettingError) && !(error instanceof BackupFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof SettingError ? 78 : 1;
  }
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
