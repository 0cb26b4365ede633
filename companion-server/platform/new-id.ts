import { randomBytes } from 'node:crypto';

/** A fresh id such as `dev_2f9c…`: what it is for, and 16 random bytes in hex. Fits the contract's `identifier`. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('hex')}`;
}
