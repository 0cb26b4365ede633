import { isIP } from 'node:net';
import { createAddressReader } from '../http/caller-address.ts';
import { type Environment, shown, textOf, wholeNumber } from './read-setting.ts';
import { SettingError } from './setting-error.ts';

export interface Listening {
  host: string;
  /** 0: a free one. */
  port: number;
  /** An https origin, such as https://posts.example.com. */
  publicUrl: string | undefined;
  /** Addresses or networks whose X-Forwarded-For counts. */
  trustedProxies: string[];
}

export function listening(environment: Environment): Listening {
  const publicUrl = readPublicUrl(environment);
  return {
    host: readHost(environment, publicUrl !== undefined),
    port: wholeNumber(environment, 'PORT', { least: 0, most: 65_535, example: '8787' }) ?? 8787,
    publicUrl,
    trustedProxies: readProxies(environment),
  };
}

function readHost(environment: Environment, hasPublicUrl: boolean): string {
  const host = (textOf(environment, 'HOST') ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(host)) {
    throw new SettingError('HOST', `"${shown(host)}" is not an address or a host name.`, 'HOST=127.0.0.1');
  }
  if (!isLoopback(host) && !hasPublicUrl) {
    const problem = `"${host}" can be reached from other machines, so PUBLIC_URL has to be the https address of a proxy in front of it.`;
    throw new SettingError('HOST', problem, 'HOST=127.0.0.1, or PUBLIC_URL=https://posts.example.com');
  }
  return host;
}

export function isLoopback(host: string): boolean {
  return host.toLowerCase() === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function readPublicUrl(environment: Environment): string | undefined {
  const text = textOf(environment, 'PUBLIC_URL');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    throw new SettingError('PUBLIC_URL', `"${shown(text)}" is not an https address without a path.`, 'PUBLIC_URL=https://posts.example.com');
  }
  return url.origin;
}

function readProxies(environment: Environment): string[] {
  const proxies = (textOf(environment, 'TRUSTED_PROXY') ?? '').split(',').flatMap((part) => part.trim() || []);
  try {
    createAddressReader(proxies);
  } catch {
    throw new SettingError('TRUSTED_PROXY', 'it is not an address, a network, or a list of them with commas.', 'TRUSTED_PROXY=10.0.0.5');
  }
  return proxies;
}
