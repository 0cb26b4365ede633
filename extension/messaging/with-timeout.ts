/** Resolves with `work`'s value, or with `late` after `timeoutMs` without one. */
export async function withTimeout<T, L>(work: Promise<T>, { timeoutMs, late }: { timeoutMs: number; late: L }): Promise<T | L> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const clock = new Promise<L>((resolve) => {
    timer = setTimeout(() => resolve(late), timeoutMs);
  });
  try {
    return await Promise.race([work, clock]);
  } finally {
    clearTimeout(timer);
  }
}
