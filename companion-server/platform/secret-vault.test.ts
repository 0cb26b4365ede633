import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../../tests/support/database.ts';
import type { OpenDatabase } from './database.ts';
import { openVault, WrongVaultKey } from './secret-vault.ts';
import { makeVaultKey, parseVaultKey, readVaultKey, vaultKeyFile } from './vault-key.ts';

const clock = { now: () => new Date('2026-11-20T12:00:00Z') };
const opened: OpenDatabase[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

forEachDatabase('the vault', (open) => {
  async function fresh() {
    const database = await open();
    opened.push(database);
    return database.db;
  }

  it('keeps, replaces and forgets secrets, across openings with the same key', async () => {
    const db = await fresh();
    const key = randomBytes(32);
    const vault = await openVault({ db, key, clock });
    await vault.put('openai', 'sk-first');
    await vault.put('openai', 'sk-second ü');
    await vault.put('google', 'AIza');
    await vault.delete('google');
    const again = await openVault({ db, key, clock });
    expect(await again.get('openai')).toBe('sk-second ü');
    expect(await again.get('google')).toBeUndefined();
  });

  it('holds no secret in the clear, and never the same bytes twice', async () => {
    const db = await fresh();
    const vault = await openVault({ db, key: randomBytes(32), clock });
    await vault.put('one', 'the same');
    await vault.put('two', 'the same');
    const rows = await db.selectFrom('secret').selectAll().where('name', 'in', ['one', 'two']).execute();
    expect(rows[0]?.ciphertext).not.toBe(rows[1]?.ciphertext);
    expect(Buffer.from(rows[0]?.ciphertext ?? '', 'base64').includes('the same')).toBe(false);
  });

  it('refuses another key and overwrites nothing', async () => {
    const db = await fresh();
    const key = randomBytes(32);
    await (await openVault({ db, key, clock })).put('openai', 'sk-kept');
    const before = await db.selectFrom('secret').selectAll().orderBy('name').execute();
    await expect(openVault({ db, key: randomBytes(32), clock })).rejects.toThrow(WrongVaultKey);
    expect(await db.selectFrom('secret').selectAll().orderBy('name').execute()).toEqual(before);
    expect(await (await openVault({ db, key, clock })).get('openai')).toBe('sk-kept');
  });

  it('refuses a row that stands in for another, or was tampered with', async () => {
    const db = await fresh();
    const vault = await openVault({ db, key: randomBytes(32), clock });
    await vault.put('mine', 'one');
    await vault.put('yours', 'two');
    const { nonce, ciphertext } = await db.selectFrom('secret').selectAll().where('name', '=', 'yours').executeTakeFirstOrThrow();
    await db.updateTable('secret').set({ nonce, ciphertext }).where('name', '=', 'mine').execute();
    await expect(vault.get('mine')).rejects.toThrow(WrongVaultKey);
    await db.updateTable('secret').set({ ciphertext: 'AAAA' }).where('name', '=', 'yours').execute();
    await expect(vault.get('yours')).rejects.toThrow(WrongVaultKey);
  });
});

describe('the key file', () => {
  it('is made once, for its owner alone, and never overwritten', () => {
    const folder = mkdtempSync(join(tmpdir(), 'postwright-key-'));
    folders.push(folder);
    expect(readVaultKey(folder)).toBe('missing');
    const key = makeVaultKey(folder);
    expect(statSync(vaultKeyFile(folder)).mode & 0o777).toBe(0o600);
    expect(makeVaultKey(folder)).toEqual(key);
    writeFileSync(vaultKeyFile(folder), 'not a key');
    expect(readVaultKey(folder)).toBe('broken');
    expect(readFileSync(vaultKeyFile(folder), 'utf8')).toBe('not a key');
  });

  it('holds 32 bytes in base64, in either alphabet', () => {
    const key = Buffer.alloc(32, 0xfb);
    expect(parseVaultKey(`${key.toString('base64')}\n`)).toEqual(key);
    expect(parseVaultKey(key.toString('base64url'))).toEqual(key);
    expect(parseVaultKey(Buffer.alloc(31).toString('base64'))).toBeUndefined();
    expect(parseVaultKey('')).toBeUndefined();
  });
});
