import { execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface TestPostgres {
  /** postgres://… of an empty cluster on a free loopback port. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts Debian's PostgreSQL in a folder of its own under the temp folder, with durability off: it is for tests only.
 * initdb refuses root, so as root it runs as user postgres. Answers undefined, with a sentence to `say`, where it cannot be had.
 */
export async function startPostgres(say: (sentence: string) => void = console.error): Promise<TestPostgres | undefined> {
  const bin = await newestBin();
  if (!bin) return giveUp(say, 'PostgreSQL is not installed, so the repositories are tested on SQLite only. On Debian: apt-get install postgresql.');
  const identity = await unprivilegedUser();
  if (identity === 'none') return giveUp(say, 'PostgreSQL does not run as root and there is no user postgres, so the repositories are tested on SQLite only.');
  const folder = await mkdtemp(join(tmpdir(), 'postwright-pg-'));
  await chmod(folder, 0o700);
  if (identity) await chown(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' }, ...(identity ?? {}) };
  try {
    await run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'], options);
    const port = await freePort();
    const durabilityOff = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((setting) => ['-c', setting]);
    const settings = [...durabilityOff, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'max_connections=200'];
    // The server itself, not pg_ctl: it is our own child, so it can be ended by its own id.
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...options, stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const stop = async () => {
      // SIGINT is PostgreSQL's fast shutdown: it ends open sessions.
      if (server.exitCode === null) server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    if (!(await answers(bin, port, ended))) {
      await stop();
      return giveUp(say, 'PostgreSQL was found but did not start, so the repositories are tested on SQLite only.');
    }
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return giveUp(
      say,
      `PostgreSQL could not be set up (${error instanceof Error ? error.message.split('\n')[0] : 'unknown'}), so the repositories are tested on SQLite only.`,
    );
  }
}

function giveUp(say: (sentence: string) => void, sentence: string): undefined {
  say(sentence);
  return undefined;
}

async function newestBin(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql';
  const versions = await readdir(root).catch(() => []);
  const newest = versions.sort((left, right) => Number(right) - Number(left))[0];
  return newest ? join(root, newest, 'bin') : undefined;
}

/** The user to run as when we are root; undefined when we are not. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | 'none' | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
    return uid === undefined || gid === undefined ? 'none' : { uid, gid };
  } catch {
    return 'none';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/** Asks pg_isready until it says yes, for up to 20 seconds, or until the server has ended. */
async function answers(bin: string, port: number, ended: Promise<void>): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const deadline = Date.now() + 20_000;
  while (!over && Date.now() < deadline) {
    const ready = await run(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).then(
      () => true,
      () => false,
    );
    if (ready) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
