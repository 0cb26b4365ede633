import type { Config } from './config.ts';
import type { Clock } from './platform/clock.ts';
import { lockDataFolder, makeDataFolder } from './platform/data-folder.ts';
import { type OpenDatabase, openDatabase } from './platform/database.ts';
import { NewerDatabase } from './platform/migrate.ts';
import { createSecretRepo } from './platform/secret.repo.ts';
import { openVault, type SecretVault, WrongVaultKey } from './platform/secret-vault.ts';
import { makeVaultKey, readVaultKey, vaultKeyFile } from './platform/vault-key.ts';

/** A start that cannot go on: one line for a person, and the process's exit code (of sysexits.h). */
export class StartFailure extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message: string) {
    super(message);
    this.name = 'StartFailure';
    this.exitCode = exitCode;
  }
}

export const EXIT_CONFIG = 78;
const EXIT_UNAVAILABLE = 69;
const EXIT_BUSY = 75;

export interface State {
  database: OpenDatabase;
  vault: SecretVault;
  close(): Promise<void>;
}

/** Opens what outlives the process: data folder, its lock, database, vault. Throws StartFailure; nothing is overwritten then. */
export async function openState(config: Config, clock: Clock, onDatabaseLost: () => void): Promise<State> {
  try {
    makeDataFolder(config.dataDir);
  } catch {
    throw new StartFailure(EXIT_CONFIG, `DATA_DIR: the folder ${config.dataDir} cannot be made or opened. Example: DATA_DIR=/home/me/postwright`);
  }
  // Several processes may share a PostgreSQL and its folder; the embedded database belongs to one.
  const lock = config.databaseUrl === undefined ? takeLock(config.dataDir) : undefined;
  let database: OpenDatabase | undefined;
  try {
    database = await openTheDatabase(config, clock, onDatabaseLost);
    const opened = database;
    const vault = await openTheVault(config, opened, clock);
    return {
      database: opened,
      vault,
      async close() {
        await opened.close();
        lock?.release();
      },
    };
  } catch (error) {
    await database?.close();
    lock?.release();
    throw error;
  }
}

function takeLock(dataDir: string): { release(): void } {
  const lock = lockDataFolder(dataDir);
  if (lock) return lock;
  throw new StartFailure(
    EXIT_BUSY,
    `Another companion already runs on ${dataDir}. Use that one, stop it first, or give this one a folder of its own with DATA_DIR.`,
  );
}

async function openTheDatabase(config: Config, clock: Clock, onLost: () => void): Promise<OpenDatabase> {
  const location = config.databaseUrl === undefined ? { dataDir: config.dataDir } : { databaseUrl: config.databaseUrl, onLost };
  try {
    return await openDatabase(location, () => clock.now());
  } catch (error) {
    if (error instanceof NewerDatabase) throw new StartFailure(EXIT_UNAVAILABLE, error.message);
    if (config.databaseUrl !== undefined) {
      throw new StartFailure(
        EXIT_UNAVAILABLE,
        'DATABASE_URL: the database does not answer or refuses the login. Start it and check the address. Example: DATABASE_URL=postgres://user:password@host:5432/postwright',
      );
    }
    throw new StartFailure(
      EXIT_UNAVAILABLE,
      `The database in ${config.dataDir} cannot be opened; nothing was changed. Check the disk, or restore a backup into an empty folder with npm run restore.`,
    );
  }
}

async function openTheVault(config: Config, database: OpenDatabase, clock: Clock): Promise<SecretVault> {
  const file = vaultKeyFile(config.dataDir);
  const example = 'Example: VAULT_KEY=the key that was used before';
  try {
    return await openVault({ db: database.db, key: config.vaultKey ?? (await keyFromFile(config.dataDir, database)), clock });
  } catch (error) {
    if (!(error instanceof WrongVaultKey)) throw error;
    const which = config.vaultKey ? 'this key' : `the key in ${file}`;
    throw new StartFailure(EXIT_CONFIG, `VAULT_KEY: ${which} does not open the vault; nothing was overwritten. ${example}`);
  }
}

async function keyFromFile(dataDir: string, database: OpenDatabase): Promise<Buffer> {
  const key = readVaultKey(dataDir);
  if (typeof key !== 'string') return key;
  const file = vaultKeyFile(dataDir);
  if (key === 'missing' && (await createSecretRepo(database.db).isEmpty())) return makeVaultKey(dataDir);
  const problem = key === 'missing' ? `the key file ${file} is gone, and the vault holds secrets` : `the file ${file} holds no key`;
  throw new StartFailure(EXIT_CONFIG, `VAULT_KEY: ${problem}; nothing was overwritten. Put the file back. Example: VAULT_KEY=the key that was used before`);
}
