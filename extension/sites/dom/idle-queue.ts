import type { Schedule } from './page-reader.ts';

const sliceMs = 4;

/** Idle time where the browser has it, else a short timer. Animation frames stop in hidden tabs. */
export const scheduleIdle: Schedule = (work) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 500 });
  else setTimeout(() => work({ timeRemaining: () => sliceMs }), 1);
};

export interface IdleQueue<T> {
  add(task: T): void;
  /** Does everything that waits, now. */
  flush(): void;
  clear(): void;
  readonly size: number;
}

/** Works off a set of tasks in idle slices of 4 ms. A task that waits already is not added again. */
export function createIdleQueue<T>(run: (task: T) => void, afterSlice: () => void, schedule: Schedule, clock: () => number): IdleQueue<T> {
  const waiting = new Set<T>();
  let scheduled = false;
  const takeOne = () => {
    const [task] = waiting;
    waiting.delete(task as T);
    run(task as T);
  };
  const slice = () => {
    scheduled = false;
    const until = clock() + sliceMs;
    while (waiting.size > 0 && clock() < until) takeOne();
    afterSlice();
    if (waiting.size > 0) wake();
  };
  const wake = () => {
    if (scheduled) return;
    scheduled = true;
    schedule(slice);
  };
  return {
    add(task) {
      waiting.add(task);
      wake();
    },
    flush() {
      while (waiting.size > 0) takeOne();
    },
    clear: () => waiting.clear(),
    get size() {
      return waiting.size;
    },
  };
}
