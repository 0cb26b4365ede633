import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../support/project.ts';

export interface Usage {
  /** CPU milliseconds, user and system, since the start. */
  cpuMs: number;
  /** Megabytes. */
  rssMb: number;
}

export interface MeasuredServer {
  name: 'floor' | 'companion';
  url: string;
  /** From spawn to the first answer of /healthz. */
  startMs: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export const token = 'bench-owner-token-0123456789abcdefghij';
const here = join(root, 'tools', 'bench', 'generate');
const files = { floor: join(here, 'floor.mjs'), companion: join(root, 'companion-server', 'main.ts') };

/** Starts one of the two with an empty data folder and waits for its first answer. */
export async function startMeasured(name: MeasuredServer['name'], upstreamUrl: string): Promise<MeasuredServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'postwright-bench-'));
  const { PATH, HOME } = process.env;
  const env = {
    PATH,
    HOME,
    PORT: '0',
    DATA_DIR: dataDir,
    OWNER_TOKEN: token,
    RATE_LIMIT_PER_MINUTE: '0',
    OPENAI_API_KEY: 'sk-bench-0123456789',
    OPENAI_BASE_URL: `${upstreamUrl}/v1`,
  };
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', join(here, 'usage-reporter.mjs'), files[name]], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const url = await addressOf(child);
  await (await fetch(`${url}/healthz`)).text();
  const startMs = performance.now() - begun;
  return {
    name,
    url,
    startMs,
    usage: () =>
      new Promise((resolve) => {
        child.once('message', (message) => {
          const { cpu, rss } = message as { cpu: NodeJS.CpuUsage; rss: number };
          resolve({ cpuMs: (cpu.user + cpu.system) / 1000, rssMb: rss / 1e6 });
        });
        child.send('usage');
      }),
    async stop() {
      await ended(child);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const url = /^listening on (http:\S+)\s/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`a server of the benchmark ended with ${code}: ${said.trim()}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

export interface Timing {
  firstMs: number;
  tokenMs: number;
  imageMs: number;
}

export interface Upstream {
  url: string;
  tokens: number;
  pictureBytes: number;
  setTiming(timing: Timing): Promise<void>;
  stop(): Promise<void>;
}

/** The vendor, in a process of its own. */
export async function startUpstream(): Promise<Upstream> {
  const child = spawn(process.execPath, [join(here, 'upstream.ts')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ready = await new Promise<{ port: number; tokens: number; pictureBytes: number }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number; tokens: number; pictureBytes: number }));
    child.once('exit', (code) => reject(new Error(`the benchmark's vendor ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${ready.port}`,
    tokens: ready.tokens,
    pictureBytes: ready.pictureBytes,
    setTiming: (timing) =>
      new Promise((resolve) => {
        child.once('message', () => resolve());
        child.send(timing);
      }),
    stop: () => ended(child),
  };
}
