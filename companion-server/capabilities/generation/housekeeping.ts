import { generationRepo } from './generation.repo.ts';
import type { LocalRun } from './handle.ts';
import type { GenerationDeps } from './ports.ts';
import { recoverGenerations } from './recover.ts';

/** How long a process may be silent before another takes its generations for dead. Only where several share a database. */
export const LEASE_MS = 15_000;
const TICK_MS = 2_000;
const HOUR_MS = 3_600_000;

/** What has to happen from time to time: leases renewed, wishes to stop from other processes heard, the dead buried, the old forgotten. */
export function createHousekeeping(deps: GenerationDeps, running: ReadonlyMap<string, LocalRun>, keptMs: number) {
  const timers: NodeJS.Timeout[] = [];
  let ticking: NodeJS.Timeout | undefined;
  const guarded = (name: string, work: () => Promise<unknown>) => () => {
    work().catch((error: unknown) => deps.log.error(`generation.${name}-failed`, { error: error instanceof Error ? error.name : typeof error }));
  };
  const every = (ms: number, name: string, work: () => Promise<unknown>) => {
    const timer = setInterval(guarded(name, work), ms);
    timer.unref();
    timers.push(timer);
    return timer;
  };
  const recover = async () => {
    const ended = await recoverGenerations(deps, LEASE_MS);
    if (ended > 0) deps.log.warn('generation.recovered', { ended });
  };
  const forget = () => generationRepo.forgetBefore(deps.db, new Date(deps.clock.now().getTime() - keptMs).toISOString());
  const tick = async () => {
    if (running.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
      return;
    }
    await generationRepo.renewLeases(deps.db, deps.processId, new Date(deps.clock.now().getTime() + LEASE_MS).toISOString());
    for (const id of await generationRepo.toCancel(deps.db, deps.processId)) running.get(id)?.cancel();
  };
  return {
    async start(): Promise<void> {
      await recover();
      every(HOUR_MS, 'forget', forget);
      if (deps.databaseKind === 'postgres') every(LEASE_MS, 'recover', recover);
      guarded('forget', forget)();
    },
    /** A generation has begun. An embedded database has one process, which needs no lease. */
    watch(): void {
      if (deps.databaseKind === 'postgres') ticking ??= every(TICK_MS, 'tick', tick);
    },
    stop(): void {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
