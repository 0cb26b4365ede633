import { loadConfig } from '../companion-server/config.ts';
import { BackupFailure } from '../companion-server/platform/backup.ts';
import { systemClock } from '../companion-server/platform/clock.ts';
import { restore } from '../companion-server/platform/restore.ts';
import { fileArgument, runCommand } from './support/backup-command.ts';

/** `npm run restore -- FILE`: a backup back into an empty DATA_DIR. */
await runCommand(async () => {
  const source = fileArgument('restore');
  const { dataDir, databaseUrl, vaultKey } = loadConfig();
  if (databaseUrl) throw new BackupFailure('With DATABASE_URL the database is restored by its own tools (pg_restore). Start this command without it.');
  const restored = await restore({ dataDir, source, vaultKey, clock: systemClock });
  process.stderr.write(`${dataDir}: the database and ${restored.files - 2} media files are back.\n`);
  if (!restored.keysKept) process.stderr.write('No vault key was there, so stored keys of vendors are gone. Type them in again in the settings.\n');
});
