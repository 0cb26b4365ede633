// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Brand } from '#shared/contracts/brands';
import type { CompanionClient } from '../companion/client.ts';
import { changeAsset, loadThumb, moveToBrand, putAssets, takeOutAssets } from './assets.ts';
import { loadBrands, refreshBrands } from './brands.ts';
import { loadSavedPost, refreshSavedPosts, savePost } from './captures.ts';
import { forgetConnection, loadConnection, saveConnection } from './connection.ts';
import { openDatabase, type PostwrightDatabase } from './database.ts';
import { openLibraryStore } from './library-store.ts';
import { loadSetting, saveSetting } from './settings.ts';
import { guardStorage, StorageError } from './storage-error.ts';
import { textAsset } from './test-support/arbitrary.ts';

let database: PostwrightDatabase;
let count = 0;
beforeEach(() => {
  database = openDatabase(`library-${count++}`);
});
afterEach(() => database.delete());

const now = () => new Date('2026-11-20T12:00:00Z');
const post = (text: string, change = {}) => ({
  item: {
    key: 'k1',
    links: [],
    media: [],
    platforms: [],
    permalink: 'https://www.facebook.com/b/posts/1',
    text,
    author: { name: 'Bluebird', kind: 'page' as const },
    ...change,
  },
  isAd: false,
  surface: 'facebook-page',
  url: 'https://www.facebook.com/b',
  pageTitle: 'Bluebird | Facebook',
});

describe('assets', () => {
  it('are deleted with everything that belongs to them, and come back whole', async () => {
    const asset = textAsset({ id: 'p', kind: 'image', bytes: 8 });
    await putAssets(database, [{ asset, blob: new Blob(['original']), thumb: new Blob(['small']) }]);
    const taken = await takeOutAssets(database, ['p', 'not there']);
    expect(await Promise.all([database.assets.count(), database.blobs.count(), database.thumbs.count()])).toEqual([0, 0, 0]);
    await putAssets(database, taken);
    expect(await database.assets.get('p')).toEqual(asset);
    expect(await (await loadThumb(database, 'p'))?.text()).toBe('small');
  });

  it('change only while they are there', async () => {
    await putAssets(database, [{ asset: textAsset({ id: 'a' }) }]);
    expect(await changeAsset(database, 'a', { pinned: true }, now)).toMatchObject({ pinned: true, updatedAt: now().toISOString() });
    expect(await changeAsset(database, 'gone', { pinned: true }, now)).toBeUndefined();
    expect(await database.assets.count()).toBe(1);
  });

  it('are followed by an open library, whichever page changes them', async () => {
    const store = openLibraryStore(database);
    const until = (wanted: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const state = store.state();
          if (state.status === 'ready' && state.index.all().length === wanted) resolve();
        };
        store.subscribe(look);
        look();
      });
    await until(0);
    await putAssets(database, [{ asset: textAsset({ id: 'a', brandId: 'old' }) }, { asset: textAsset({ id: 'b' }) }]);
    await until(2);
    await takeOutAssets(database, ['b']);
    await until(1);
    await moveToBrand(database, 'old', 'new');
    expect((await database.assets.get('a'))?.brandId).toBe('new');
    store.close();
  });
});

describe('saved posts', () => {
  it('are one however often they are saved, and keep what a person changed', async () => {
    const first = await savePost(database, post('Our cold brew is back.'), now);
    expect(first).toMatchObject({ isNew: true, asset: { title: 'Bluebird', kind: 'capture', platform: 'facebook' } });
    await changeAsset(database, first.asset.id, { title: 'My name for it', tags: ['cold brew'], pinned: true });
    const second = await savePost(database, post('Our cold brew is back. 20% off.', { reactions: 12 }), now);
    expect(second).toMatchObject({
      isNew: false,
      asset: { id: first.asset.id, title: 'My name for it', tags: ['cold brew'], pinned: true, body: 'Our cold brew is back. 20% off.' },
    });
    expect((await loadSavedPost(database, first.asset.id))?.item.reactions).toBe(12);
    expect(await database.assets.count()).toBe(1);
  });

  it('lose nothing by being seen again with less', async () => {
    const whole = post('Our cold brew is back. Every word of it.', { shares: 3, links: [{ url: 'https://a.example' }] });
    const { asset } = await savePost(database, whole, now);
    await savePost(database, post('Our cold brew…', { textTruncated: true, reactions: 40 }), now);
    const saved = await loadSavedPost(database, asset.id);
    expect(saved?.item).toMatchObject({ text: 'Our cold brew is back. Every word of it.', shares: 3, reactions: 40, links: [{ url: 'https://a.example' }] });
    expect(saved?.item.textTruncated).toBeUndefined();
    await changeAsset(database, asset.id, { body: 'My own notes' });
    await savePost(database, post('Our cold brew is gone.'), now);
    expect((await database.assets.get(asset.id))?.body).toBe('My own notes');
  });

  it('are brought up to date when seen again; what was never saved leaves no trace', async () => {
    await savePost(database, post('old'), now);
    const seen = [post('new'), post('a stranger', { permalink: 'https://www.facebook.com/x/posts/9' })];
    expect(await refreshSavedPosts(database, seen, now)).toBe(1);
    expect((await database.assets.toArray()).map((asset) => asset.body)).toEqual(['new']);
    expect(await database.captures.count()).toBe(1);
  });
});

describe('small things', () => {
  it('fall back to the default where an older version stored something else', async () => {
    expect(await loadSetting(database, 'theme')).toBe('system');
    await saveSetting(database, 'theme', 'dark');
    expect(await loadSetting(database, 'theme')).toBe('dark');
    await database.settings.put({ key: 'theme', value: 'neon' });
    expect(await loadSetting(database, 'theme')).toBe('system');
  });

  it('keep one connection, until it is forgotten', async () => {
    const connection = { baseUrl: 'http://127.0.0.1:1', token: 't', deviceName: 'd', memberName: 'm', pairedAt: now().toISOString() };
    await saveConnection(database, connection);
    expect(await loadConnection(database)).toEqual(connection);
    await forgetConnection(database);
    expect(await loadConnection(database)).toBeUndefined();
  });

  it('copy every page of brands, and keep the old copy when the companion breaks off', async () => {
    const brand = (id: string, name: string) => ({ id, name }) as Brand;
    const pages: Record<string, { items: Brand[]; nextCursor: string | null }> = {
      first: { items: [brand('2', 'Zebra')], nextCursor: 'second' },
      second: { items: [brand('1', 'Ape')], nextCursor: null },
    };
    const client = { call: async (_: unknown, { query }: { query: { cursor?: string } }) => pages[query.cursor ?? 'first'] } as unknown as Pick<
      CompanionClient,
      'call'
    >;
    expect((await refreshBrands(database, client)).map(({ name }) => name)).toEqual(['Ape', 'Zebra']);
    const breaking = { call: () => Promise.reject(new Error('offline')) } as unknown as Pick<CompanionClient, 'call'>;
    await expect(refreshBrands(database, breaking)).rejects.toThrow('offline');
    expect(await loadBrands(database)).toHaveLength(2);
  });

  it('say in a sentence that the disk is full, however deep the browser wraps it', async () => {
    const full = Object.assign(new Error('aborted'), { name: 'AbortError', inner: Object.assign(new Error('full'), { name: 'QuotaExceededError' }) });
    const error = await guardStorage(() => Promise.reject(full)).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ kind: 'full', message: expect.stringContaining('Nothing was lost') });
    const other = new Error('a mistake of ours');
    await expect(guardStorage(() => Promise.reject(other))).rejects.toBe(other);
  });

  it('change nothing when the disk is full in the middle of a write', async () => {
    await putAssets(database, [{ asset: textAsset({ id: 'a', title: 'before' }) }]);
    const fail = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    };
    database.blobs.hook('creating', fail);
    await expect(putAssets(database, [{ asset: textAsset({ id: 'a', title: 'after' }), blob: new Blob(['x']) }])).rejects.toMatchObject({ kind: 'full' });
    database.blobs.hook('creating').unsubscribe(fail);
    expect((await database.assets.get('a'))?.title).toBe('before');
  });
});
