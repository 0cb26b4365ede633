import { describe, expect, it } from 'vitest';
import { createServerAddress } from './server-address.ts';

describe('createServerAddress', () => {
  it.each(['127.0.0.1', '::1', 'localhost', '127.0.0.2'])('answers under the address that it shows when it listens on %s', (host) => {
    const address = createServerAddress({ host, port: 0 });
    address.listensOn(4321);
    expect(address.isOwnHost(new URL(address.baseUrl()).host)).toBe(true);
    expect(address.isOwnOrigin(address.baseUrl())).toBe(true);
  });

  it('does not answer under an address of the network, even where it listens there', () => {
    const address = createServerAddress({ host: '192.168.1.5', port: 4321, publicUrl: 'https://posts.example.com' });
    expect(address.isOwnHost('192.168.1.5:4321')).toBe(false);
    expect(address.isOwnHost('posts.example.com')).toBe(true);
  });
});
