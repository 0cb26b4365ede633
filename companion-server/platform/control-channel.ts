import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * How a command beside the server (`npm run pair`) reaches it: a socket whose address and password stand in a file of the
 * data folder that only its owner can read. Each server process has its own.
 */
export type ControlHandlers = Record<string, () => Promise<string>>;

interface ControlFile {
  address: string;
  password: string;
}

/** Longer paths are no socket addresses (108 bytes on Linux, 104 on macOS). */
const LONGEST_SOCKET_PATH = 100;
const LONGEST_LINE = 1_000;
const CONTROL_FILE = /^control-\w+\.json$/;

/** Listens for commands. Answers how to stop listening. */
export async function openControlChannel(dataDir: string, handlers: ControlHandlers): Promise<{ close(): Promise<void> }> {
  for (const { socket } of await reachServers(dataDir)) socket.destroy();
  const name = `control-${randomBytes(6).toString('hex')}`;
  const about: ControlFile = { address: socketAddress(dataDir, name), password: randomBytes(32).toString('hex') };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    void readLine(socket).then(async (line) => socket.end(`${await answer(line, about.password, handlers)}\n`));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(about.address, resolve));
  if (process.platform !== 'win32') chmodSync(about.address, 0o600);
  const file = join(dataDir, `${name}.json`);
  writeFileSync(`${file}.new`, JSON.stringify(about), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return {
    async close() {
      rmSync(file, { force: true });
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      removeOwnFolder(about.address, dataDir);
    },
  };
}

/** Asks a server that runs on this data folder. Undefined when none answers. */
export async function askControlChannel(dataDir: string, command: string): Promise<{ ok: boolean; text: string } | undefined> {
  const servers = await reachServers(dataDir);
  const first = servers[0];
  for (const { socket } of servers.slice(1)) socket.destroy();
  if (!first) return undefined;
  try {
    first.socket.write(`${JSON.stringify({ password: first.password, command })}\n`);
    const reply: unknown = JSON.parse(await readLine(first.socket));
    if (typeof reply !== 'object' || reply === null || !('ok' in reply) || !('text' in reply)) return undefined;
    return { ok: reply.ok === true, text: String(reply.text) };
  } catch {
    return undefined;
  } finally {
    first.socket.destroy();
  }
}

/** Connects to every server of this folder; what a killed one left behind is swept away. */
async function reachServers(dataDir: string): Promise<{ socket: Socket; password: string }[]> {
  const reached: { socket: Socket; password: string }[] = [];
  for (const name of readFolder(dataDir).filter((entry) => CONTROL_FILE.test(entry))) {
    const file = join(dataDir, name);
    const about = readControlFile(file);
    const socket = about && (await tryConnect(about.address));
    if (about && socket) reached.push({ socket, password: about.password });
    else sweep(file, about?.address, dataDir);
  }
  return reached;
}

function tryConnect(address: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(socket)).on('error', () => resolve(undefined));
  });
}

function sweep(file: string, address: string | undefined, dataDir: string): void {
  rmSync(file, { force: true });
  if (!address || process.platform === 'win32') return;
  rmSync(address, { force: true });
  removeOwnFolder(address, dataDir);
}

function removeOwnFolder(address: string, dataDir: string): void {
  const folder = dirname(address);
  if (folder !== dataDir && folder.startsWith(join(tmpdir(), 'postwright-'))) rmSync(folder, { recursive: true, force: true });
}

function socketAddress(dataDir: string, name: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\postwright-${name}`;
  const inDataDir = join(dataDir, `${name}.sock`);
  return Buffer.byteLength(inDataDir) <= LONGEST_SOCKET_PATH ? inDataDir : join(mkdtempSync(join(tmpdir(), 'postwright-')), 'control.sock');
}

function readFolder(dataDir: string): string[] {
  try {
    return readdirSync(dataDir);
  } catch {
    return [];
  }
}

function readControlFile(file: string): ControlFile | undefined {
  try {
    const about: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof about !== 'object' || about === null) return undefined;
    const { address, password } = about as Partial<ControlFile>;
    return typeof address === 'string' && typeof password === 'string' ? { address, password } : undefined;
  } catch {
    return undefined;
  }
}

async function answer(line: string, password: string, handlers: ControlHandlers): Promise<string> {
  const refused = JSON.stringify({ ok: false, text: 'This command is not known.' });
  try {
    const asked = JSON.parse(line) as { password?: unknown; command?: unknown };
    const given = Buffer.from(String(asked.password));
    if (given.length !== password.length || !timingSafeEqual(given, Buffer.from(password))) return refused;
    const handler = typeof asked.command === 'string' && Object.hasOwn(handlers, asked.command) ? handlers[asked.command] : undefined;
    return handler ? JSON.stringify({ ok: true, text: await handler() }) : refused;
  } catch {
    return JSON.stringify({ ok: false, text: 'The companion could not do this. Its log says more.' });
  }
}

function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LONGEST_LINE) socket.destroy();
    });
    socket.once('close', () => resolve(''));
  });
}
