import { cancelGeneration, type GenerationEvent, type GenerationRequest, getGeneration } from '#shared/contracts/generation';
import { CompanionError } from './companion-error.ts';
import { applyEvent, emptyView, type GenerationView, viewFromResult } from './generation-view.ts';
import type { RememberedRun, Run, RunState, RunsWorld } from './runs.ts';

/** How long to wait before each new try after a lost connection; afterwards the person is asked. */
const reconnectAfterMs = [300, 1_000, 2_000, 4_000];
/** What was sent off longer ago than this and never answered is not continued without a click. */
const continueWithinMs = 10 * 60_000;

export interface Runs {
  /** Newest first. The same array until something changes. */
  list(): readonly Run[];
  subscribe(listener: () => void): () => void;
  /** Starts one and answers its key at once. */
  start(request: GenerationRequest): string;
  /** What is finished stays; the companion tells the vendor to stop. */
  stop(key: string): void;
  /** Continues an interrupted one, or takes over what could not be fetched before. */
  resume(key: string): void;
  resumeAll(): void;
  /** Picks up what was running when the panel was closed. */
  restore(): Promise<void>;
  /** Puts a finished one on the list, or changes what it shows. */
  put(run: Run): void;
  dismiss(key: string): void;
}

export function createRuns(world: RunsWorld): Runs {
  let runs: readonly Run[] = [];
  const listeners = new Set<() => void>();
  const busy = new Map<string, AbortController>();
  const wantedStop = new Set<string>();

  const find = (key: string) => runs.find((run) => run.key === key);
  const setRuns = (next: readonly Run[]) => {
    runs = next;
    for (const listener of listeners) listener();
  };
  const change = (key: string, part: Partial<Run>) => setRuns(runs.map((run) => (run.key === key ? { ...run, ...part } : run)));
  const setState = (key: string, state: RunState) => change(key, { state });
  const tolerate = (work: Promise<void>) => work.catch(world.onTrouble);
  const idOf = (key: string) => find(key)?.view.started?.generationId;

  async function take(key: string, events: AsyncIterable<GenerationEvent>): Promise<void> {
    for await (const event of events) {
      const run = find(key);
      if (!run) return;
      const view = applyEvent(run.view, event);
      if (view === run.view) continue;
      change(key, { view, ...(run.state.status === 'running' && run.state.connection === 'lost' && { state: { status: 'running', connection: 'live' } }) });
      if (event.event === 'started') await tolerate(world.store.started(key, event.data.generationId));
      if (event.event === 'started' && wantedStop.has(key)) void cancel(key);
      const id = view.started?.generationId;
      if (id && event.id && event.event !== 'text.delta') await tolerate(world.store.progress(id, event.id));
    }
  }

  async function cancel(key: string): Promise<void> {
    const id = idOf(key);
    const client = world.client();
    if (!id || !client) return;
    // A stop that does not get through leaves the stream open: its end is shown as it comes.
    await client.call(cancelGeneration, { params: { id } }).catch(world.onTrouble);
  }

  /** One pass over the wire: starts it, or follows it once it has an id. */
  function openStream(run: Run, signal: AbortSignal): AsyncIterable<GenerationEvent> {
    const client = world.client();
    if (!client) throw new CompanionError('unauthorized');
    const id = run.view.started?.generationId;
    if (id) return client.followGeneration(id, run.view.lastEventId, { signal });
    return client.streamGeneration(run.request, { idempotencyKey: run.key, signal });
  }

  /** Events are kept for a day, results longer. */
  async function gather(run: Run): Promise<GenerationView | undefined> {
    const id = run.view.started?.generationId;
    const client = world.client();
    if (!id || !client) return undefined;
    const result = await client.call(getGeneration, { params: { id } });
    return viewFromResult(result, { texts: run.view.texts.length, pictures: run.view.pictures.length });
  }

  async function drive(key: string): Promise<void> {
    if (busy.has(key)) return;
    const controller = new AbortController();
    busy.set(key, controller);
    const failure = await follow(key, controller.signal);
    // Free again before the state says so: whoever sees it may resume in the same turn.
    busy.delete(key);
    if (failure) await giveUp(key, failure);
    if (find(key)?.view.finished) await finish(key);
  }

  /** Until the run has finished (undefined) or cannot go on by itself (why). Never throws. */
  async function follow(key: string, signal: AbortSignal): Promise<CompanionError | undefined> {
    for (let failures = 0; ; ) {
      const run = find(key);
      if (!run || run.view.finished) return undefined;
      const seen = run.view.lastEventId;
      try {
        await take(key, openStream(run, signal));
        return undefined;
      } catch (cause) {
        if (signal.aborted) return undefined;
        const failure = cause instanceof CompanionError ? cause : new CompanionError('protocol', { cause });
        if (find(key)?.view.lastEventId !== seen) failures = 0;
        const delay = reconnectAfterMs[failures];
        failures += 1;
        if (failure.kind !== 'offline' || !idOf(key) || delay === undefined) return failure;
        if (find(key)?.state.status === 'running') setState(key, { status: 'running', connection: 'lost' });
        await world.wait(delay);
      }
    }
  }

  async function giveUp(key: string, failure: CompanionError): Promise<void> {
    const run = find(key);
    if (!run) return;
    const id = idOf(key);
    wantedStop.delete(key);
    if (id && failure.problem?.code === 'not_found') {
      const view = await gather(run).catch(() => undefined);
      if (view?.finished) return change(key, { view });
      await tolerate(world.store.forget(id));
      return setState(key, { status: 'refused', failure });
    }
    if (!id && failure.kind !== 'offline' && failure.kind !== 'protocol') {
      await tolerate(world.store.forget(`local-${key}`));
      return setState(key, { status: 'refused', failure });
    }
    if (!id) await tolerate(world.store.unanswered(key));
    setState(key, { status: 'interrupted', failure });
  }

  async function finish(key: string): Promise<void> {
    const view = find(key)?.view;
    const id = view?.started?.generationId;
    if (!view || !id) return;
    wantedStop.delete(key);
    setState(key, { status: 'finished', library: 'saving' });
    await tolerate(world.store.finished(id, view));
    const complete = await world.store.takeOver(id).catch((cause: unknown) => {
      world.onTrouble(cause);
      return false;
    });
    setState(key, { status: 'finished', library: complete ? 'saved' : 'waiting' });
  }

  function resume(key: string): void {
    const run = find(key);
    if (run?.state.status === 'finished' && run.state.library === 'waiting') void finish(key);
    if (run?.state.status !== 'interrupted') return;
    setState(key, { status: 'running', connection: 'live' });
    void drive(key);
  }

  function revive(record: RememberedRun): Run {
    const local = record.status === 'starting' || record.status === 'unanswered';
    const empty = emptyView({ texts: record.request.variants, pictures: record.request.image?.variants ?? 0 });
    // Words that were on their way are not stored: without a last event's id all events come once more.
    const started = { generationId: record.id, estimate: { lowUsd: null, highUsd: null }, reservedUsd: '0.000000000' };
    const startedAt = Date.parse(record.startedAt);
    const unsure = record.status === 'unanswered' || (local && world.now() - startedAt > continueWithinMs);
    const state: RunState = unsure ? { status: 'interrupted', failure: new CompanionError('offline') } : { status: 'running', connection: 'live' };
    return { key: record.idempotencyKey, request: record.request, startedAt, view: local ? empty : { ...empty, started }, state };
  }

  return {
    list: () => runs,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(request) {
      const key = world.newKey();
      const view = emptyView({ texts: request.variants, pictures: request.image?.variants ?? 0 });
      setRuns([{ key, request, startedAt: world.now(), view, state: { status: 'running', connection: 'live' } }, ...runs]);
      // The note comes first: what is not noted could be paid for and never found again.
      void tolerate(world.store.remember({ key, request })).then(() => drive(key));
      return key;
    },
    stop(key) {
      if (find(key)?.state.status !== 'running') return;
      setState(key, { status: 'stopping' });
      wantedStop.add(key);
      void cancel(key);
    },
    resume,
    resumeAll() {
      for (const run of runs) {
        // What never got an answer waits for the person's own click.
        if (run.state.status === 'finished' || run.view.started) resume(run.key);
      }
    },
    async restore() {
      const fresh = (await world.store.open()).map(revive).filter((run) => !find(run.key));
      setRuns(newestFirst([...runs, ...fresh]));
      for (const run of fresh) if (run.state.status === 'running') void drive(run.key);
    },
    put: (run) => setRuns(find(run.key) ? runs.map((other) => (other.key === run.key ? run : other)) : newestFirst([run, ...runs])),
    dismiss(key) {
      const id = idOf(key);
      const state = find(key)?.state.status;
      busy.get(key)?.abort();
      setRuns(runs.filter((run) => run.key !== key));
      if (state === 'interrupted' && !id) void tolerate(world.store.forget(`local-${key}`));
    },
  };
}

function newestFirst(runs: readonly Run[]): readonly Run[] {
  return [...runs].sort((one, other) => other.startedAt - one.startedAt);
}
