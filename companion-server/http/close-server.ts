import type { Server } from 'node:http';

const LOOK_MS = 25;

/** Ends a server that no longer listens: answers that are on their way get up to `patienceMs` to arrive, then every connection is cut. */
export async function closeServer(server: Server, closed: Promise<void>, patienceMs: number): Promise<void> {
  // A connection whose answer has just ended stays open for a next request that must not come.
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const cutting = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(looking);
  clearTimeout(cutting);
}
