import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const VAULT_KEY_BYTES = 32;

export function vaultKeyFile(dataDir: string): string {
  return join(dataDir, 'vault.key');
}

/** Reads 32 bytes of base64. Undefined for anything else. */
export function parseVaultKey(text: string): Buffer | undefined {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed)) return undefined;
  const key = Buffer.from(trimmed, trimmed.includes('-') || trimmed.includes('_') ? 'base64url' : 'base64');
  return key.length === VAULT_KEY_BYTES ? key : undefined;
}

/** The key file's key; `missing` where there is no file, `broken` where it holds no key. */
export function readVaultKey(dataDir: string): Buffer | 'missing' | 'broken' {
  const file = vaultKeyFile(dataDir);
  if (!existsSync(file)) return 'missing';
  return parseVaultKey(readFileSync(file, 'utf8')) ?? 'broken';
}

/** Makes a key file (mode 600). Whole or not at all, and never over an existing one: two starts at once end with the same key. */
export function makeVaultKey(dataDir: string): Buffer {
  const file = vaultKeyFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(VAULT_KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  const key = readVaultKey(dataDir);
  if (typeof key === 'string') throw new Error('The vault key file could not be read back');
  return key;
}
