import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type ArchiveEntry, readArchive, writeArchive } from './archive.ts';
import { BackupFailure, backUp } from './backup.ts';
import { openDatabase } from './database.ts';
import { restore } from './restore.ts';
import { openVault } from './secret-vault.ts';
import { makeVaultKey, vaultKeyFile } from './vault-key.ts';

const clock = { now: () => new Date('2026-11-20T12:00:00Z') };
const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'postwright-backup-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** A data folder as a server that still runs has it. */
async function liveFolder() {
  const dataDir = folder();
  const key = makeVaultKey(dataDir);
  const database = await openDatabase({ dataDir });
  const vault = await openVault({ db: database.db, key, clock });
  await vault.put('openai', 'sk-stored');
  await database.db.insertInto('setting').values({ name: 'greeting', value: '"hello"', updated_at: 'now' }).execute();
  for (const name of ['files/ab/med_1ab', 'resized/ab/med_1ab/320.webp', 'incoming/half']) {
    mkdirSync(join(dataDir, 'media', name, '..'), { recursive: true });
    writeFileSync(join(dataDir, 'media', name), `bytes of ${name}`);
  }
  return { dataDir, database, target: join(folder(), 'kept.tar') };
}
const make = (dataDir: string, target: string) => backUp({ dataDir, target, version: '1', now: clock.now() });

describe('backup and restore', () => {
  it('bring database and media back, while the first server still has them open', async () => {
    const { dataDir, database, target } = await liveFolder();
    expect(await make(dataDir, target)).toMatchObject({ files: 3 });
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readFileSync(target).includes('sk-stored')).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('backup-'))).toEqual([]);
    await database.close();
    const fresh = join(folder(), 'new');
    mkdirSync(fresh);
    writeFileSync(vaultKeyFile(fresh), readFileSync(vaultKeyFile(dataDir)));
    expect(await restore({ dataDir: fresh, source: target, vaultKey: undefined, clock })).toEqual({ files: 3, keysKept: true });
    expect(readFileSync(join(fresh, 'media/files/ab/med_1ab'), 'utf8')).toBe('bytes of files/ab/med_1ab');
    expect(readdirSync(fresh).sort()).toEqual(['media', 'postwright.sqlite', 'vault.key']);
    const again = await openDatabase({ dataDir: fresh });
    expect((await again.db.selectFrom('setting').selectAll().execute())[0]?.value).toBe('"hello"');
    await again.close();
  });

  it('drop the secrets that no key opens, so that the server starts', async () => {
    const { dataDir, database, target } = await liveFolder();
    await make(dataDir, target);
    await database.close();
    for (const vaultKey of [undefined, randomBytes(32)]) {
      const fresh = folder();
      expect(await restore({ dataDir: fresh, source: target, vaultKey, clock })).toMatchObject({ keysKept: false });
      const again = await openDatabase({ dataDir: fresh });
      expect(await again.db.selectFrom('secret').selectAll().execute()).toEqual([]);
      await again.close();
    }
  });

  it('refuse what would overwrite something', async () => {
    const { dataDir, database, target } = await liveFolder();
    await make(dataDir, target);
    await expect(make(dataDir, target)).rejects.toThrow(/exists already/);
    await expect(restore({ dataDir, source: target, vaultKey: undefined, clock })).rejects.toThrow(/not empty/);
    await expect(make(folder(), join(folder(), 'x'))).rejects.toThrow(BackupFailure);
    await database.close();
  });

  it('leave nothing behind when the file is cut, damaged, foreign or not there', async () => {
    const { dataDir, database, target } = await liveFolder();
    await make(dataDir, target);
    await database.close();
    const whole = readFileSync(target);
    const fresh = folder();
    const attempt = () => restore({ dataDir: fresh, source: target, vaultKey: undefined, clock });
    for (const size of [0, 700, 5_000, whole.length - 1_500]) {
      writeFileSync(target, whole);
      truncateSync(target, size);
      await expect(attempt()).rejects.toThrow(BackupFailure);
      expect(readdirSync(fresh)).toEqual([]);
    }
    writeFileSync(
      target,
      whole.map((byte, index) => (index === 130 ? byte ^ 1 : byte)),
    );
    await expect(attempt()).rejects.toThrow(/damaged/);
    await expect(restore({ dataDir: fresh, source: `${target}.none`, vaultKey: undefined, clock })).rejects.toThrow(/There is no file/);
    const outside = join(folder(), 'outside.tar');
    await writeArchive(outside, entries([{ name: '../escaped', path: vaultKeyFile(dataDir) }]));
    await expect(restore({ dataDir: fresh, source: outside, vaultKey: undefined, clock })).rejects.toThrow(BackupFailure);
    expect(readdirSync(fresh)).toEqual([]);
  });
});

async function* entries(list: ArchiveEntry[]) {
  yield* list;
}

describe('the archive', () => {
  it('gives back any bytes under any name that fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 1_500 }), { maxLength: 4 }), async (contents) => {
        const made = folder();
        const list = contents.map((_, index) => ({ name: `media/file-${index}`, path: join(made, String(index)) }));
        for (const [index, bytes] of contents.entries()) writeFileSync(join(made, String(index)), bytes);
        const target = join(made, 'all.tar');
        await writeArchive(target, entries(list));
        const whole = readFileSync(target);
        const read: { name: string; bytes: Uint8Array }[] = [];
        for await (const { name, start, size } of readArchive(target)) read.push({ name, bytes: new Uint8Array(whole.subarray(start, start + size)) });
        expect(read).toEqual(contents.map((bytes, index) => ({ name: `media/file-${index}`, bytes: new Uint8Array(bytes) })));
      }),
      { numRuns: 30 },
    );
  });
});
