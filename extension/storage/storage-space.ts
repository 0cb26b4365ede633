import type { PostwrightDatabase } from './database.ts';
import type { Asset } from './schema.ts';
import { loadSetting, saveSetting } from './settings.ts';

/** The part of the browser's StorageManager that is used; absent in tests and in very old browsers. */
export type SpaceSource = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

export interface Space {
  usedBytes: number;
  /** 0 where the browser does not say. */
  quotaBytes: number;
  /** The browser has promised not to clear it by itself. */
  persisted: boolean;
}

export async function readSpace(source: SpaceSource): Promise<Space> {
  const [estimate, persisted] = await Promise.all([source.estimate?.() ?? ({} as StorageEstimate), source.persisted?.() ?? false]);
  return { usedBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? 0, persisted };
}

/** Asks the browser to keep the library through its own cleaning. Firefox shows the person a question. */
export async function askToPersist(source: SpaceSource): Promise<boolean> {
  return (await source.persist?.()) ?? false;
}

const nearlyFull = 0.9;
const roomAgain = 0.8;
/** How long a notice stands before what it named is removed without a choice. */
export const noticeDays = 7;

export function isNearlyFull({ usedBytes, quotaBytes }: Space): boolean {
  return quotaBytes > 0 && usedBytes / quotaBytes >= nearlyFull;
}

/** The oldest pictures that are not pinned, as many as make room again; none while there is room. */
export function planEviction(assets: readonly Asset[], space: Space): Asset[] {
  if (!isNearlyFull(space)) return [];
  let toFree = space.usedBytes - space.quotaBytes * roomAgain;
  const oldestFirst = assets.filter((asset) => !asset.pinned && asset.bytes > 0).sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  const chosen: Asset[] = [];
  for (const asset of oldestFirst) {
    if (toFree <= 0) break;
    chosen.push(asset);
    toFree -= asset.bytes;
  }
  return chosen;
}

export type SpaceReview =
  | { status: 'fine'; space: Space }
  /** Told, or to be told now: what would go, and from when on it may. */
  | { status: 'nearly-full'; space: Space; candidates: Asset[]; removableAt: string }
  /** The notice has stood long enough; exactly what it named and is still not pinned. */
  | { status: 'due'; space: Space; candidates: Asset[] };

/** Looks how full it is and keeps the notice: nothing is ever due that was not named in a notice a week before. */
export async function reviewSpace(database: PostwrightDatabase, source: SpaceSource, assets: readonly Asset[], now: Date): Promise<SpaceReview> {
  const space = await readSpace(source);
  const notice = await loadSetting(database, 'evictionNotice');
  if (!isNearlyFull(space)) {
    if (notice) await saveSetting(database, 'evictionNotice', null);
    return { status: 'fine', space };
  }
  if (!notice) {
    const candidates = planEviction(assets, space);
    await saveSetting(database, 'evictionNotice', { toldAt: now.toISOString(), assetIds: candidates.map((asset) => asset.id) });
    return { status: 'nearly-full', space, candidates, removableAt: afterNotice(now) };
  }
  const told = new Set(notice.assetIds);
  const candidates = assets.filter((asset) => told.has(asset.id) && !asset.pinned);
  const removableAt = afterNotice(new Date(notice.toldAt));
  if (now.toISOString() >= removableAt && candidates.length > 0) return { status: 'due', space, candidates };
  if (candidates.length > 0) return { status: 'nearly-full', space, candidates, removableAt };
  // Everything named was kept or is gone: name the next ones, with a new week.
  const next = planEviction(assets, space);
  await saveSetting(database, 'evictionNotice', { toldAt: now.toISOString(), assetIds: next.map((asset) => asset.id) });
  return { status: 'nearly-full', space, candidates: next, removableAt: afterNotice(now) };
}

function afterNotice(toldAt: Date): string {
  return new Date(toldAt.getTime() + noticeDays * 86_400_000).toISOString();
}
