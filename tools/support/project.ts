import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A line for the person, on standard error, so that standard output stays clean for data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

export interface Finished {
  code: number;
  output: string;
  milliseconds: number;
}

/** Runs a command to its end. `show`: its output goes to standard error as it comes; otherwise it is kept and returned. */
export function run(command: string, args: readonly string[], options: SpawnOptions & { show?: boolean } = {}): Promise<Finished> {
  const { show, ...spawnOptions } = options;
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...spawnOptions });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (show) process.stderr.write(chunk);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const end = (code: number, more = '') => resolve({ code, output: output + more, milliseconds: performance.now() - begun });
    child.on('error', (error) => end(127, error.message));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a package's own JavaScript entry under this Node. */
export function runPackage(entry: string, args: readonly string[], options: Parameters<typeof run>[2] = {}): Promise<Finished> {
  return run(process.execPath, [join(root, 'node_modules', entry), ...args], options);
}
