// @vitest-environment node
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type PostwrightDatabase } from './database.ts';
import { isNearlyFull, noticeDays, planEviction, readSpace, reviewSpace } from './storage-space.ts';
import { anyAssets, textAsset } from './test-support/arbitrary.ts';

let database: PostwrightDatabase;
let count = 0;
beforeEach(() => {
  database = openDatabase(`space-${count++}`);
});
afterEach(() => database.delete());

const space = (usage: number) => ({ estimate: async () => ({ usage, quota: 1_000 }), persisted: async () => false });
const picture = (id: string, day: number, change = {}) =>
  textAsset({ id, kind: 'image', bytes: 60, createdAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, ...change });
const library = [
  picture('new', 20),
  picture('old', 1),
  picture('pinned', 2, { pinned: true }),
  picture('middle', 10),
  textAsset({ id: 'text', createdAt: '2025-01-01T00:00:00.000Z' }),
];
const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const ids = (assets: readonly { id: string }[]) => assets.map((asset) => asset.id);

describe('space', () => {
  it('is read where the browser tells it, and is never full where it does not', async () => {
    expect(await readSpace({})).toEqual({ usedBytes: 0, quotaBytes: 0, persisted: false });
    expect(isNearlyFull({ usedBytes: 9, quotaBytes: 0, persisted: false })).toBe(false);
  });

  it('names the oldest pictures that are not pinned, no more than make room, and never while there is room', () => {
    fc.assert(
      fc.property(anyAssets, fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 500 }), (assets, usedBytes, bytes) => {
        const sized = assets.map((asset) => ({ ...asset, bytes: asset.kind === 'image' ? bytes : 0 }));
        const chosen = planEviction(sized, { usedBytes, quotaBytes: 1_000, persisted: false });
        if (usedBytes < 900) expect(chosen).toEqual([]);
        fc.pre(usedBytes >= 900);
        expect(chosen.every((asset) => !asset.pinned && asset.bytes > 0)).toBe(true);
        const left = sized.filter((asset) => !asset.pinned && asset.bytes > 0 && !chosen.includes(asset));
        for (const asset of chosen) for (const other of left) expect(asset.createdAt <= other.createdAt).toBe(true);
        expect((chosen.length - 1) * bytes).toBeLessThan(usedBytes - 800);
      }),
    );
  });

  it('tells first, waits a week, and then takes only what it told and what is still not pinned', async () => {
    const told = await reviewSpace(database, space(930), library, day(1));
    expect(told).toMatchObject({ status: 'nearly-full', removableAt: day(1 + noticeDays).toISOString() });
    expect(told.status !== 'fine' && ids(told.candidates)).toEqual(['old', 'middle', 'new']);
    expect((await reviewSpace(database, space(930), library, day(noticeDays))).status).toBe('nearly-full');
    const kept = library.map((asset) => (asset.id === 'middle' ? { ...asset, pinned: true } : asset));
    const later = [...kept, picture('ancient', 1)];
    const due = await reviewSpace(database, space(930), later, day(1 + noticeDays));
    expect(due.status).toBe('due');
    expect(due.status === 'due' && ids(due.candidates).sort()).toEqual(['new', 'old']);
  });

  it('forgets the notice once there is room again', async () => {
    await reviewSpace(database, space(930), library, day(1));
    expect((await reviewSpace(database, space(500), library, day(2))).status).toBe('fine');
    const again = await reviewSpace(database, space(930), library, day(20));
    expect(again).toMatchObject({ status: 'nearly-full', removableAt: day(20 + noticeDays).toISOString() });
  });

  it('names the next ones, with a week of their own, when all that was named is kept', async () => {
    await reviewSpace(database, space(910), [picture('only', 1, { bytes: 200 })], day(1));
    const next = await reviewSpace(database, space(910), [picture('only', 1, { bytes: 200, pinned: true }), picture('second', 2)], day(15));
    expect(next).toMatchObject({ status: 'nearly-full', removableAt: day(15 + noticeDays).toISOString() });
    expect(next.status === 'nearly-full' && ids(next.candidates)).toEqual(['second']);
  });
});
