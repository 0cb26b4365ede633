import { createCompanionClient } from '../companion/client.ts';
import type { Fetch } from '../companion/send-request.ts';
import type { CaptureInbox, ComposerAccess, PageAccess } from '../features/create/ports.ts';
import { onCapture, onPageChange, takeCaptures } from '../messaging/captures.ts';
import { currentWindowId, openOptions, openPanel } from '../messaging/open-places.ts';
import { cancelPick, currentTab, onTabChange, pickPost, planInsert, readTab, runInsert } from '../messaging/page-access.ts';
import { openDatabase, type PostwrightDatabase } from '../storage/database.ts';

/** Everything outside the panel, handed in: tests and pictures hand in their own. */
export interface World {
  database: PostwrightDatabase;
  page: PageAccess;
  captures: CaptureInbox;
  composer: ComposerAccess;
  fetch: Fetch | undefined;
  openSettings: () => void;
  windowId: () => Promise<number | undefined>;
  openPanel: (windowId: number) => Promise<{ ok: true; value: null } | { ok: false; code?: string; detail: string }>;
}

/** The real one, in an extension page. */
export function extensionWorld(): World {
  return {
    database: openDatabase(),
    page: { currentTab, onTabChange, onPageChange, readTab, pickPost, cancelPick },
    captures: { take: takeCaptures, onArrived: onCapture },
    composer: { planInsert, runInsert },
    fetch: undefined,
    openSettings: () => void openOptions(),
    windowId: currentWindowId,
    openPanel,
  };
}

export function clientFor(world: World, connection: { baseUrl: string; token: string }) {
  return createCompanionClient({ baseUrl: connection.baseUrl, token: connection.token, ...(world.fetch && { fetch: world.fetch }) });
}
