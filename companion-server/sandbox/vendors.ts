import { createCallLog, type SandboxCall } from './call-log.ts';
import { createFaultScript, type FaultRule, type FaultScript } from './faults.ts';
import { createGeminiSandbox } from './gemini/app.ts';
import { createOpenAiSandbox } from './openai/app.ts';
import { practiceTiming, realSleep, type SandboxTiming, type Sleep } from './timing.ts';
import type { SandboxWorld } from './world.ts';

export interface SandboxOptions {
  /** Another seed gives other words and pictures. */
  seed?: string;
  timing?: SandboxTiming;
  faults?: readonly FaultRule[];
  now?: () => number;
  sleep?: Sleep;
  /** Which keys are good; every key that does not begin with "bad". */
  acceptsKey?: (key: string) => boolean;
}

export interface SandboxVendors {
  openai: ReturnType<typeof createOpenAiSandbox>;
  gemini: ReturnType<typeof createGeminiSandbox>;
  /** Reaches both apps without a port by the vendors' own addresses; every other address fails as if there were no network. */
  fetch: typeof fetch;
  /** The newest calls, oldest first. */
  calls: readonly SandboxCall[];
  faults: FaultScript;
  /** Forgets calls and faults. */
  reset(): void;
}

const hosts = { 'api.openai.com': 'openai', 'generativelanguage.googleapis.com': 'gemini' } as const;

/** The vendors' imitations, in process. They answer from the request alone and cost nothing. */
export function createSandboxVendors(options: SandboxOptions = {}): SandboxVendors {
  const log = createCallLog();
  const script = createFaultScript(options.faults);
  const world: SandboxWorld = {
    seed: options.seed ?? 'practice',
    timing: options.timing ?? practiceTiming,
    now: options.now ?? Date.now,
    sleep: options.sleep ?? realSleep,
    script,
    log,
    acceptsKey: options.acceptsKey ?? ((key) => !key.startsWith('bad')),
  };
  const apps = { openai: createOpenAiSandbox(world), gemini: createGeminiSandbox(world) };
  const inProcess: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    // A request's own signal stops following once the request is collected; the caller's signal keeps it.
    init?.signal?.addEventListener('abort', () => void request.signal, { once: true });
    request.signal.throwIfAborted();
    const { host } = new URL(request.url);
    const vendor = Object.hasOwn(hosts, host) ? hosts[host as keyof typeof hosts] : undefined;
    if (vendor === undefined) {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }) });
    }
    return untilAborted(Promise.resolve(apps[vendor].fetch(request)), request.signal);
  };
  return {
    ...apps,
    fetch: inProcess,
    calls: log.all,
    faults: script,
    reset() {
      log.clear();
      script.clear();
    },
  };
}

/** As fetch does: an abort ends the waiting even where nobody listens to it. */
async function untilAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
