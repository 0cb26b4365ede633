import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { practicePage } from '../../companion-server/sandbox/practice-page/practice-page.ts';
import { buildPracticePage } from '../../tools/build-practice-page.ts';

/** The practice page alone, without a companion, on a free port. */
export async function startPracticeServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await buildPracticePage();
  const app = practicePage();
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/practice`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
