import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A line between extension and companion that a test can cut: what was under way breaks off, and nothing gets through until it is mended. */
export interface CutProxy {
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
}

/** Forwards everything on a loopback port of its own to `target`, answers as they come. */
export async function startCutProxy(target: string): Promise<CutProxy> {
  const { host, hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server: Server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, host };
    const onward = forward({ hostname, port, method: incoming.method, path: incoming.url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.flushHeaders();
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return { url: `http://127.0.0.1:${own}`, cut, mend: () => listen(own), stop: () => (server.listening ? cut() : Promise.resolve()) };
}
