import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './project.ts';

/** Is a program of this name on the PATH? */
export function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

let listsFresh = false;

/**
 * Installs Debian packages where that is possible without asking anyone (apt-get, and root or password-less sudo).
 * Answers whether they are there now; never throws.
 */
export async function installDebianPackages(packages: readonly string[], why: string): Promise<boolean> {
  if (process.platform !== 'linux' || !onPath('apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && (!onPath('sudo') || (await run('sudo', ['-n', 'true'])).code !== 0)) return false;
  const apt = (args: string[]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return root ? run('apt-get', args, { env }) : run('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], { env });
  };
  say(`Installing ${packages.join(', ')} from Debian's packages: ${why} …`);
  if (!listsFresh) {
    await apt(['update', '-qq']);
    listsFresh = true;
  }
  const result = await apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (result.code !== 0) say(`That did not work: ${result.output.trim().split('\n').at(-1) ?? 'no reason given'}`);
  return result.code === 0;
}
