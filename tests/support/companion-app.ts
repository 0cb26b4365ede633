import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../companion-server/app.ts';
import { type Config, loadConfig } from '../../companion-server/config.ts';
import { createServerAddress } from '../../companion-server/http/server-address.ts';
import { type OpenDatabase, openDatabase } from '../../companion-server/platform/database.ts';
import { createLogger } from '../../companion-server/platform/logger.ts';
import { openVault } from '../../companion-server/platform/secret-vault.ts';
import { createShutdown } from '../../companion-server/platform/shutdown.ts';

export interface CompanionUnderTest {
  app: App;
  /** Calls it as over the network: under its own host name, with the owner's token unless headers say otherwise. */
  call(path: string, request?: { method?: string; body?: unknown; headers?: Record<string, string | null> }): Promise<Response>;
  /** Pairing codes that were shown. */
  shown: string[];
  /** Log lines. */
  lines: string[];
  clock: { time: Date; now(): Date };
  database: OpenDatabase;
  close(): Promise<void>;
}

export const testOwnerToken = 'owner-token-of-the-unit-tests-0123456789';
const host = '127.0.0.1:8787';

/** The whole app in process, without a port: a function from Request to Response. `fetch` reaches no vendor unless given. */
export async function companionApp(
  options: { database?: OpenDatabase; environment?: Record<string, string>; fetch?: typeof fetch; config?: Partial<Config> } = {},
): Promise<CompanionUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postwright-app-'));
  const environment = { DATA_DIR: dataDir, OWNER_TOKEN: testOwnerToken, RATE_LIMIT_PER_MINUTE: '0', ...options.environment };
  const config = { ...loadConfig(environment), ...options.config };
  const database = options.database ?? (await openDatabase({ memory: true }));
  const clock = { time: new Date('2026-11-20T12:00:00.000Z'), now: () => clock.time };
  const lines: string[] = [];
  const shown: string[] = [];
  const app = await createApp({
    config,
    version: '0.0.0-test',
    database,
    vault: await openVault({ db: database.db, key: Buffer.alloc(32, 1), clock }),
    clock,
    ticks: () => clock.time.getTime(),
    log: createLogger({ level: 'debug', write: (line) => lines.push(line), now: clock.now }),
    address: createServerAddress({ host: '127.0.0.1', port: 8787, publicUrl: config.publicUrl }),
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('no network in tests'))),
    shutdown: createShutdown(),
    showCode: (code) => shown.push(code),
    socketAddress: () => '192.0.2.1',
    checkAnswers: true,
  });
  await app.start();
  return {
    app,
    async call(path, request = {}) {
      const headers = new Headers({ host, authorization: `Bearer ${testOwnerToken}` });
      for (const [name, value] of Object.entries(request.headers ?? {})) {
        if (value === null) headers.delete(name);
        else headers.set(name, value);
      }
      const body = request.body === undefined ? null : typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
      return app.hono.request(`http://${host}${path}`, { method: request.method ?? (body === null ? 'GET' : 'POST'), headers, body });
    },
    shown,
    lines,
    clock,
    database,
    async close() {
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
