import type { CompanionClient } from '../../companion/client.ts';
import type { Fetch } from '../../companion/send-request.ts';
import type { PostwrightDatabase } from '../../storage/database.ts';
import type { Connection } from '../../storage/schema.ts';
import type { SpaceSource } from '../../storage/storage-space.ts';

/** A code that `npm start` or a link of the extension itself brought along. */
export interface PairingOffer {
  code: string;
  baseUrl: string;
}

/** Where the small badge on posts is switched; the browser keeps it, not the library. */
export interface BadgeSwitch {
  hiddenOn(): Promise<string[]>;
  set(site: 'facebook' | 'instagram', options: { visible: boolean }): Promise<void>;
}

/** Everything the settings touch, handed in. */
export interface SettingsWorld {
  database: PostwrightDatabase;
  space: SpaceSource;
  badge: BadgeSwitch;
  deviceName: string;
  now: () => Date;
  /** The browser's own where absent. */
  fetch?: Fetch;
}

/** Undefined: still being read. null: not paired. */
export type KnownConnection = Connection | null | undefined;

export interface SectionProps {
  world: SettingsWorld;
  connection: KnownConnection;
  client: CompanionClient | undefined;
}
