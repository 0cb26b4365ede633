import { type Brand, listBrands } from '#shared/contracts/brands';
import type { CompanionClient } from '../companion/client.ts';
import type { PostwrightDatabase } from './database.ts';
import { guardStorage } from './storage-error.ts';

/** The copy for working offline, by name. The companion has the truth. */
export async function loadBrands(database: PostwrightDatabase): Promise<Brand[]> {
  return (await database.brands.toArray()).sort((one, other) => one.name.localeCompare(other.name));
}

/** Fetches every brand and makes the copy the same. Throws CompanionError; then the copy stays as it was. */
export async function refreshBrands(database: PostwrightDatabase, client: Pick<CompanionClient, 'call'>): Promise<Brand[]> {
  const brands: Brand[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await client.call(listBrands, { query: { limit: 200, cursor } });
    brands.push(...page.items);
    if (page.nextCursor === null || page.nextCursor === cursor) break;
    cursor = page.nextCursor;
  }
  await guardStorage(() =>
    database.transaction('rw', database.brands, async () => {
      await database.brands.clear();
      await database.brands.bulkPut(brands);
    }),
  );
  return loadBrands(database);
}

/** After the companion has confirmed one. */
export async function putBrandCopy(database: PostwrightDatabase, brand: Brand): Promise<void> {
  await guardStorage(() => database.brands.put(brand));
}

export async function deleteBrandCopy(database: PostwrightDatabase, id: string): Promise<void> {
  await database.brands.delete(id);
}
