import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from './start-postgres.ts';
import { installDebianPackages, onPath } from './system-packages.ts';

const versions = '/usr/lib/postgresql';

/** Is the server itself here (not only its client)? */
function isInstalled(): boolean {
  return onPath('initdb') || (existsSync(versions) && readdirSync(versions).some((version) => existsSync(join(versions, version, 'bin', 'initdb'))));
}

/** A PostgreSQL for the tests: installed from Debian's packages where it is missing and can be, then started in a folder of its own. */
export async function ensurePostgres(): Promise<TestPostgres | undefined> {
  if (!isInstalled()) await installDebianPackages(['postgresql'], 'the second database that the repositories are tested on');
  return startPostgres();
}
