import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import packageFile from '../package.json' with { type: 'json' };
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { closeServer } from './http/close-server.ts';
import { createHttpServer } from './http/create-http-server.ts';
import { describeError } from './http/failure-response.ts';
import { createServerAddress, urlHost } from './http/server-address.ts';
import { EXIT_CONFIG, openState, StartFailure } from './open-state.ts';
import { systemClock } from './platform/clock.ts';
import { openControlChannel } from './platform/control-channel.ts';
import { createLogger } from './platform/logger.ts';
import { createShutdown } from './platform/shutdown.ts';

/** How long running work may take to end once a stop was asked for. */
const STOP_MS = 8_000;
/** How long what has been answered may take to arrive after that. */
const LAST_WORDS_MS = 1_000;

export interface RunningCompanion {
  url: string;
  /** Lets running work end or be written down, then closes everything. */
  stop(): Promise<void>;
}

/** Opens everything, listens, and says so. `say` takes lines for a person, `writeLog` JSON lines. Throws StartFailure. */
export async function serveCompanion(config: Config, out: { say: (line: string) => void; writeLog: (line: string) => void }): Promise<RunningCompanion> {
  const clock = systemClock;
  const log = createLogger({ level: config.logLevel, write: out.writeLog, now: () => clock.now() });
  const state = await openState(config, clock, () => log.warn('database.connection-lost'));
  const shutdown = createShutdown();
  const address = createServerAddress(config);
  const showCode = (code: string) => out.say(`pairing code: ${code}`);
  const practice = config.practice ? (await import('./main-practice.ts')).openPractice() : undefined;
  const app = await createApp({
    config,
    version: packageFile.version,
    database: state.database,
    vault: state.vault,
    clock,
    ticks: () => performance.now(),
    log,
    address,
    fetch: practice?.fetch ?? fetch,
    practicePages: practice?.pages,
    shutdown,
    showCode,
    socketAddress: (env) => (env as HttpBindings | undefined)?.incoming?.socket.remoteAddress ?? 'unknown',
  });
  await app.start();
  const server = createHttpServer(app.hono.fetch, log);
  const port = await listen(server, config).catch(async (error: unknown) => {
    await state.close();
    throw error;
  });
  address.listensOn(port);
  const control = await openControlChannel(config.dataDir, { pair: () => app.makePairingCode('request') });
  const url = `http://${urlHost(config.host)}:${port}`;
  if (config.practice) out.say("PRACTICE: the vendors are this process's own sandbox. Nothing is sent out and nothing costs money.");
  out.say(`listening on ${url}`);
  if (config.publicUrl === undefined) showCode(await app.makePairingCode('start'));
  log.info('started', { url, version: packageFile.version, database: state.database.kind, practice: config.practice });
  process.on('uncaughtException', (error) => {
    // Nobody knows what state it is in: what was confirmed is on the disk, the next start settles the rest.
    log.error('crashed', describeError(error));
    out.say(
      `The companion has to stop: something went wrong that it did not expect (${describeError(error).place ?? 'place unknown'}). Start it again; nothing that was confirmed is lost.`,
    );
    process.exit(70);
  });
  process.on('unhandledRejection', (reason) => log.error('unhandled-rejection', describeError(reason)));
  return {
    url,
    async stop() {
      log.info('stopping');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const late = await shutdown.run(STOP_MS);
      if (late.length > 0) log.warn('stop.incomplete', { late });
      await closeServer(server, closed, LAST_WORDS_MS);
      await control.close();
      await state.close();
      log.info('stopped');
    },
  };
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      const problem = busy
        ? `port ${config.port} is in use by another program.`
        : `it cannot listen on ${config.host} port ${config.port} (${error.code ?? 'refused'}).`;
      reject(
        new StartFailure(
          EXIT_CONFIG,
          `${busy || error.code === 'EACCES' ? 'PORT' : 'HOST'}: ${problem} Example: ${busy || error.code === 'EACCES' ? 'PORT=0 for a free one' : 'HOST=127.0.0.1'}`,
        ),
      );
    });
    server.listen(config.port, config.host, () => resolve((server.address() as AddressInfo).port));
  });
}
