/** How long the sandbox takes, in milliseconds. */
export interface SandboxTiming {
  /** Until the first piece of text. */
  firstTokenMs: number;
  /** Between two pieces of text. */
  perTokenMs: number;
  /** For a whole picture; previews are spread over it. */
  imageMs: number;
}

/** In practice mode: about as long as a quick model of a vendor takes. */
export const practiceTiming: SandboxTiming = { firstTokenMs: 350, perTokenMs: 15, imageMs: 2500 };
export const noDelay: SandboxTiming = { firstTokenMs: 0, perTokenMs: 0, imageMs: 0 };

export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Waits, or ends early with the signal's reason. */
export const realSleep: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    if (ms <= 0) return resolve();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

/** Never ends by itself: a vendor that has gone quiet. */
export function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
