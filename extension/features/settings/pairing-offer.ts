import { parseCompanionBase } from '../../companion/base-url.ts';
import type { PairingOffer } from './settings-world.ts';

/**
 * Reads `#code=ABCD-1234&base=http://127.0.0.1:8787`. Undefined unless both are there and well-formed. Web pages cannot open the
 * options page (it is not web-accessible); an offer is used by itself only for a companion on this computer all the same.
 */
export function readPairingOffer(hash: string): PairingOffer | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const code = fields.get('code')?.trim() ?? '';
  const baseUrl = parseCompanionBase(fields.get('base') ?? '');
  if (!/^[A-Za-z0-9]{2,8}(-[A-Za-z0-9]{2,8}){0,4}$/.test(code) || baseUrl === undefined) return undefined;
  return { code: code.toUpperCase(), baseUrl };
}

export function isOnThisComputer(baseUrl: string): boolean {
  return baseUrl.startsWith('http://');
}

/** "Chrome on Linux": what the companion's list of devices shows for this browser. */
export function deviceNameOf(userAgent: string): string {
  const browsers: [RegExp, string][] = [
    [/Firefox\//, 'Firefox'],
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Chrome\//, 'Chrome'],
  ];
  const systems: [RegExp, string][] = [
    [/Windows/, 'Windows'],
    [/Mac OS X|Macintosh/, 'Mac'],
    [/CrOS/, 'ChromeOS'],
    [/Android/, 'Android'],
    [/Linux/, 'Linux'],
  ];
  const first = (rows: [RegExp, string][]) => rows.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [first(browsers) ?? 'Browser', first(systems)].filter(Boolean).join(' on ');
}
