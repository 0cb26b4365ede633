/** Times everything that a reader does on its own account: calls of its observers and of its idle work. Install before the reader starts. */
export function measureTasks(): { count(): number; figures(): { ownMs: number; longestTaskMs: number; blockingMs: number } } {
  const durations: number[] = [];
  const timed = (work: () => void) => {
    const begun = performance.now();
    work();
    durations.push(performance.now() - begun);
  };
  const Observer = window.MutationObserver;
  window.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super((records, observer) => timed(() => callback(records, observer)));
    }
  };
  const idle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (work, options) => idle((deadline) => timed(() => work(deadline)), options);
  return {
    count: () => durations.length,
    figures: () => ({
      ownMs: durations.reduce((sum, duration) => sum + duration, 0),
      longestTaskMs: Math.max(0, ...durations),
      blockingMs: durations.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
    }),
  };
}
