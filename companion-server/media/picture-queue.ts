/** Runs one piece of picture work at a time, in order. Decoding is the dearest thing this server does; side by side it would hold up text. */
export interface PictureQueue {
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createPictureQueue(): PictureQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
