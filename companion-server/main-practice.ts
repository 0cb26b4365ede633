import type { Hono } from 'hono';
import { practicePage } from './sandbox/practice-page/practice-page.ts';

/**
 * The only door to the sandbox: loaded in practice mode alone. `fetch` reaches the imitated vendors and nothing else;
 * they are loaded with the first call to one, so that practice starts as fast as the real thing.
 */
export function openPractice(): { fetch: typeof fetch; pages: Hono } {
  let vendors: Promise<{ fetch: typeof fetch }> | undefined;
  return {
    async fetch(input, init) {
      vendors ??= import('./sandbox/vendors.ts').then(({ createSandboxVendors }) => createSandboxVendors());
      return (await vendors).fetch(input, init);
    },
    pages: practicePage(),
  };
}
