import { SettingError } from '../companion-server/config/setting-error.ts';
import { dataDirCandidates } from '../companion-server/config.ts';
import { askControlChannel } from '../companion-server/platform/control-channel.ts';

/** `npm run pair`: prints a new pairing code of the companion that runs on this DATA_DIR. */
async function pair(): Promise<number> {
  const folders = dataDirCandidates();
  for (const folder of folders) {
    const reply = await askControlChannel(folder, 'pair');
    if (reply?.ok) {
      process.stdout.write(`pairing code: ${reply.text}\n`);
      process.stderr.write('It pairs one device within ten minutes.\n');
      return 0;
    }
    if (reply) {
      process.stderr.write(`${reply.text}\n`);
      return 1;
    }
  }
  process.stderr.write(`No companion runs on ${folders.join(' or ')}. Start one with npm run companion, or set the DATA_DIR that it was started with.\n`);
  return 1;
}

try {
  process.exitCode = await pair();
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 78;
}
