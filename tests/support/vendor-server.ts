import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { noDelay } from '../../companion-server/sandbox/timing.ts';
import { createSandboxVendors, type SandboxOptions, type SandboxVendors } from '../../companion-server/sandbox/vendors.ts';
import type { SandboxEnv } from '../../companion-server/sandbox/world.ts';

export interface VendorServers {
  /** For OPENAI_BASE_URL: with the version. */
  openaiBaseUrl: string;
  /** For GOOGLE_GEMINI_BASE_URL: without the version. */
  geminiBaseUrl: string;
  /** Faults to add and calls to look at, while the servers run. */
  vendors: SandboxVendors;
  stop(): Promise<void>;
}

/** Both imitations on loopback ports of their own, answering without delay unless told otherwise. */
export async function startVendorServers(options: SandboxOptions = {}): Promise<VendorServers> {
  const vendors = createSandboxVendors({ timing: noDelay, ...options });
  const openai = await listen(vendors.openai);
  const gemini = await listen(vendors.gemini);
  return {
    openaiBaseUrl: `${openai.url}/v1`,
    geminiBaseUrl: gemini.url,
    vendors,
    async stop() {
      await Promise.all([close(openai.server), close(gemini.server)]);
    },
  };
}

function listen(app: Hono<SandboxEnv>): Promise<{ server: ServerType; url: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address: AddressInfo) =>
      resolve({ server, url: `http://127.0.0.1:${address.port}` }),
    );
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Stalled streams would hold the port for ever.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
