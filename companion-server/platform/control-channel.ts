import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a command beside the server (`npm run pair`) reaches it: a socket whose address and password stand in a file that only the owner can read. */
export type ControlHandlers = Record<string, () => Promise<string>>;

interface ControlFile {
  address: string;
  password: string;
  pid: number;
}

/** Longer paths are no socket addresses (108 bytes on Linux, 104 on macOS). */
const LONGEST_SOCKET_PATH = 100;
const LONGEST_LINE = 1_000;

export function controlFile(dataDir: string): string {
  return join(dataDir, 'control.json');
}

/** Listens for commands. Answers how to stop listening. */
export async function openControlChannel(dataDir: string, handlers: ControlHandlers): Promise<{ close(): Promise<void> }> {
  const place = socketPlace(dataDir);
  const password = randomBytes(32).toString('hex');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    void readLine(socket).then(async (line) => socket.end(`${await answer(line, password, handlers)}\n`));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(place.address, resolve));
  if (process.platform !== 'win32') chmodSync(place.address, 0o600);
  const about: ControlFile = { address: place.address, password, pid: process.pid };
  const draft = `${controlFile(dataDir)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(about), { mode: 0o600 });
  renameSync(draft, controlFile(dataDir));
  return {
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (readControlFile(dataDir)?.pid === process.pid) rmSync(controlFile(dataDir), { force: true });
      if (place.folder) rmSync(place.folder, { recursive: true, force: true });
    },
  };
}

/** Asks the server that runs on this data folder. Undefined when none answers. */
export async function askControlChannel(dataDir: string, command: string): Promise<{ ok: boolean; text: string } | undefined> {
  const about = readControlFile(dataDir);
  if (!about) return undefined;
  const socket = connect(about.address);
  try {
    await new Promise<void>((resolve, reject) => socket.once('error', reject).once('connect', resolve));
    socket.on('error', () => {});
    socket.write(`${JSON.stringify({ password: about.password, command })}\n`);
    const reply: unknown = JSON.parse(await readLine(socket));
    if (typeof reply !== 'object' || reply === null || !('ok' in reply) || !('text' in reply)) return undefined;
    return { ok: reply.ok === true, text: String(reply.text) };
  } catch {
    return undefined;
  } finally {
    socket.destroy();
  }
}

function socketPlace(dataDir: string): { address: string; folder?: string } {
  const name = `control-${process.pid}-${randomBytes(4).toString('hex')}`;
  if (process.platform === 'win32') return { address: `\\\\.\\pipe\\postwright-${name}` };
  const inDataDir = join(dataDir, `${name}.sock`);
  if (Buffer.byteLength(inDataDir) <= LONGEST_SOCKET_PATH) return { address: inDataDir };
  const folder = mkdtempSync(join(tmpdir(), 'postwright-'));
  return { address: join(folder, 'control.sock'), folder };
}

function readControlFile(dataDir: string): ControlFile | undefined {
  try {
    const about: unknown = JSON.parse(readFileSync(controlFile(dataDir), 'utf8'));
    if (typeof about !== 'object' || about === null) return undefined;
    const { address, password, pid } = about as Partial<ControlFile>;
    return typeof address === 'string' && typeof password === 'string' && typeof pid === 'number' ? { address, password, pid } : undefined;
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
