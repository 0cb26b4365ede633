import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mediaSchema } from '#shared/contracts/media';
import { forEachDatabase } from '../../../tests/support/database.ts';
import { createApi } from '../../http/create-api.ts';
import { createMetrics } from '../../http/metrics.ts';
import { createServerAddress } from '../../http/server-address.ts';
import { createPictureQueue } from '../../media/picture-queue.ts';
import type { OpenDatabase } from '../../platform/database.ts';
import { silentLogger } from '../../platform/logger.ts';
import { createMedia, type Media } from './media.ts';
import { registerMediaRoutes } from './routes.ts';
import { createSignedAddresses, type SignedAddresses } from './signed-address.ts';

forEachDatabase('media routes', (open) => {
  let folder = '';
  let opened: OpenDatabase;
  let media: Media;
  let time = new Date('2026-11-20T12:00:00Z');
  let blocked: string | undefined;
  let needed = new Set<string>();
  let addresses: SignedAddresses;
  const told: string[] = [];
  let call: (method: string, path: string, more?: { headers?: Record<string, string>; body?: FormData | string; token?: boolean }) => Promise<Response>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'media-'));
    opened = await open();
    time = new Date('2026-11-20T12:00:00Z');
    [blocked, needed] = [undefined, new Set()];
    told.length = 0;
    addresses = createSignedAddresses({ key: new Uint8Array(32), baseUrl: () => 'http://127.0.0.1:8000', now: () => time });
    media = createMedia({ ...baseOptions(), limitBytes: 1_000_000_000 });
    const api = createApi({
      address: createServerAddress({ host: '127.0.0.1', port: 8000 }),
      log: silentLogger,
      metrics: createMetrics(),
      findCaller: async (token) => (token === 'good' ? { memberId: 'm1', deviceId: 'd1' } : undefined),
      rateLimitPerMinute: 0,
      addressOf: () => '127.0.0.1',
      ticks: () => 0,
      checkAnswers: true,
    });
    registerMediaRoutes(api, media);
    call = async (method, path, more = {}) =>
      api.app.request(`http://127.0.0.1:8000${path}`, {
        method,
        headers: { ...(more.token === false ? {} : { Authorization: 'Bearer good' }), ...more.headers },
        ...(more.body === undefined ? {} : { body: more.body }),
      });
  });
  afterEach(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const picture = (width = 400, height = 300): Promise<Buffer> =>
    sharp({ create: { width, height, channels: 3, background: '#c0ffee' } })
      .jpeg()
      .toBuffer();
  const form = (bytes: Uint8Array, name = 'x.png', field = 'file'): FormData => {
    const data = new FormData();
    data.append('note', 'first');
    data.append(field, new Blob([new Uint8Array(bytes)]), name);
    return data;
  };
  const upload = async (bytes: Uint8Array): Promise<{ mediaId: string; url: string; sha256: string; bytes: number }> => {
    const answer = await call('POST', '/v1/media', { body: form(bytes) });
    expect(answer.status).toBe(201);
    return mediaSchema.parse(await answer.json());
  };
  const leftovers = async (): Promise<string[]> => readdir(join(folder, 'incoming')).catch(() => []);

  it('stores a picture and says what it is', async () => {
    const bytes = await picture();
    const answer = await call('POST', '/v1/media', { body: form(bytes, 'lies.gif') });
    expect(answer.status).toBe(201);
    const { url, mediaId, ...rest } = mediaSchema.parse(await answer.json());
    expect(rest).toEqual({ mimeType: 'image/jpeg', width: 400, height: 300, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:8000/v1/media/${mediaId}\\?expires=\\d+&signature=`));
    expect(await leftovers()).toEqual([]);
  });

  it('serves the very bytes by token and by signed address, and to nobody else', async () => {
    const bytes = await picture();
    const stored = await upload(bytes);
    const { pathname, search } = new URL(stored.url);
    for (const answer of [await call('GET', pathname), await call('GET', pathname + search, { token: false })]) {
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
      expect(answer.headers.get('etag')).toBe(`"${stored.sha256}"`);
      expect(answer.headers.get('cache-control')).toMatch(/private.*immutable/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
    }
    expect((await call('GET', pathname, { token: false })).status).toBe(401);
    expect((await call('GET', `${pathname}${search}x`, { token: false })).status).toBe(401);
    const other = await upload(await picture(20, 20));
    expect((await call('GET', `/v1/media/${other.mediaId}${search}`, { token: false })).status).toBe(401);
    time = new Date(time.getTime() + 2 * 3_600_000);
    expect((await call('GET', pathname + search, { token: false })).status).toBe(401);
  });

  it('answers ranges, conditions and HEAD', async () => {
    const bytes = await picture();
    const stored = await upload(bytes);
    const path = `/v1/media/${stored.mediaId}`;
    const part = await call('GET', path, { headers: { Range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true);
    const beyond = await call('GET', path, { headers: { Range: `bytes=${bytes.length}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    expect(await beyond.json()).toMatchObject({ status: 416, code: 'invalid_request' });
    const changed = await call('GET', path, { headers: { Range: 'bytes=0-1', 'If-Range': '"other"' } });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
    const same = await call('GET', path, { headers: { 'If-None-Match': `"${stored.sha256}"` } });
    expect([same.status, await same.text()]).toEqual([304, '']);
    const head = await call('HEAD', path);
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(bytes.length), '']);
  });

  it('makes smaller copies whose tag is the hash of what is served', async () => {
    const stored = await upload(await picture());
    const path = `/v1/media/${stored.mediaId}?width=100`;
    const [first, again] = [await call('GET', path), await call('GET', path)];
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(first.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 100, height: 75, format: 'webp' });
    const wide = await call('GET', `/v1/media/${stored.mediaId}?width=4000`);
    expect(wide.headers.get('etag')).toBe(`"${stored.sha256}"`);
    expect((await call('GET', `/v1/media/${stored.mediaId}?width=7`)).status).toBe(422);
  });

  it('refuses what is no picture or video, whatever its name, and keeps nothing of it', async () => {
    const cut = (await picture()).subarray(0, 700);
    const hostile: [string, Uint8Array][] = [
      ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
      ['html', Buffer.from('<!doctype html><script>alert(1)</script>')],
      ['text', Buffer.from('hello')],
      ['zip', Buffer.from('504b0304140000000800', 'hex')],
      ['cut picture', cut],
      ['empty', Buffer.alloc(0)],
    ];
    for (const [name, bytes] of hostile) {
      const answer = await call('POST', '/v1/media', { body: form(bytes, 'photo.png') });
      expect([name, answer.status]).toEqual([name, 422]);
      expect(await answer.json()).toMatchObject({ code: 'invalid_request', fields: [{ path: 'file' }] });
    }
    expect(await leftovers()).toEqual([]);
    expect(await (await call('GET', '/v1/settings/media-store')).json()).toMatchObject({ files: 0, usedBytes: 0 });
  });

  it('serves a picture with a page hidden behind it as a picture only', async () => {
    const polyglot = Buffer.concat([await picture(), Buffer.from('<!doctype html><script>alert(1)</script>')]);
    const stored = await upload(polyglot);
    const answer = await call('GET', `/v1/media/${stored.mediaId}`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('explains uploads of another form', async () => {
    const wrong: [string, { headers?: Record<string, string>; body?: FormData | string }][] = [
      ['no field', { body: form(await picture(), 'a.jpg', 'picture') }],
      ['json', { headers: { 'Content-Type': 'application/json' }, body: '{}' }],
      ['no boundary', { headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' }],
      [
        'broken off',
        { headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc' },
      ],
      ['nothing', { headers: { 'Content-Type': 'multipart/form-data; boundary=b' }, body: '' }],
    ];
    for (const [name, more] of wrong) expect([name, (await call('POST', '/v1/media', more)).status]).toEqual([name, 422]);
    expect((await call('POST', '/v1/media', { body: form(await picture()), token: false })).status).toBe(401);
    expect(await leftovers()).toEqual([]);
  });

  it('deletes what nothing needs', async () => {
    const stored = await upload(await picture());
    blocked = 'a planned post';
    const answer = await call('DELETE', `/v1/media/${stored.mediaId}`);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'conflict', detail: 'This file is needed by a planned post, so it was not deleted.' });
    blocked = undefined;
    expect((await call('DELETE', `/v1/media/${stored.mediaId}`)).status).toBe(204);
    expect((await call('DELETE', `/v1/media/${stored.mediaId}`)).status).toBe(404);
    expect((await call('GET', `/v1/media/${stored.mediaId}`)).status).toBe(404);
  });

  it('gives notice before it cleans, and takes nothing that is needed', async () => {
    const bytes = await picture();
    const first = await upload(bytes);
    time = new Date(time.getTime() + 1000);
    const second = await upload(bytes);
    time = new Date(time.getTime() + 1000);
    await upload(bytes);
    await media.clean();
    expect((await media.state()).notice).toBeUndefined();
    needed.add(first.mediaId);
    const tight = createMedia({ ...baseOptions(), limitBytes: bytes.length * 2 });
    expect(await tight.clean()).toEqual({ marked: 1, deleted: 0 });
    expect((await tight.state()).notice).toContain('will be deleted from 2026-11-27 on');
    expect(told).toHaveLength(1);
    time = new Date(time.getTime() + 6 * 86_400_000);
    expect(await tight.clean()).toEqual({ marked: 0, deleted: 0 });
    time = new Date(time.getTime() + 86_400_000);
    expect(await tight.clean()).toEqual({ marked: 0, deleted: 1 });
    expect(await media.store.find(first.mediaId)).toBeDefined();
    expect(await media.store.find(second.mediaId)).toBeUndefined();
    expect((await tight.state()).notice).toBeUndefined();
  });

  it('takes a notice back when there is room again', async () => {
    const bytes = await picture();
    await upload(bytes);
    const tight = createMedia({ ...baseOptions(), limitBytes: 10 });
    expect(await tight.clean()).toEqual({ marked: 1, deleted: 0 });
    await media.clean();
    expect((await tight.state()).notice).toContain('nothing is deleted without notice');
    expect((await media.state()).notice).toBeUndefined();
  });

  function baseOptions(): Parameters<typeof createMedia>[0] {
    return {
      db: opened.db,
      folder,
      addresses,
      queue: createPictureQueue(),
      needs: { blocksDeletion: async () => blocked, blocksCleaning: async (id: string) => needed.has(id) },
      now: () => time,
      tell: (line: string) => void told.push(line),
    };
  }
});
