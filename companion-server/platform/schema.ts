import type { AccessTables } from './schema/access.ts';
import type { BrandTables } from './schema/brands.ts';
import type { GenerationTables } from './schema/generation.ts';
import type { MediaTables } from './schema/media.ts';

/**
 * Every table. snake_case columns; times as ISO text in UTC; JSON as text; yes and no as 0 and 1;
 * money as BIGINT nanodollars (type `WholeNumber`, read with `nanodollars()`), so that both databases hold the same.
 */
export interface Database extends AccessTables, BrandTables, GenerationTables, MediaTables {
  schema_migration: { name: string; applied_at: string };
}

/** A BIGINT column as it is read: a number where that is exact, else a bigint; a sum on PostgreSQL comes as a decimal string. */
export type WholeNumber = number | bigint | string;
