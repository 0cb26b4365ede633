import * as z from 'zod/mini';
import type { PostwrightDatabase } from './database.ts';
import { guardStorage } from './storage-error.ts';

/** Every setting that lives in this browser, with its shape and default. */
const settings = {
  /** BCP 47, or `system`. */
  language: { schema: z.string(), otherwise: 'system' },
  theme: { schema: z.enum(['system', 'light', 'dark']), otherwise: 'system' },
  /** The brand that the panel is set to; `none`: without one, by choice; empty: nothing was chosen yet. */
  brandId: { schema: z.string(), otherwise: '' },
  /** The notice about a nearly full storage: what was named in it, and when. */
  evictionNotice: { schema: z.nullable(z.object({ toldAt: z.string(), assetIds: z.array(z.string()) })), otherwise: null },
} as const satisfies Record<string, { schema: z.ZodMiniType; otherwise: unknown }>;

export type SettingName = keyof typeof settings;
export type SettingValue<Name extends SettingName> = z.infer<(typeof settings)[Name]['schema']>;

/** The stored value, or its default when there is none or an older version wrote something else. */
export async function loadSetting<const Name extends SettingName>(database: PostwrightDatabase, name: Name): Promise<SettingValue<Name>> {
  const { schema, otherwise } = settings[name];
  const parsed = schema.safeParse((await database.settings.get(name))?.value);
  return (parsed.success ? parsed.data : otherwise) as SettingValue<Name>;
}

export async function saveSetting<const Name extends SettingName>(database: PostwrightDatabase, name: Name, value: SettingValue<Name>): Promise<void> {
  await guardStorage(() => database.settings.put({ key: name, value }));
}

/** Is this a setting of this version, in the right shape? Import takes over no others. */
export function isKnownSetting(name: string, value: unknown): boolean {
  return Object.hasOwn(settings, name) && settings[name as SettingName].schema.safeParse(value).success;
}
