import { SettingError } from './config/setting-error.ts';
import { loadConfig } from './config.ts';
import { EXIT_CONFIG, StartFailure } from './open-state.ts';
import { serveCompanion } from './serve-companion.ts';

/** The process: starts, says in one line what stops a start, and ends in good order on a signal. */
export async function runCompanion(): Promise<void> {
  // Whoever reads our output may go away; the server stays.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  try {
    const starting = serveCompanion(loadConfig(), { say, writeLog: (line) => void process.stdout.write(line) });
    let stopping = false;
    const stop = async () => {
      // A second signal means "now".
      if (stopping) process.exit(1);
      stopping = true;
      // A signal may come before the start is done; a start that fails says so below.
      const running = await starting.catch(() => undefined);
      if (!running) return;
      await running.stop();
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
    await starting;
  } catch (error) {
    if (!(error instanceof SettingError) && !(error instanceof StartFailure)) throw error;
    say(error.message);
    process.exit(error instanceof StartFailure ? error.exitCode : EXIT_CONFIG);
  }
}
