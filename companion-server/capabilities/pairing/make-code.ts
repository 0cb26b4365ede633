import type { Kysely } from 'kysely';
import type { Clock } from '../../platform/clock.ts';
import { newId } from '../../platform/new-id.ts';
import type { PairingCodeTable } from '../../platform/schema/access.ts';
import type { Database } from '../../platform/schema.ts';
import { createPairingRepo } from './pairing.repo.ts';
import { hashPairingCode, makePairingCode } from './pairing-code.ts';

const LIFE_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** Makes a code that pairs the owner once within ten minutes, and answers it. Only its hash is kept. */
export async function makeCode(db: Kysely<Database>, clock: Clock, madeFor: PairingCodeTable['made_for']): Promise<string> {
  const now = clock.now();
  const code = makePairingCode();
  const repo = createPairingRepo(db);
  await repo.forgetBefore(new Date(now.getTime() - DAY_MS).toISOString());
  await repo.add({
    id: newId('code'),
    code_hash: hashPairingCode(code),
    made_for: madeFor,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + LIFE_MS).toISOString(),
    wrong_tries: 0,
    ended_at: null,
  });
  return code;
}
