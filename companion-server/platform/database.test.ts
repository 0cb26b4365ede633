import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../../tests/support/database.ts';
import { databaseFile, type OpenDatabase, openDatabase } from './database.ts';

const folders: string[] = [];
const opened: OpenDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

forEachDatabase('database', (open) => {
  async function fresh(): Promise<OpenDatabase> {
    const database = await open();
    opened.push(database);
    return database;
  }

  it('answers and holds the tables of every migration', async () => {
    const { db, ping } = await fresh();
    await ping();
    expect(await db.selectFrom('brand').selectAll().execute()).toEqual([]);
    expect((await db.selectFrom('schema_migration').select('name').execute()).map((row) => row.name)).toContain('0001-access');
  });

  it('keeps transactions apart: two that read, wait and write lose nothing', async () => {
    const { db } = await fresh();
    await db.insertInto('setting').values({ name: 'count', value: '0', updated_at: 'now' }).execute();
    const addOne = () =>
      db.transaction().execute(async (transaction) => {
        const query = transaction.selectFrom('setting').select('value').where('name', '=', 'count');
        const { value } = await (db.getExecutor().adapter.supportsMultipleConnections ? query.forUpdate() : query).executeTakeFirstOrThrow();
        await Promise.resolve();
        await transaction
          .updateTable('setting')
          .set({ value: String(Number(value) + 1) })
          .where('name', '=', 'count')
          .execute();
      });
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect((await db.selectFrom('setting').select('value').executeTakeFirstOrThrow()).value).toBe('20');
  });

  it('undoes a transaction that threw', async () => {
    const { db } = await fresh();
    const attempt = db.transaction().execute(async (transaction) => {
      await transaction.insertInto('setting').values({ name: 'half', value: '1', updated_at: 'now' }).execute();
      throw new Error('stop');
    });
    await expect(attempt).rejects.toThrow('stop');
    expect(await db.selectFrom('setting').selectAll().execute()).toEqual([]);
  });
});

describe('the embedded database', () => {
  it('is a file of its owner only, and keeps what was written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postwright-db-'));
    folders.push(folder);
    const first = await openDatabase({ dataDir: folder });
    await first.db.insertInto('setting').values({ name: 'kept', value: '"yes"', updated_at: 'now' }).execute();
    await first.close();
    const second = await openDatabase({ dataDir: folder });
    opened.push(second);
    expect((await second.db.selectFrom('setting').selectAll().execute())[0]?.value).toBe('"yes"');
    expect(statSync(databaseFile(folder)).mode & 0o077).toBe(0);
  });

  it('refuses a database that a newer version wrote, and changes nothing in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postwright-db-'));
    folders.push(folder);
    const first = await openDatabase({ dataDir: folder });
    await first.db.insertInto('schema_migration').values({ name: '9999-later', applied_at: 'later' }).execute();
    await first.close();
    await expect(openDatabase({ dataDir: folder })).rejects.toThrow(/newer Postwright/);
  });
});
