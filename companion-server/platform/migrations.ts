import type { Kysely } from 'kysely';
import * as access from './migrations/0001-access.ts';
import * as generation from './migrations/0002-generation.ts';
import * as media from './migrations/0003-media.ts';
import * as brands from './migrations/0004-brands.ts';

interface Migration {
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** Every step, in order. A step that has been released is frozen: a change is a further step at the end. */
export const migrations: readonly Migration[] = [
  { name: '0001-access', up: access.up },
  { name: '0002-generation', up: generation.up },
  { name: '0003-media', up: media.up },
  { name: '0004-brands', up: brands.up },
];
