import { deviceNameOf } from '../features/settings/pairing-offer.ts';
import type { SettingsWorld } from '../features/settings/settings-world.ts';
import { setBadge, sitesWithoutBadge } from '../messaging/badge-setting.ts';
import { openDatabase } from '../storage/database.ts';

/** The real one, in an extension page. */
export function extensionSettingsWorld(): SettingsWorld {
  return {
    database: openDatabase(),
    space: navigator.storage,
    badge: { hiddenOn: sitesWithoutBadge, set: setBadge },
    deviceName: deviceNameOf(navigator.userAgent),
    now: () => new Date(),
  };
}
