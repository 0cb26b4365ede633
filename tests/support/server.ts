import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServerUnderTest {
  url: string;
  /** The owner's token, bound to no origin. */
  token: string;
  dataDir: string;
  process: ChildProcess;
  /** Lines of standard error so far. */
  said: readonly string[];
  /** Everything on standard output so far: the log. */
  log(): string;
  /** A call with the token, unless `token: null`; bodies that are no string or form become JSON. */
  call(path: string, request?: CallOptions): Promise<Response>;
  /** Asks it to stop and waits; the exit code. */
  stop(): Promise<number | null>;
  /** Ends it without warning. The data folder stays. */
  kill9(): Promise<void>;
}

export interface CallOptions {
  method?: string;
  token?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export const ownerToken = 'owner-token-for-tests-0123456789abcdef';
const main = fileURLToPath(new URL('../../companion-server/main.ts', import.meta.url));
const made: string[] = [];

/** Only what a process needs: settings of the machine that runs the tests do not leak in. */
function environment(more: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...more };
}

/**
 * Starts `companion-server/main.ts` in a process of its own, on a free port and (unless `DATA_DIR` is given) an empty data folder,
 * in practice mode unless `PRACTICE` says otherwise. Waits until it listens; throws with what it said when it ends before.
 */
export async function startServer(env: Record<string, string | undefined> = {}): Promise<ServerUnderTest> {
  const dataDir = env.DATA_DIR ?? (await emptyFolder());
  const settings = { PORT: '0', DATA_DIR: dataDir, OWNER_TOKEN: ownerToken, RATE_LIMIT_PER_MINUTE: '0', PRACTICE: '1', ...env };
  const child = spawn(process.execPath, [main], { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  let output = '';
  let half = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (half + chunk).split('\n');
      half = lines.pop() ?? '';
      said.push(...lines);
      const address = lines.map((line) => /^listening on (http:\S+)$/.exec(line)?.[1]).find((found) => found !== undefined);
      if (address !== undefined) resolve(address);
    });
    void ended.then((code) => reject(new Error(`the server ended with ${code}: ${said.join(' | ')}`)));
  });
  const token = env.OWNER_TOKEN ?? ownerToken;
  return {
    url,
    token,
    dataDir,
    process: child,
    said,
    log: () => output,
    call: (path, request = {}) => callServer(url, token, path, request),
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM');
      return ended;
    },
    async kill9() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts it where it is expected not to: what it said and its exit code. One that listens is stopped, with `code` undefined. */
export async function startRefused(env: Record<string, string | undefined>): Promise<{ code: number | null | undefined; said: string[]; output: string }> {
  const dataDir = env.DATA_DIR ?? (await emptyFolder());
  const child = spawn(process.execPath, [main], { env: environment({ PORT: '0', DATA_DIR: dataDir, ...env }), stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const code = await new Promise<number | null | undefined>((resolve) => {
    child.once('exit', resolve);
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
      if (!/^listening on /m.test(errors)) return;
      resolve(undefined);
      child.kill('SIGKILL');
    });
  });
  return { code, said: errors.split('\n').filter((line) => line !== ''), output };
}

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'postwright-test-'));
  made.push(folder);
  return folder;
}

/** For `afterAll`. */
export async function removeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

function callServer(url: string, ownToken: string, path: string, { method, token = ownToken, body, headers = {}, signal }: CallOptions): Promise<Response> {
  const raw = body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
  return fetch(`${url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(raw ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
    redirect: 'manual',
  });
}
