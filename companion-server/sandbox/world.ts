import type { Context } from 'hono';
import { type CallLog, loggableHeaders, type SandboxCall } from './call-log.ts';
import type { Fault, FaultScript } from './faults.ts';
import type { SandboxTiming, Sleep } from './timing.ts';

/** What both imitations share. */
export interface SandboxWorld {
  seed: string;
  timing: SandboxTiming;
  /** Epoch milliseconds. */
  now: () => number;
  sleep: Sleep;
  script: FaultScript;
  log: CallLog;
  /** Is this key good? */
  acceptsKey: (key: string) => boolean;
}

/** `incoming` is there when the app is served on a port by node-server. */
export interface SandboxEnv {
  Bindings: { incoming?: { socket: { destroy(): void } } };
}
export type SandboxContext = Context<SandboxEnv>;

/** One call while it is being answered. */
export interface Visit {
  world: SandboxWorld;
  context: SandboxContext;
  call: SandboxCall;
  fault: Fault | undefined;
  /** Aborted when the caller hangs up. */
  gone: AbortController;
}

/** Writes the call into the log and looks up whether it is to be spoilt. */
export function openVisit(
  world: SandboxWorld,
  context: SandboxContext,
  about: { vendor: 'openai' | 'gemini'; model?: string | undefined; body: unknown },
): Visit {
  const gone = new AbortController();
  const signal = context.req.raw.signal;
  const call = world.log.open({
    vendor: about.vendor,
    method: context.req.method,
    path: context.req.path,
    ...(about.model === undefined ? {} : { model: about.model }),
    at: world.now(),
    body: about.body,
    headers: loggableHeaders(context.req.raw.headers),
  });
  const leave = () => {
    if (call.outcome === 'open') call.outcome = 'aborted';
    gone.abort(signal.reason);
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  const fault = world.script.take({ vendor: about.vendor, path: call.path, model: about.model });
  if (fault !== undefined) call.fault = fault.kind;
  return { world, context, call, fault, gone };
}
