import { homedir } from 'node:os';
import { dataDirOf, type Machine } from './config/data-dir.ts';
import { type Listening, listening } from './config/listening.ts';
import { baseAddress, type Environment, oneOf, secret, shown, textOf, wholeNumber } from './config/read-setting.ts';
import { SettingError } from './config/setting-error.ts';
import { refuseUnsupported } from './config/unsupported-settings.ts';
import { type LogLevel, logLevels } from './platform/logger.ts';
import { parseVaultKey } from './platform/vault-key.ts';

export interface VendorConfig {
  apiKey: string | undefined;
  /** Undefined: the vendor's own. */
  baseUrl: string | undefined;
}

export interface Config extends Listening {
  dataDir: string;
  /** Undefined: embedded SQLite. */
  databaseUrl: string | undefined;
  /** Undefined: the key file in `dataDir`. */
  vaultKey: Buffer | undefined;
  practice: boolean;
  ownerToken: string | undefined;
  /** Its base includes the version (`…/v1`). */
  openai: VendorConfig;
  /** Its base has no version segment. */
  google: VendorConfig;
  /** Undefined: each modality's own default. */
  providerTimeoutMs: number | undefined;
  /** 0 turns the limit off. */
  rateLimitPerMinute: number;
  logLevel: LogLevel;
}

/** The only reader of the environment. Throws SettingError, one line for a person, on the first bad value. */
export function loadConfig(environment: Environment = process.env, machine: Machine = thisMachine()): Config {
  refuseUnsupported(environment);
  const practice = readPractice(environment);
  const databaseUrl = readDatabaseUrl(environment);
  const vaultKey = readVaultKeySetting(environment, databaseUrl !== undefined);
  return {
    ...listening(environment),
    dataDir: dataDirOf(environment, machine, practice),
    databaseUrl,
    vaultKey,
    practice,
    ownerToken: secret(environment, 'OWNER_TOKEN', 32, 'a line of 32 or more letters and digits, as `openssl rand -hex 32` prints'),
    openai: {
      apiKey: secret(environment, 'OPENAI_API_KEY', 1, 'sk-…'),
      baseUrl: baseAddress(environment, 'OPENAI_BASE_URL', 'https://api.openai.com/v1'),
    },
    google: { apiKey: secret(environment, 'GEMINI_API_KEY', 1, 'AIza…'), baseUrl: readGeminiBase(environment) },
    providerTimeoutMs: wholeNumber(environment, 'PROVIDER_TIMEOUT_MS', { least: 1, most: 3_600_000, example: '30000' }),
    rateLimitPerMinute: wholeNumber(environment, 'RATE_LIMIT_PER_MINUTE', { least: 0, most: 1_000_000, example: '120' }) ?? 120,
    logLevel: oneOf(environment, 'LOG_LEVEL', logLevels) ?? 'info',
  };
}

export function thisMachine(): Machine {
  return { platform: process.platform, homeDir: homedir(), workingDir: process.cwd() };
}

/** The data folders that a tool beside the server may look in: the one that is set, else the real and the practice one. */
export function dataDirCandidates(environment: Environment = process.env, machine: Machine = thisMachine()): string[] {
  const first = readPractice(environment);
  return [...new Set([dataDirOf(environment, machine, first), dataDirOf(environment, machine, !first)])];
}

function readPractice(environment: Environment): boolean {
  const text = textOf(environment, 'PRACTICE');
  if (text !== undefined && text !== '1' && text !== '0') throw new SettingError('PRACTICE', `"${shown(text)}" is neither 1 nor 0.`, 'PRACTICE=1');
  return text === '1';
}

function readDatabaseUrl(environment: Environment): string | undefined {
  const text = textOf(environment, 'DATABASE_URL');
  if (text !== undefined && !(/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) {
    throw new SettingError('DATABASE_URL', 'it is not the address of a PostgreSQL database.', 'DATABASE_URL=postgres://user:password@host:5432/postwright');
  }
  return text;
}

const VAULT_KEY_EXAMPLE = 'VAULT_KEY=the line that `openssl rand -base64 32` prints';

function readVaultKeySetting(environment: Environment, isRequired: boolean): Buffer | undefined {
  const text = textOf(environment, 'VAULT_KEY');
  if (text === undefined) {
    if (isRequired) throw new SettingError('VAULT_KEY', 'it is needed with DATABASE_URL, the same one on every server of the team.', VAULT_KEY_EXAMPLE);
    return undefined;
  }
  const key = parseVaultKey(text);
  if (!key) throw new SettingError('VAULT_KEY', 'it is not 32 bytes in base64.', VAULT_KEY_EXAMPLE);
  return key;
}

function readGeminiBase(environment: Environment): string | undefined {
  const example = 'https://generativelanguage.googleapis.com';
  const base = baseAddress(environment, 'GOOGLE_GEMINI_BASE_URL', example);
  if (base !== undefined && /\/v\d+(alpha|beta)?\d*$/.test(base)) {
    throw new SettingError('GOOGLE_GEMINI_BASE_URL', 'the address must not end with a version, which is added to it.', `GOOGLE_GEMINI_BASE_URL=${example}`);
  }
  return base;
}
