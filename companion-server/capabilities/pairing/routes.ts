import type { Kysely } from 'kysely';
import { createPairing, listDevices, revokeDevice } from '#shared/contracts/access';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/schema.ts';
import { listPairedDevices, revokePairedDevice } from './list-devices.ts';
import { pairDevice } from './pair-device.ts';

export function registerPairingRoutes(api: Api, deps: { db: Kysely<Database>; clock: Clock; showCode: (code: string) => void }): void {
  bindEndpoint(api, createPairing, (call) => pairDevice(deps, { ...call.body, origin: call.header('origin') ?? null }));
  bindEndpoint(api, listDevices, (call) => listPairedDevices(deps.db, call.query, call.caller.deviceId));
  bindEndpoint(api, revokeDevice, async (call) => {
    await revokePairedDevice(deps.db, call.params.id);
    return undefined;
  });
}
