import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Database } from './schema.ts';
import { createSecretRepo } from './secret.repo.ts';

/** Small secrets (keys, tokens) by name. */
export interface SecretVault {
  get(name: string): Promise<string | undefined>;
  put(name: string, text: string): Promise<void>;
  delete(name: string): Promise<void>;
}

/** The key does not open what the vault holds. Nothing was overwritten. */
export class WrongVaultKey extends Error {
  constructor() {
    super('the key does not open the vault');
    this.name = 'WrongVaultKey';
  }
}

const CANARY = 'vault-canary';
const CANARY_TEXT = 'postwright';
const TAG_BYTES = 16;

/**
 * Opens the vault: AES-256-GCM, a fresh nonce per write, the secret's name as additional data, so that no row can stand in for another.
 * A canary, written at the first opening, proves the key before anything else is read or written. Throws WrongVaultKey.
 */
export async function openVault(options: { db: Kysely<Database>; key: Buffer; clock: Clock }): Promise<SecretVault> {
  const { key, clock } = options;
  const secrets = createSecretRepo(options.db);
  const put = (name: string, text: string) => secrets.put({ name, ...seal(key, name, text), updated_at: clock.now().toISOString() });
  if (await secrets.isEmpty()) {
    await secrets.putIfAbsent({ name: CANARY, ...seal(key, CANARY, CANARY_TEXT), updated_at: clock.now().toISOString() });
  }
  const canary = await secrets.find(CANARY);
  if (!canary || unseal(key, canary) !== CANARY_TEXT) throw new WrongVaultKey();
  return {
    async get(name) {
      const row = await secrets.find(name);
      return row && unseal(key, row);
    },
    put,
    delete: (name) => secrets.delete(name),
  };
}

function seal(key: Buffer, name: string, text: string): { nonce: string; ciphertext: string } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), ciphertext: sealed.toString('base64') };
}

function unseal(key: Buffer, row: { name: string; nonce: string; ciphertext: string }): string {
  const sealed = Buffer.from(row.ciphertext, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(row.nonce, 'base64'), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(row.name));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    return decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new WrongVaultKey();
  }
}
