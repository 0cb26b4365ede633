import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { emptyFolder, removeFolders, type ServerUnderTest, startRefused, startServer } from '../support/server.ts';

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

describe('a bad value stops the start with one line and exit code 78', () => {
  const key = randomBytes(32).toString('base64');
  it.each<[string, Record<string, string>]>([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['HOST', { HOST: '0.0.0.0' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://studio.example.com' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x', VAULT_KEY: key }],
    ['VAULT_KEY', { DATABASE_URL: 'postgres://localhost/x' }],
    ['VAULT_KEY', { VAULT_KEY: 'too short' }],
    ['PRACTICE', { PRACTICE: 'yes' }],
    ['OWNER_TOKEN', { OWNER_TOKEN: 'short' }],
    ['OPENAI_BASE_URL', { OPENAI_BASE_URL: 'not an address' }],
    ['GOOGLE_GEMINI_BASE_URL', { GOOGLE_GEMINI_BASE_URL: 'ftp://example.com' }],
    ['PROVIDER_TIMEOUT_MS', { PROVIDER_TIMEOUT_MS: 'soon' }],
    ['RATE_LIMIT_PER_MINUTE', { RATE_LIMIT_PER_MINUTE: '-1' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('%s: %o', async (name, env) => {
    const { code, said } = await startRefused(env);
    expect(code).toBe(78);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(name);
    expect(said[0]).toMatch(/Example: \S/);
  });

  it.each([
    ['OPENROUTER_API_KEY', 'sk-or-secret-value-1234'],
    ['LOCAL_AI_BASE_URL', 'http://127.0.0.1:11434/v1'],
    ['META_APP_ID', '123'],
    ['S3_BUCKET', 'media'],
    ['GOOGLE_SHEET_ID', 'abc'],
    ['MONTHLY_BUDGET_USD', '20'],
  ])('%s, which has nothing behind it yet', async (name, value) => {
    const { code, said } = await startRefused({ [name]: value });
    expect(code).toBe(78);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(name);
    if (name.endsWith('KEY')) expect(said[0]).not.toContain(value);
  });

  it('a bad secret is not repeated', async () => {
    const { said } = await startRefused({ OWNER_TOKEN: 'my-short-secret' });
    expect(said.join('\n')).not.toContain('my-short-secret');
  });
});

describe('a start that works', () => {
  it('says where it listens and how to pair, whatever the log level', async () => {
    const server = await start({ LOG_LEVEL: 'error' });
    expect(server.said).toContain(`listening on ${server.url}`);
    await expect.poll(() => server.said.some((line) => /^pairing code: [A-Z0-9]{4}-[A-Z0-9]{4}$/.test(line))).toBe(true);
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.log()).toBe('');
  });

  it('makes its data folder for its owner alone', async () => {
    const folder = join(await emptyFolder(), 'deep', 'data');
    await start({ DATA_DIR: folder });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const keys = (await readdir(folder)).filter((name) => name.includes('key'));
    expect(keys).toHaveLength(1);
    for (const name of keys) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('writes JSON lines to standard output and nothing for people', async () => {
    const server = await start();
    await server.call('/healthz');
    await server.stop();
    const lines = server.log().trim().split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
    expect(server.log()).not.toContain(server.token);
  });

  it('shows no pairing code where PUBLIC_URL is set', async () => {
    const server = await start({ PUBLIC_URL: 'https://studio.example.com' });
    await server.call('/healthz');
    expect(server.said.join('\n')).not.toContain('pairing code');
  });

  it('says that it is practice', async () => {
    const server = await start({ PRACTICE: '1' });
    expect(server.said.join('\n')).toMatch(/practice/i);
    expect(await (await server.call('/healthz')).json()).toMatchObject({ status: 'ok', database: 'ok', practice: true });
  });

  it('stops in good order with exit code 0', async () => {
    const server = await start();
    expect(await server.stop()).toBe(0);
  });

  it('keeps what it had over a kill', async () => {
    const first = await start();
    const made = await first.call('/v1/brands', { body: { name: 'Northbeam Coffee' } });
    expect(made.status).toBe(201);
    await first.kill9();
    const second = await start({ DATA_DIR: first.dataDir });
    const brands = await (await second.call('/v1/brands')).json();
    expect(brands.items.map((brand: { name: string }) => brand.name)).toEqual(['Northbeam Coffee']);
  });
});

describe('one data folder', () => {
  it('is used by one process: the second says so and ends', async () => {
    const first = await start();
    const { code, said } = await startRefused({ DATA_DIR: first.dataDir });
    expect(code).toBeGreaterThan(0);
    expect(said).toHaveLength(1);
    expect((await first.call('/healthz')).status).toBe(200);
  });

  it('is free again after a kill', async () => {
    const first = await start();
    await first.kill9();
    const second = await start({ DATA_DIR: first.dataDir });
    expect((await second.call('/healthz')).status).toBe(200);
  });
});

describe('the vault', () => {
  it('does not open with another key, and nothing is overwritten', async () => {
    const dataDir = await emptyFolder();
    const right = randomBytes(32).toString('base64');
    const first = await start({ DATA_DIR: dataDir, VAULT_KEY: right });
    await first.stop();
    const { code, said } = await startRefused({ DATA_DIR: dataDir, VAULT_KEY: randomBytes(32).toString('base64') });
    expect(code).toBe(78);
    expect(said.join('\n')).toContain('VAULT_KEY');
    const again = await start({ DATA_DIR: dataDir, VAULT_KEY: right });
    expect((await again.call('/healthz')).status).toBe(200);
  });

  it('does not open with a key file that was replaced, and the file is left alone', async () => {
    const server = await start();
    await server.stop();
    const names = await readdir(server.dataDir);
    const name = names.find((entry) => entry.includes('key'));
    if (name === undefined) throw new Error(`no key file among ${names.join(', ')}`);
    const file = join(server.dataDir, name);
    const other = (await readFile(file)).length > 32 ? randomBytes(32).toString('base64') : randomBytes(32);
    await writeFile(file, other);
    expect((await startRefused({ DATA_DIR: server.dataDir })).code).toBe(78);
    expect(await readFile(file)).toEqual(Buffer.from(other));
  });

  it('does not start in a folder that is a file', async () => {
    const folder = await emptyFolder();
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'file');
    await writeFile(file, 'x');
    const { code, said } = await startRefused({ DATA_DIR: file });
    expect(code).toBe(78);
    expect(said.join('\n')).toContain('DATA_DIR');
  });
});
