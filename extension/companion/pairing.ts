import { createPairing, health } from '#shared/contracts/access';
import type { ResponseOf } from '#shared/contracts/endpoint';
import { createCompanionClient } from './client.ts';
import type { Fetch } from './send-request.ts';

export type Health = ResponseOf<typeof health>;
export type Pairing = ResponseOf<typeof createPairing>;

/** Is a companion there, and is its database fine? Throws CompanionError. */
export function checkCompanion(baseUrl: string, { fetch }: { fetch?: Fetch } = {}): Promise<Health> {
  return createCompanionClient({ baseUrl, token: undefined, ...(fetch && { fetch }) }).call(health, { timeoutMs: 5_000 });
}

/** Exchanges the code that the companion shows for this browser's token. Throws CompanionError. */
export function pairWith(baseUrl: string, code: string, deviceName: string, { fetch }: { fetch?: Fetch } = {}): Promise<Pairing> {
  const client = createCompanionClient({ baseUrl, token: undefined, ...(fetch && { fetch }) });
  return client.call(createPairing, { body: { code: code.trim().toUpperCase(), deviceName }, timeoutMs: 10_000 });
}
