/** What has to be finished or written down before the process ends. */
export interface Shutdown {
  /** Runs when the server stops, in parallel with the others; has until the deadline. Each should end early by itself where it can. */
  onStop(name: string, hook: () => Promise<void>): void;
  /** Runs every hook and answers the names of those that were not done in time or failed. */
  run(deadlineMs: number): Promise<string[]>;
}

export function createShutdown(): Shutdown {
  const hooks: { name: string; hook: () => Promise<void> }[] = [];
  return {
    onStop: (name, hook) => void hooks.push({ name, hook }),
    async run(deadlineMs) {
      const open = new Set(hooks.map(({ name }) => name));
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, deadlineMs);
      });
      const all = Promise.all(
        hooks.map(({ name, hook }) =>
          hook().then(
            () => open.delete(name),
            () => undefined,
          ),
        ),
      );
      await Promise.race([all, deadline]);
      clearTimeout(timer);
      return [...open];
    },
  };
}
