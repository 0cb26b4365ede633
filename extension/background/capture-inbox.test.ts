import { describe, expect, it } from 'vitest';
import type { Capture } from '../messaging/messages.ts';
import { createCaptureInbox } from './capture-inbox.ts';

function slowStore() {
  let values: Record<string, unknown> = {};
  return {
    get: async (key: string) => structuredClone({ [key]: values[key] }),
    set: async (more: Record<string, unknown>) => {
      await Promise.resolve();
      values = { ...values, ...structuredClone(more) };
    },
  };
}
const capture = (id: string): Capture => ({
  id,
  action: 'answer',
  at: '2026-11-20T10:00:00.000Z',
  tabId: 1,
  url: 'https://www.facebook.com/',
  pageTitle: 'Facebook',
  surface: 'facebook-feed',
  language: 'en',
});

describe('the capture inbox', () => {
  it('loses nothing when captures arrive at the same time, and gives each out once', async () => {
    const inbox = createCaptureInbox(slowStore());
    await Promise.all(['a', 'b', 'c'].map((id) => inbox.put(1, capture(id))));
    const taken = await Promise.all([inbox.take(1), inbox.take(1)]);
    expect(taken.map((list) => list.map(({ id }) => id))).toEqual([['a', 'b', 'c'], []]);
  });

  it('outlives the worker', async () => {
    const store = slowStore();
    await createCaptureInbox(store).put(1, capture('a'));
    expect(await createCaptureInbox(store).take(1)).toMatchObject([{ id: 'a' }]);
  });

  it("keeps one window's captures from another's panel", async () => {
    const inbox = createCaptureInbox(slowStore());
    await inbox.put(1, capture('a'));
    await inbox.put(2, capture('b'));
    expect(await inbox.take(2)).toMatchObject([{ id: 'b' }]);
    expect(await inbox.count()).toBe(1);
  });

  it('starts anew over what another version left', async () => {
    const store = slowStore();
    await store.set({ captureInbox: [{ something: 'else' }] });
    expect(await createCaptureInbox(store).take()).toEqual([]);
  });

  it('keeps the newest twenty', async () => {
    const inbox = createCaptureInbox(slowStore());
    for (let index = 0; index < 25; index += 1) await inbox.put(1, capture(String(index)));
    expect((await inbox.take()).map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 5)));
  });
});
