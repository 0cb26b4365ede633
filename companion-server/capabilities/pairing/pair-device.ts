import type { Kysely, Transaction } from 'kysely';
import { Failure } from '#shared/domain/failure';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/new-id.ts';
import type { Database } from '../../platform/schema.ts';
import { createDeviceRepo } from './device.repo.ts';
import { hashToken, makeDeviceToken } from './device-token.ts';
import { makeCode } from './make-code.ts';
import { createPairingRepo } from './pairing.repo.ts';
import { hashPairingCode } from './pairing-code.ts';

const WRONG_TRIES = 5;
const REPLACEMENTS_PER_HOUR = 6;
const HOUR_MS = 60 * 60_000;

export interface PairDeviceDeps {
  db: Kysely<Database>;
  clock: Clock;
  /** Shows the person at the companion a code that took the place of a void one. */
  showCode: (code: string) => void;
}

type Outcome = { paired: true; token: string; member: { id: string; name: string; role: string } } | { paired: false; detail: string; newCode?: string };

/** Exchanges a code for a token, bound to `origin` where there is one. Throws Failure unauthorized for a code that does not hold. */
export async function pairDevice(deps: PairDeviceDeps, wish: { code: string; deviceName: string; origin: string | null }) {
  // A wrong try has to stay counted, so the refusal is thrown after the transaction.
  const outcome = await deps.db.transaction().execute((transaction) => tryCode(transaction, deps.clock, wish));
  if (outcome.paired) return { token: outcome.token, member: outcome.member };
  if (outcome.newCode) deps.showCode(outcome.newCode);
  throw new Failure('unauthorized', outcome.detail);
}

async function tryCode(db: Transaction<Database>, clock: Clock, wish: { code: string; deviceName: string; origin: string | null }): Promise<Outcome> {
  const now = clock.now().toISOString();
  const codes = createPairingRepo(db);
  const hash = hashPairingCode(wish.code);
  const match = (await codes.live(now)).find((code) => code.code_hash === hash);
  if (match && (await codes.end(match.id, now))) return { paired: true, ...(await addDevice(db, now, wish)) };
  return refuse(db, clock, now);
}

async function addDevice(db: Transaction<Database>, now: string, wish: { deviceName: string; origin: string | null }) {
  const devices = createDeviceRepo(db);
  const token = makeDeviceToken();
  await devices.add({
    id: newId('dev'),
    member_id: 'owner',
    name: wish.deviceName,
    token_hash: hashToken(token),
    origin: wish.origin,
    created_at: now,
    last_used_at: null,
  });
  const { id, name, role } = await devices.member('owner');
  return { token, member: { id, name, role } };
}

async function refuse(db: Transaction<Database>, clock: Clock, now: string): Promise<Outcome> {
  const codes = createPairingRepo(db);
  await codes.countWrongTry(now);
  await codes.endGuessed(WRONG_TRIES, now);
  const anyLeft = (await codes.live(now)).length > 0;
  if (anyLeft)
    return { paired: false, detail: 'This is not the code that the companion shows. Look again at its output; capitals and the hyphen do not matter.' };
  const newest = await codes.newest();
  const wasGuessed = newest !== undefined && newest.wrong_tries >= WRONG_TRIES;
  if (!wasGuessed)
    return { paired: false, detail: 'There is no pairing code that still holds: each works once, for ten minutes. Make a new one with npm run pair.' };
  const anHourAgo = new Date(clock.now().getTime() - HOUR_MS).toISOString();
  if ((await codes.replacementsSince(anHourAgo)) >= REPLACEMENTS_PER_HOUR) {
    return { paired: false, detail: 'Too many wrong codes were tried within an hour. Make a new code with npm run pair beside the companion.' };
  }
  const newCode = await makeCode(db, clock, 'replacement');
  return { paired: false, detail: 'That was the fifth wrong code, so it is void. The companion shows a new one.', newCode };
}
