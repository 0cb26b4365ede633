import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './project.ts';

export interface RunningCompanion {
  url: string;
  /** Undefined for a hosted server, which shows none. */
  pairingCode: string | undefined;
  process: ChildProcess;
  stop(): Promise<void>;
}

/**
 * Starts `companion-server/main.ts` as a child and waits until it listens. `onLine` gets what it says to people.
 * Throws an Error with its last words when it ends before that.
 */
export function startCompanion(env: Record<string, string | undefined>, onLine: (line: string) => void): Promise<RunningCompanion> {
  const child = spawn(process.execPath, [join(root, 'companion-server', 'main.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    let url: string | undefined;
    let pairingCode: string | undefined;
    let ready = false;
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      onLine(line);
      url ??= /listening on (http:\S+)/.exec(line)?.[1];
      const code = /^pairing code: (\S+)/.exec(line)?.[1];
      if (code) pairingCode = code;
      if (!ready && url && pairingCode) {
        ready = true;
        resolve({ url, pairingCode, process: child, stop });
      }
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (!ready) reject(new Error(said.at(-1) ?? `The companion ended with code ${code} and said nothing.`));
    });
  });
}
