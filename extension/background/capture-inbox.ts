import * as z from 'zod/mini';
import { type Capture, captureSchema } from '../messaging/messages.ts';

/** The part of `browser.storage.session` that is used: outlives the worker, ends with the browser, and content scripts cannot read it. */
export interface SessionStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}
const key = 'captureInbox';
const kept = 20;
const inboxSchema = z.catch(z.array(z.object({ windowId: z.number(), capture: captureSchema })), []);

/** Where captures wait until a panel takes them. Every change waits for the one before it, so that none is lost or given out twice. */
export function createCaptureInbox(store: SessionStore) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const read = async () => inboxSchema.parse((await store.get(key))[key]);
  return {
    /** Keeps the newest twenty. */
    put: (windowId: number, capture: Capture): Promise<void> =>
      inTurn(async () => {
        const waiting = [...(await read()), { windowId, capture }];
        await store.set({ [key]: waiting.slice(-kept) });
      }),
    /** Those of one window, oldest first, or all; each is given out once. */
    take: (windowId?: number): Promise<Capture[]> =>
      inTurn(async () => {
        const waiting = await read();
        const isWanted = (entry: { windowId: number }) => windowId === undefined || entry.windowId === windowId;
        await store.set({ [key]: waiting.filter((entry) => !isWanted(entry)) });
        return waiting.filter(isWanted).map((entry) => entry.capture);
      }),
    count: (): Promise<number> => inTurn(async () => (await read()).length),
  };
}
export type CaptureInbox = ReturnType<typeof createCaptureInbox>;
