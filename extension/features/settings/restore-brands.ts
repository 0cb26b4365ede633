import { type Brand, createBrand } from '#shared/contracts/brands';
import { brandProfileSchema } from '#shared/domain/brand';
import type { CompanionClient } from '../../companion/client.ts';
import { moveToBrand } from '../../storage/assets.ts';
import { refreshBrands } from '../../storage/brands.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';

/**
 * Brings brands from an export to a companion that does not have them: one of the same name stands for it, else it is created. What
 * was made for it moves along. Its logo stays behind: the file is the companion's. Throws CompanionError. Answers how many it created.
 */
export async function restoreBrands(database: PostwrightDatabase, client: CompanionClient, wanted: readonly Brand[]): Promise<number> {
  const known = await refreshBrands(database, client);
  let created = 0;
  for (const brand of wanted) {
    if (known.some((own) => own.id === brand.id)) continue;
    let twin = known.find((own) => own.name === brand.name);
    if (!twin) {
      const { id, createdAt, updatedAt, logoMediaId, ...profile } = brand;
      twin = await client.call(createBrand, { body: brandProfileSchema.parse(profile) });
      known.push(twin);
      created++;
    }
    await moveToBrand(database, brand.id, twin.id);
  }
  await refreshBrands(database, client);
  return created;
}
