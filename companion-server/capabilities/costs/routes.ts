import { exportUsage, listUsage, summariseUsage, usageMonth } from '#shared/contracts/usage';
import type { Api } from '../../http/api.ts';
import { bindEndpoint } from '../../http/bind-endpoint.ts';
import type { Usage } from './usage.ts';

/** `createUsage({ db, clock, practice })` from ./usage.ts reads the ledger; `ledger` from ./ledger.ts is the port that writes it for the generation service. */
export function registerCostRoutes(api: Api, usage: Usage): void {
  bindEndpoint(api, exportUsage, (call) => usage.csv(call.query));
  bindEndpoint(api, summariseUsage, (call) => usage.summary(call.query));
  bindEndpoint(api, usageMonth, () => usage.month());
  bindEndpoint(api, listUsage, (call) => usage.list(call.query));
}
