import { BlockList, isIP } from 'node:net';

/** `proxies`: addresses or networks (10.0.0.0/8) whose X-Forwarded-For counts. Throws RangeError on anything else. */
export function createAddressReader(proxies: readonly string[]) {
  const trusted = new BlockList();
  for (const proxy of proxies) addTo(trusted, proxy);
  const isTrusted = (address: string) => proxies.length > 0 && isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  /** The caller's address: the socket's, or behind a trusted proxy the last one in X-Forwarded-For that no trusted proxy wrote. */
  return (socketAddress: string, forwardedFor: string | undefined): string => {
    let address = plain(socketAddress);
    const chain = (forwardedFor ?? '').split(',').map((part) => plain(part.trim()));
    while (isTrusted(address)) {
      const before = chain.pop();
      if (before === undefined || isIP(before) === 0) return address;
      address = before;
    }
    return address;
  };
}

function addTo(list: BlockList, proxy: string): void {
  const [address = '', bits] = proxy.split('/');
  const family = isIP(address);
  const prefix = bits === undefined ? (family === 6 ? 128 : 32) : Number(bits);
  if (family === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > (family === 6 ? 128 : 32)) throw new RangeError('not an address or network');
  list.addSubnet(address, prefix, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that arrived on an IPv6 socket is itself. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
}
