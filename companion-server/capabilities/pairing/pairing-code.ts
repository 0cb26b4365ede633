import { createHash, randomInt } from 'node:crypto';

/** Without I and O, which are read as 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** `ABCD-1234`: 3.3 thousand million codes, for five tries. */
export function makePairingCode(): string {
  const letters = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters}-${String(randomInt(10_000)).padStart(4, '0')}`;
}

/** SHA-256 in hex of the code as it is meant: case, spaces and the hyphen do not matter. */
export function hashPairingCode(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
}
