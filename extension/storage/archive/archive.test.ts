// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { putAssets, readParts } from '../assets.ts';
import { saveConnection } from '../connection.ts';
import { openDatabase, type PostwrightDatabase } from '../database.ts';
import { saveDraft } from '../drafts.ts';
import type { Asset } from '../schema.ts';
import { loadSetting, saveSetting } from '../settings.ts';
import { anyAssets, textAsset } from '../test-support/arbitrary.ts';
import { ArchiveError } from './archive-error.ts';
import { crc32 } from './crc32.ts';
import { exportArchive } from './export-archive.ts';
import { importArchive } from './import-archive.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const now = new Date('2026-11-20T12:00:00Z');
const opened: PostwrightDatabase[] = [];
let count = 0;
function fresh(): PostwrightDatabase {
  const database = openDatabase(`archive-${count++}`);
  opened.push(database);
  return database;
}
afterEach(async () => {
  for (const database of opened.splice(0)) await database.delete();
});

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof ArchiveError ? error.problem : error),
  );
const zipOf = (files: Record<string, string>) =>
  writeZip(
    Object.entries(files).map(([name, text]) => ({ name, content: new Blob([text]) })),
    { at: now },
  );
const manifest = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ format: 'postwright-export', version: 1, exportedAt: now.toISOString(), counts: {}, pictures: [], ...change });

describe('export and import', () => {
  it('bring any library back as it was, once and again', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssets, fc.array(fc.uint8Array({ minLength: 1, maxLength: 64 }), { minLength: 12, maxLength: 12 }), async (assets, bytes) => {
        const from = fresh();
        const to = fresh();
        const withPictures: Asset[] = assets.map((asset, at) => (asset.kind === 'image' ? { ...asset, bytes: bytes[at]?.length ?? 0 } : asset));
        await putAssets(
          from,
          withPictures.map((asset, at) =>
            asset.kind === 'image' ? { asset, blob: new Blob([bytes[at] as Uint8Array<ArrayBuffer>], { type: 'image/png' }) } : { asset },
          ),
        );
        const file = await exportArchive(from, { now });
        expect(await importArchive(to, file)).toMatchObject({ added: assets.length, updated: 0, skipped: 0 });
        expect(await importArchive(to, file)).toMatchObject({ added: 0, updated: 0, unchanged: assets.length });
        expect(await contentOf(to)).toEqual(await contentOf(from));
      }),
      { numRuns: 15 },
    );
  });

  it('keeps what is newer here, and takes what is newer there', async () => {
    const from = fresh();
    const to = fresh();
    await putAssets(from, [
      { asset: textAsset({ id: 'a', title: 'new there', updatedAt: '2026-11-21T00:00:00.000Z' }) },
      { asset: textAsset({ id: 'b', title: 'old there' }) },
    ]);
    await putAssets(to, [
      { asset: textAsset({ id: 'a', title: 'old here' }) },
      { asset: textAsset({ id: 'b', title: 'new here', updatedAt: '2026-11-21T00:00:00.000Z' }) },
    ]);
    expect(await importArchive(to, await exportArchive(from, { now }))).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
    expect((await to.assets.toArray()).map((asset) => asset.title)).toEqual(['new there', 'new here']);
  });

  it('never contains the token, and takes settings and drafts along', async () => {
    const from = fresh();
    const to = fresh();
    await saveConnection(from, {
      baseUrl: 'http://127.0.0.1:1',
      token: 'secret-token-of-this-browser',
      deviceName: 'd',
      memberName: 'm',
      pairedAt: now.toISOString(),
    });
    await saveSetting(from, 'theme', 'dark');
    await saveDraft(from, 'create', { brief: 'half a th' }, () => now);
    const file = await exportArchive(from, { now, ledgerCsv: new Blob(['id,at\n']) });
    expect(await file.text()).not.toContain('secret-token');
    await importArchive(to, file);
    expect(await loadSetting(to, 'theme')).toBe('dark');
    expect((await to.drafts.get('create'))?.form).toEqual({ brief: 'half a th' });
    expect(await to.connection.count()).toBe(0);
  });

  it('makes one saved post of the same post saved in two browsers', async () => {
    const [from, to] = [fresh(), fresh()];
    const post = (assetId: string) => ({
      assetId,
      postKey: 'at:https://x',
      item: { key: 'k', links: [], media: [], platforms: [] },
      isAd: false,
      surface: 'facebook-post',
      url: 'https://x',
      pageTitle: '',
      seenAt: now.toISOString(),
    });
    await putAssets(from, [{ asset: textAsset({ id: 'post.1', kind: 'capture', updatedAt: '2026-11-22T00:00:00.000Z' }), post: post('post.1') }]);
    await putAssets(to, [{ asset: textAsset({ id: 'post.2', kind: 'capture' }), post: post('post.2') }]);
    await importArchive(to, await exportArchive(from, { now }));
    expect(await to.assets.toCollection().primaryKeys()).toEqual(['post.2']);
    expect(await to.captures.toCollection().primaryKeys()).toEqual(['post.2']);
  });

  it('refuses a newer version, a foreign zip, foreign names and no zip at all, and changes nothing', async () => {
    const to = fresh();
    const cases: [Blob, string][] = [
      [await zipOf({ 'manifest.json': manifest({ version: 2 }) }), 'newer-version'],
      [await zipOf({ 'manifest.json': '{"format":"other","version":1}' }), 'not-an-export'],
      [await zipOf({ 'photo.png': 'x' }), 'not-an-export'],
      [await zipOf({ 'manifest.json': manifest(), '../../etc/passwd': 'x', 'tables/assets.json': JSON.stringify([textAsset()]) }), 'not-an-export'],
      [await zipOf({ 'manifest.json': manifest(), 'tables/assets.json': '{' }), 'damaged'],
      [new Blob(['not a zip at all']), 'not-an-export'],
      [new Blob([]), 'not-an-export'],
    ];
    for (const [file, problem] of cases) expect(await problemOf(importArchive(to, file))).toBe(problem);
    expect(await to.assets.count()).toBe(0);
  });

  it('leaves out rows of the wrong shape and pictures that are no pictures', async () => {
    const to = fresh();
    const file = await zipOf({
      'manifest.json': manifest({ pictures: [{ assetId: 'p', size: 'originals', name: 'pictures/originals/0.bin', mimeType: 'text/html', bytes: 8 }] }),
      'tables/assets.json': JSON.stringify([textAsset({ id: 'p', kind: 'image' }), { id: 'no shape' }, 7]),
      'tables/settings.json': JSON.stringify([
        { key: 'theme', value: 'pink' },
        { key: 'companionToken', value: 'x' },
      ]),
      'pictures/originals/0.bin': '<script>',
    });
    expect(await importArchive(to, file)).toMatchObject({ added: 1, skipped: 2 });
    expect(await to.blobs.count()).toBe(0);
    expect(await to.settings.count()).toBe(0);
  });
});

describe('zip', () => {
  it('gives back what was written, whatever the names and bytes', async () => {
    const entry = fc.record({ name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), bytes: fc.uint8Array({ maxLength: 200 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { selector: ({ name }) => new TextDecoder().decode(new TextEncoder().encode(name)), maxLength: 6 }),
        async (entries) => {
          const zip = await readZip(
            await writeZip(
              entries.map(({ name, bytes }) => ({ name, content: new Blob([bytes as Uint8Array<ArrayBuffer>]) })),
              { at: now },
            ),
          );
          for (const { name, bytes } of entries) {
            const read = await zip.read(new TextDecoder().decode(new TextEncoder().encode(name)), { maxBytes: 200 });
            expect(new Uint8Array((await read?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytes);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('holds more entries than the old form can, and is read again', async () => {
    const entries = Array.from({ length: 65_600 }, (_, at) => ({ name: `f/${at}`, content: new Blob(at === 65_599 ? ['last'] : []) }));
    const zip = await readZip(await writeZip(entries, { at: now }));
    expect(zip.names()).toHaveLength(65_600);
    expect(await (await zip.read('f/65599', { maxBytes: 9 }))?.text()).toBe('last');
  });

  it.skipIf(!hasPython)('is read by other programs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    try {
      const path = join(folder, 'one.zip');
      writeFileSync(path, new Uint8Array(await (await zipOf({ 'a/ü.txt': 'hello', empty: '' })).arrayBuffer()));
      const script = 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(z.read("a/\u00fc.txt").decode())';
      expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' }).trim()).toBe('hello');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads deflated entries of other programs, and stops a bomb where its directory lies', async () => {
    const content = new TextEncoder().encode('a'.repeat(1_000_000));
    const packed = deflateRawSync(content);
    const honest = deflated('a.txt', packed, crc32(content), content.length);
    expect((await (await readZip(honest)).read('a.txt', { maxBytes: 2_000_000 }))?.size).toBe(1_000_000);
    expect(await problemOf((await readZip(honest)).read('a.txt', { maxBytes: 999_999 }))).toBe('too-large');
    const lying = deflated('a.txt', packed, crc32(content), 1_000);
    expect(await problemOf((await readZip(lying)).read('a.txt', { maxBytes: 2_000_000 }))).toBe('too-large');
    const wrong = deflated('a.txt', packed, crc32(content) ^ 1, content.length);
    expect(await problemOf((await readZip(wrong)).read('a.txt', { maxBytes: 2_000_000 }))).toBe('damaged');
  });

  it('answers any bytes with a result or an ArchiveError', async () => {
    const base = new Uint8Array(await (await zipOf({ 'manifest.json': manifest(), 'tables/assets.json': '[]' })).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(base.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
        fc.nat(base.length),
        async (changes, cut) => {
          const bytes = base.slice(0, base.length - (cut % 3 === 0 ? cut % base.length : 0));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const read = async () => {
            const zip = await readZip(new Blob([bytes]));
            for (const name of zip.names()) await zip.read(name, { maxBytes: 10_000 });
          };
          expect(typeof (await problemOf(read()))).toBe('string');
        },
      ),
      { numRuns: 200 },
    );
  });
});

async function contentOf(database: PostwrightDatabase) {
  const ids = (await database.assets.toCollection().primaryKeys()).sort();
  const parts = await readParts(database, ids);
  return Promise.all(
    parts.map(async ({ asset, blob, post }) => ({ asset, post, type: blob?.type, bytes: blob && [...new Uint8Array(await blob.arrayBuffer())] })),
  );
}

/** A zip with one deflated entry, its directory saying what it is told to. */
function deflated(name: string, packed: Uint8Array, crc: number, unpacked: number): Blob {
  const nameBytes = Buffer.from(name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc >>> 0, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(unpacked, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes]);
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, Buffer.alloc(14), nameBytes]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return new Blob([local, new Uint8Array(packed), directory, end]);
}
