import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes. The prefix lets the log redaction and secret scanners know one when they see it. */
export function makeDeviceToken(): string {
  return `pw_${randomBytes(32).toString('base64url')}`;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
