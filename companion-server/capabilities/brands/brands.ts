import type { Kysely } from 'kysely';
import { type Brand, brandSchema } from '#shared/contracts/brands';
import type { BrandProfile } from '#shared/domain/brand';
import { Failure } from '#shared/domain/failure';
import { pageAfter, readCursor } from '../../http/cursor.ts';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/new-id.ts';
import type { Database } from '../../platform/schema.ts';
import { type BrandRow, createBrandsRepo } from './brands.repo.ts';

/** The brands of the workspace. What other capabilities need of it is `find`. */
export function createBrands(deps: { db: Kysely<Database>; clock: Clock }) {
  const repo = createBrandsRepo(deps.db);
  return {
    async list(query: { limit: number; cursor?: string | undefined }): Promise<{ items: Brand[]; nextCursor: string | null }> {
      const page = pageAfter(await repo.list(query.limit + 1, readCursor(query.cursor)), query.limit);
      return { items: page.rows.map(toBrand), nextCursor: page.nextCursor };
    },
    async find(id: string): Promise<Brand | undefined> {
      const row = await repo.find(id);
      return row && toBrand(row);
    },
    async get(id: string): Promise<Brand> {
      return toBrand((await repo.find(id)) ?? noSuchBrand());
    },
    async create(profile: BrandProfile): Promise<Brand> {
      const now = deps.clock.now().toISOString();
      const row = { id: newId('brand'), profile: JSON.stringify(profile), created_at: now, updated_at: now };
      await repo.add(row);
      return toBrand(row);
    },
    async replace(id: string, profile: BrandProfile): Promise<Brand> {
      return toBrand((await repo.replace(id, JSON.stringify(profile), deps.clock.now().toISOString())) ?? noSuchBrand());
    },
    /** Is a stored file the logo of any brand? */
    async usesLogo(mediaId: string): Promise<boolean> {
      return (await repo.mentioning(mediaId)).some((row) => toBrand(row).logoMediaId === mediaId);
    },
    async remove(id: string): Promise<void> {
      if (!(await repo.remove(id))) noSuchBrand();
    },
  };
}
export type Brands = ReturnType<typeof createBrands>;

function toBrand(row: BrandRow): Brand {
  return brandSchema.parse({ ...JSON.parse(row.profile), id: row.id, createdAt: row.created_at, updatedAt: row.updated_at });
}

function noSuchBrand(): never {
  throw new Failure('not_found', 'There is no such brand. It may have been deleted.');
}
