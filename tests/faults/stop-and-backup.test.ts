import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { generationResultSchema } from '#shared/contracts/generation';
import { emptyFolder, removeFolders, type ServerUnderTest, startServer } from '../support/server.ts';

const running: ServerUnderTest[] = [];
async function start(env: Record<string, string | undefined> = {}) {
  const server = await startServer(env);
  running.push(server);
  return server;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(removeFolders);

/** Runs tools/NAME.ts on a data folder; never throws. */
async function tool(name: string, dataDir: string, ...args: string[]): Promise<{ code: number; out: string; said: string }> {
  const path = fileURLToPath(new URL(`../../tools/${name}.ts`, import.meta.url));
  const { PATH, HOME, TMPDIR } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [path, ...args], { env: { PATH, HOME, TMPDIR, DATA_DIR: dataDir } });
    return { code: 0, out: stdout, said: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, said: stderr };
  }
}

const wish = {
  brief: 'Our bakery opens on Saturday at eight',
  kind: 'post',
  platform: 'facebook',
  placement: 'feed',
  language: 'en',
  variants: 1,
  tier: 'draft',
};

describe('a stop in the middle of a generation', () => {
  it('lets it end, and the next start has the whole result', async () => {
    const first = await start();
    const answer = await first.call('/v1/generations', { body: wish, headers: { Accept: 'text/event-stream' } });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = '';
    while (!seen.includes('text.delta')) seen += (await reader?.read())?.value ?? '';
    const stopped = first.stop();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) seen += part.value;
    expect(await stopped).toBe(0);
    expect(seen).toContain('event: finished');
    const id = /"generationId":"([^"]+)"/.exec(seen)?.[1];
    const second = await start({ DATA_DIR: first.dataDir });
    const result = generationResultSchema.parse(await (await second.call(`/v1/generations/${id}`)).json());
    expect(result.status).toBe('succeeded');
    expect(result.texts[0]?.body).not.toBe('');
  });
});

describe('npm run pair', () => {
  it('gets a code from the running server, and says so where none runs', async () => {
    const server = await start({ PUBLIC_URL: 'https://posts.example.com' });
    const { code, out } = await tool('pair', server.dataDir);
    expect(code).toBe(0);
    const pairing = /^pairing code: ([A-Z]{4}-\d{4})$/m.exec(out)?.[1];
    expect((await server.call('/v1/pairings', { token: null, body: { code: pairing, deviceName: 'Phone' } })).status).toBe(201);
    await server.kill9();
    const alone = await tool('pair', server.dataDir);
    expect(alone.code).toBe(1);
    expect(alone.said).toContain('npm run companion');
  });
});

describe('backup and restore', () => {
  it('take a running server as it is, and bring everything back in an empty folder', async () => {
    const server = await start();
    const names: string[] = [];
    const add = async (name: string) => {
      if ((await server.call('/v1/brands', { body: { name } })).status === 201) names.push(name);
    };
    await add('before');
    const answer = await server.call('/v1/generations', { body: { ...wish, image: {}, models: { image: ['builtin/poster'] } } });
    const generation = generationResultSchema.parse(await answer.json());
    const file = join(await emptyFolder(), 'backup.tar');
    const [backup] = await Promise.all([tool('backup', server.dataDir, file), ...Array.from({ length: 40 }, (_, index) => add(`during ${index}`))]);
    expect(backup).toMatchObject({ code: 0 });
    expect(names).toHaveLength(41);
    await server.stop();

    const folder = join(await emptyFolder(), 'restored');
    expect(await tool('restore', folder, file)).toMatchObject({ code: 0 });
    expect((await tool('restore', folder, file)).said).toContain('not empty');
    const again = await start({ DATA_DIR: folder });
    const brands = (await (await again.call('/v1/brands?limit=200')).json()) as { items: { name: string }[] };
    expect(brands.items.map((brand) => brand.name)).toContain('before');
    const restored = generationResultSchema.parse(await (await again.call(`/v1/generations/${generation.generationId}`)).json());
    expect(restored.texts).toEqual(generation.texts);
    const picture = await fetch(restored.images[0]?.url ?? '');
    expect(picture.status).toBe(200);
    expect((await picture.arrayBuffer()).byteLength).toBe(generation.images[0]?.bytes);
    expect(existsSync(join(folder, 'vault.key'))).toBe(true);
  });
});
