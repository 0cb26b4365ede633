import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Caller } from '../../http/api.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/schema.ts';
import { createDeviceRepo } from './device.repo.ts';
import { hashToken } from './device-token.ts';

const TOUCH_EVERY_MS = 60_000;

/**
 * Who a token belongs to; undefined when it is unknown, revoked, or used from another Origin than the one that paired it
 * (an absent Origin passes; a token that was paired without one is bound to none).
 */
export function createCallerFinder(deps: { db: Kysely<Database>; clock: Clock; ownerToken?: string | undefined }) {
  const devices = createDeviceRepo(deps.db);
  const ownerHash = deps.ownerToken === undefined ? undefined : Buffer.from(hashToken(deps.ownerToken));
  return async (token: string, origin: string | undefined): Promise<Caller | undefined> => {
    const hash = hashToken(token);
    if (ownerHash && timingSafeEqual(ownerHash, Buffer.from(hash))) return { memberId: 'owner', deviceId: 'owner-token' };
    const device = await devices.byTokenHash(hash);
    if (!device) return undefined;
    if (origin !== undefined && device.origin !== null && device.origin !== origin) return undefined;
    const now = deps.clock.now();
    if (device.last_used_at === null || now.getTime() - Date.parse(device.last_used_at) >= TOUCH_EVERY_MS) await devices.touch(device.id, now.toISOString());
    return { memberId: device.member_id, deviceId: device.id };
  };
}
