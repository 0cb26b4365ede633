import type { GenerationEventName } from '#shared/contracts/generation';

/** An event as it is kept: without addresses, which are made at delivery. */
export interface LoggedEvent {
  /** Counts up from 1 within a generation. */
  id: number;
  name: GenerationEventName;
  data: object;
}

/** Stores events; `alongside` runs in the same transaction. */
export type KeepEvents<Also> = (events: readonly LoggedEvent[], alongside: readonly Also[]) => Promise<void>;

/** How long words may be shown before they are also on disk. */
const DELTA_DELAY_MS = 250;

/**
 * The events of one running generation. Words are shown at once and stored in batches; everything else is shown once it is stored,
 * and what comes after it waits, so that a client never sees an event that a killed process forgets.
 */
export interface EventLog<Also> {
  /** For words: shown now, stored within a quarter of a second. */
  add(name: GenerationEventName, data: object): void;
  /** Stored first, together with `alongside`, then shown. Never rejects: what cannot be stored is reported and shown all the same. */
  addStored(events: readonly { name: GenerationEventName; data: object }[], alongside?: readonly Also[]): Promise<void>;
  /** Everything, shown or about to be. */
  all(): readonly LoggedEvent[];
  /** The events after `id` that may be shown now. */
  after(id: number): LoggedEvent[];
  /** Resolves at the next change after this call; at once when the log has ended. */
  change(): Promise<void>;
  readonly ended: boolean;
  /** No more events will come. */
  end(): void;
}

/** `initial`: events that are stored already, from id 1 on. */
export function createEventLog<Also>(options: { initial: readonly LoggedEvent[]; keep: KeepEvents<Also>; onLost: (error: unknown) => void }): EventLog<Also> {
  const entries: { event: LoggedEvent; ready: boolean }[] = options.initial.map((event) => ({ event, ready: true }));
  let visible = entries.length;
  let kept = entries.length;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  let waiters: (() => void)[] = [];
  let waking = false;

  const wake = () => {
    if (waking) return;
    waking = true;
    // Events of one moment go out in one piece.
    setImmediate(() => {
      waking = false;
      const woken = waiters;
      waiters = [];
      for (const resolve of woken) resolve();
    });
  };
  const showReady = () => {
    const before = visible;
    while (visible < entries.length && entries[visible]?.ready) visible += 1;
    if (visible > before) wake();
  };
  const append = (name: GenerationEventName, data: object, ready: boolean) => {
    entries.push({ event: { id: entries.length + 1, name, data }, ready });
  };
  let alsoPending: Also[] = [];
  let keeping: Promise<void> | undefined;

  const keepPending = async (): Promise<void> => {
    // What comes in this moment goes to disk together: a last text and the end of its generation are one write.
    await new Promise<void>((resolve) => setImmediate(resolve));
    keeping = undefined;
    clearTimeout(timer);
    timer = undefined;
    const batch = entries.slice(kept);
    const alongside = alsoPending;
    kept = entries.length;
    alsoPending = [];
    try {
      const events = batch.map((entry) => entry.event);
      await options.keep(events, alongside);
    } catch (error) {
      options.onLost(error);
    }
    for (const entry of batch) entry.ready = true;
    showReady();
  };
  const keepSoon = (): Promise<void> => {
    keeping ??= keepPending();
    return keeping;
  };

  return {
    add(name, data) {
      append(name, data, true);
      showReady();
      timer ??= setTimeout(() => void keepSoon(), DELTA_DELAY_MS);
    },
    addStored(events, alongside = []) {
      for (const { name, data } of events) append(name, data, false);
      alsoPending.push(...alongside);
      return keepSoon();
    },
    all: () => entries.map((entry) => entry.event),
    after: (id) => entries.slice(id, visible).map((entry) => entry.event),
    change: () =>
      new Promise((resolve) => {
        if (ended) resolve();
        else waiters.push(resolve);
      }),
    get ended() {
      return ended;
    },
    end() {
      ended = true;
      wake();
    },
  };
}
