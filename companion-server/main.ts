import { SettingError } from './config/setting-error.ts';
import { loadConfig } from './config.ts';
import { EXIT_CONFIG, StartFailure } from './open-state.ts';
import { serveCompanion } from './serve-companion.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

try {
  const running = await serveCompanion(loadConfig(), { say, writeLog: (line) => process.stdout.write(line) });
  let stopping = false;
  const stop = async () => {
    // A second signal means "now".
    if (stopping) process.exit(1);
    stopping = true;
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
} catch (error) {
  if (!(error instanceof SettingError) && !(error instanceof StartFailure)) throw error;
  say(error.message);
  process.exit(error instanceof StartFailure ? error.exitCode : EXIT_CONFIG);
}
