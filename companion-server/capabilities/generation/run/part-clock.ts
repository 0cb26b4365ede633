import { ProviderFailure } from '../../../providers/vendor-call.ts';

/** The time that a part (all texts, or all pictures) has. */
export interface PartClock {
  /** Aborts when the person stops the generation or the part's time is up. */
  signal: AbortSignal;
  deadline: number;
  now(): number;
  /** Waits, or rejects with a ProviderFailure when the part ends meanwhile. */
  wait(ms: number): Promise<void>;
  /** A call that was stopped because the part's time was up did not get its answer in time. */
  explain(failure: ProviderFailure): ProviderFailure;
  /** Rejects a while after the part was stopped: a call that does not notice must not keep everything waiting. */
  stuck: Promise<never>;
  end(): void;
}

/** How long a stopped call may take to notice. */
const GRACE_MS = 2_000;

export function startPartClock(cancel: AbortSignal, lastsMs: number): PartClock {
  const controller = new AbortController();
  const stop = () => controller.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, lastsMs);
  const now = () => performance.now();
  const explain = (failure: ProviderFailure) =>
    late && !cancel.aborted && failure.kind === 'cancelled'
      ? new ProviderFailure('no_answer', `It was not finished within ${Math.round(lastsMs / 1000)} seconds. The provider may have billed it.`, {
          cause: failure,
        })
      : failure;
  let grace: NodeJS.Timeout | undefined;
  const stuck = new Promise<never>((_, reject) => {
    controller.signal.addEventListener(
      'abort',
      () => {
        grace = setTimeout(() => reject(new ProviderFailure('cancelled', 'It was stopped.')), GRACE_MS);
      },
      { once: true },
    );
  });
  stuck.catch(() => undefined);
  if (cancel.aborted) stop();
  else cancel.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    stuck,
    deadline: now() + lastsMs,
    now,
    wait: (ms) =>
      new Promise((resolve, reject) => {
        const over = () => {
          clearTimeout(waiting);
          reject(explain(new ProviderFailure('cancelled', 'It was stopped.')));
        };
        const waiting = setTimeout(() => {
          controller.signal.removeEventListener('abort', over);
          resolve();
        }, ms);
        if (controller.signal.aborted) over();
        else controller.signal.addEventListener('abort', over, { once: true });
      }),
    explain,
    end: () => {
      clearTimeout(timer);
      clearTimeout(grace);
      cancel.removeEventListener('abort', stop);
    },
  };
}
