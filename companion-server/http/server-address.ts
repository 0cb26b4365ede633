/** Where this server can be reached: decides which Host and Origin are its own. The port is known once it listens. */
export interface ServerAddress {
  isOwnHost(host: string): boolean;
  isOwnOrigin(origin: string): boolean;
  /** Base of the addresses that the server gives out, without a slash at the end. */
  baseUrl(): string;
  listensOn(port: number): void;
}

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** `publicUrl` is an https origin. */
export function createServerAddress(options: { host: string; port: number; publicUrl?: string | undefined }): ServerAddress {
  let hosts = new Set<string>();
  let origins = new Set<string>();
  let base = '';
  const listensOn = (port: number) => {
    // It may listen on another loopback address, such as 127.0.0.2, and then has to answer there.
    const own = options.host.startsWith('127.') ? [...LOOPBACK_NAMES, options.host] : LOOPBACK_NAMES;
    const names = own.map((name) => `${name}:${port}`);
    hosts = new Set(port === 80 ? [...names, ...own] : names);
    origins = new Set([...hosts].map((host) => `http://${host}`));
    base = `http://${urlHost(options.host)}:${port}`;
    if (options.publicUrl) {
      const { host, hostname, origin } = new URL(options.publicUrl);
      hosts.add(host);
      // Some proxies spell the default port out.
      if (host === hostname) hosts.add(`${host}:443`);
      origins.add(origin);
      base = origin;
    }
  };
  listensOn(options.port);
  return {
    isOwnHost: (host) => hosts.has(host.toLowerCase()),
    isOwnOrigin: (origin) => origins.has(origin.toLowerCase()),
    baseUrl: () => base,
    listensOn,
  };
}

/** The host in an address: an IPv6 address stands in brackets, `0.0.0.0` and `::` are reached as loopback. */
export function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
