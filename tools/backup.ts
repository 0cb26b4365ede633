import { loadConfig } from '../companion-server/config.ts';
import { BackupFailure, backUp } from '../companion-server/platform/backup.ts';
import packageFile from '../package.json' with { type: 'json' };
import { fileArgument, megabytes, runCommand } from './support/backup-command.ts';

/** `npm run backup -- FILE`: database and media of DATA_DIR into one file, while the server runs. */
await runCommand(async () => {
  const target = fileArgument('backup');
  const { dataDir, databaseUrl } = loadConfig();
  if (databaseUrl)
    throw new BackupFailure('With DATABASE_URL the database is backed up by its own tools: pg_dump for it, and a copy of the media folder in DATA_DIR.');
  const written = await backUp({ dataDir, target, version: packageFile.version, now: new Date() });
  process.stderr.write(`${target}: the database and ${written.files - 2} media files, ${megabytes(written.bytes)}.\n`);
  process.stderr.write('The vault key is not in it. To bring stored keys back as well, keep a copy of vault.key in another safe place.\n');
});
