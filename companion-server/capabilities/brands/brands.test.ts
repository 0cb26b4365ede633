import { afterEach, expect, it } from 'vitest';
import { type Brand, brandSchema } from '#shared/contracts/brands';
import { type CompanionUnderTest, companionApp } from '../../../tests/support/companion-app.ts';
import { forEachDatabase } from '../../../tests/support/database.ts';
import { createBrands } from './brands.ts';

const opened: CompanionUnderTest[] = [];
afterEach(async () => {
  for (const companion of opened.splice(0)) await companion.close();
});

forEachDatabase('brands', (open) => {
  async function start() {
    const companion = await companionApp({ database: await open() });
    opened.push(companion);
    const create = async (name: string) => brandSchema.parse(await (await companion.call('/v1/brands', { body: { name } })).json());
    return { ...companion, create };
  }

  it('are made with every field, read, replaced and deleted', async () => {
    const { call, create, clock } = await start();
    const made = await create('Wren & Co "Käse"');
    expect(made).toMatchObject({
      name: 'Wren & Co "Käse"',
      voice: '',
      wordsToAvoid: [],
      createdAt: '2026-11-20T12:00:00.000Z',
      updatedAt: '2026-11-20T12:00:00.000Z',
    });
    clock.time = new Date('2026-11-21T08:00:00.000Z');
    const profile = { name: 'Wren', voice: 'Dry', colours: ['#112233'], links: ['https://wren.example'], logoMediaId: 'med_1' };
    const replaced = brandSchema.parse(await (await call(`/v1/brands/${made.id}`, { method: 'PUT', body: profile })).json());
    expect(replaced).toMatchObject({ ...profile, id: made.id, createdAt: made.createdAt, updatedAt: '2026-11-21T08:00:00.000Z' });
    expect(await (await call(`/v1/brands/${made.id}`)).json()).toEqual(replaced);
    expect((await call(`/v1/brands/${made.id}`, { method: 'DELETE' })).status).toBe(204);
    for (const [method, body] of [['GET'], ['DELETE'], ['PUT', { name: 'x' }]] as const) {
      expect((await call(`/v1/brands/${made.id}`, { method, body })).status).toBe(404);
    }
  });

  it('are listed page by page, each once, also those of one moment', async () => {
    const { call, create } = await start();
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await create(name);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: Brand[]; nextCursor: string | null } = (await (await call(`/v1/brands?limit=2${cursor && `&cursor=${cursor}`}`)).json()) as never;
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((brand) => brand.name));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(names);
  });

  it('know whose logo a file is', async () => {
    const { database, clock, call } = await start();
    await call('/v1/brands', { body: { name: 'med_2', logoMediaId: 'med_1' } });
    const brands = createBrands({ db: database.db, clock });
    expect(await brands.usesLogo('med_1')).toBe(true);
    expect(await brands.usesLogo('med_2')).toBe(false);
    expect(await brands.usesLogo('med_')).toBe(false);
  });

  it.each([[{}], [{ name: ' ' }], [{ name: 'x', colours: ['red'] }], [{ name: 'x', links: ['javascript:alert(1)'] }], [{ name: 'x', id: 'mine' }]])(
    'are refused as %j',
    async (body) => {
      const { call } = await start();
      expect((await call('/v1/brands', { body })).status).toBe(422);
    },
  );
});
