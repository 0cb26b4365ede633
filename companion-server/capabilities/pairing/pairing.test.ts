import { afterEach, expect, it } from 'vitest';
import { type CompanionUnderTest, companionApp } from '../../../tests/support/companion-app.ts';
import { forEachDatabase } from '../../../tests/support/database.ts';
import { hashPairingCode, makePairingCode } from './pairing-code.ts';

const extension = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const opened: CompanionUnderTest[] = [];
afterEach(async () => {
  for (const companion of opened.splice(0)) await companion.close();
});

it('a pairing code reads as ABCD-1234, whatever case and blanks it comes in', () => {
  for (let index = 0; index < 200; index += 1) expect(makePairingCode()).toMatch(/^[A-HJ-NP-Z]{4}-\d{4}$/);
  expect(hashPairingCode(' abcd 1234')).toBe(hashPairingCode('ABCD-1234'));
  expect(hashPairingCode('ABCD-1235')).not.toBe(hashPairingCode('ABCD-1234'));
});

forEachDatabase('pairing', (open) => {
  async function start() {
    const companion = await companionApp({ database: await open() });
    opened.push(companion);
    const pair = (code: string, headers: Record<string, string | null> = {}) =>
      companion.call('/v1/pairings', { body: { code, deviceName: 'Laptop' }, headers: { authorization: null, ...headers } });
    const pass = (minutes: number) => {
      companion.clock.time = new Date(companion.clock.time.getTime() + minutes * 60_000);
    };
    return { ...companion, pair, pass };
  }
  const tokenOf = async (answer: Response) => ((await answer.json()) as { token: string }).token;

  it('gives a token once, for the owner', async () => {
    const { app, pair, call } = await start();
    const code = await app.makePairingCode('start');
    const answer = await pair(code.toLowerCase());
    expect(answer.status).toBe(201);
    const { token, member } = (await answer.json()) as { token: string; member: object };
    expect(member).toEqual({ id: 'owner', name: 'Owner', role: 'owner' });
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect((await call('/v1/devices', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    expect((await pair(code)).status).toBe(401);
  });

  it('pairs one of several that send the same code at once', async () => {
    const { app, pair } = await start();
    const code = await app.makePairingCode('start');
    const statuses = (await Promise.all(Array.from({ length: 8 }, () => pair(code)))).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  it('keeps tokens as hashes only', async () => {
    const { app, pair, database } = await start();
    const token = await tokenOf(await pair(await app.makePairingCode('start')));
    const rows = JSON.stringify([
      await database.db.selectFrom('device').selectAll().execute(),
      await database.db.selectFrom('pairing_code').selectAll().execute(),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(token.slice(3));
  });

  it('binds a token to the Origin that paired, and to none where none was sent', async () => {
    const { app, pair, call } = await start();
    const bound = `Bearer ${await tokenOf(await pair(await app.makePairingCode('start'), { origin: extension }))}`;
    const status = async (authorization: string, origin: string | null) => (await call('/v1/brands', { headers: { authorization, origin } })).status;
    expect(await status(bound, extension)).toBe(200);
    expect(await status(bound, null)).toBe(200);
    expect(await status(bound, 'moz-extension://2b7e1516-28ae-d2a6-abf7-158809cf4f3c')).toBe(401);
    expect(await status(bound, 'http://127.0.0.1:8787')).toBe(401);
    const free = `Bearer ${await tokenOf(await pair(await app.makePairingCode('request')))}`;
    expect(await status(free, extension)).toBe(200);
  });

  it('lets a code live for ten minutes', async () => {
    const { app, pair, pass } = await start();
    const code = await app.makePairingCode('start');
    pass(10);
    const answer = await pair(code);
    expect(answer.status).toBe(401);
    expect(((await answer.json()) as { detail: string }).detail).toContain('npm run pair');
  });

  it('makes a code void after five wrong tries and shows a new one, six times an hour', async () => {
    const { app, pair, pass, shown } = await start();
    const code = await app.makePairingCode('start');
    for (let tries = 0; tries < 5; tries += 1) expect((await pair('AAAA-0000')).status).toBe(401);
    expect(shown).toHaveLength(1);
    expect((await pair(code)).status).toBe(401);
    for (let tries = 0; tries < 40; tries += 1) await pair('AAAA-0000');
    expect(shown).toHaveLength(6);
    pass(1);
    // All guessed away: the owner's own command still makes one.
    const asked = await app.makePairingCode('request');
    expect((await pair(asked)).status).toBe(201);
    pass(61);
    for (let tries = 0; tries < 5; tries += 1) await pair('AAAA-0000');
    const again = await app.makePairingCode('request');
    for (let tries = 0; tries < 5; tries += 1) await pair('AAAA-0000');
    expect(shown).toHaveLength(7);
    expect((await pair(again)).status).toBe(401);
    expect((await pair(shown.at(-1) as string)).status).toBe(201);
  });

  it('lists devices page by page and revokes one at once', async () => {
    const { app, pair, call, pass } = await start();
    const tokens: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      tokens.push(await tokenOf(await pair(await app.makePairingCode('request'))));
      if (index === 0) pass(1);
    }
    const authorization = `Bearer ${tokens[1]}`;
    const read = async (cursor: string) => (await (await call(`/v1/devices?limit=2${cursor}`, { headers: { authorization } })).json()) as ListedDevices;
    const first = await read('');
    expect(first.items).toHaveLength(2);
    const second = await read(`&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ nextCursor: null });
    const all = [...first.items, ...second.items];
    expect(new Set(all.map((device) => device.id)).size).toBe(3);
    const current = all.filter((device) => device.current);
    expect(current).toHaveLength(1);
    expect(current[0]).toMatchObject({ name: 'Laptop', memberId: 'owner', origin: null });
    expect((await call(`/v1/devices/${current[0]?.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call('/v1/devices', { headers: { authorization } })).status).toBe(401);
    expect((await call(`/v1/devices/${current[0]?.id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await call('/v1/devices?cursor=made-up')).status).toBe(422);
  });
});

interface ListedDevices {
  items: { id: string; current: boolean }[];
  nextCursor: string | null;
}
