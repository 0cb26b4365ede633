import type { GenerationRequest, generationStatuses } from '#shared/contracts/generation';
import type { CompanionClient } from './client.ts';
import type { CompanionError } from './companion-error.ts';
import type { GenerationView } from './generation-view.ts';

/** Where a generation stands from the panel's side. */
export type RunState =
  | { status: 'running'; connection: 'live' | 'lost' }
  | { status: 'stopping' }
  /** The companion cannot be reached; what runs there goes on. `resume` picks it up and never starts it twice. */
  | { status: 'interrupted'; failure: CompanionError }
  /** Nothing was started. */
  | { status: 'refused'; failure: CompanionError }
  /** `library`: whether its texts and pictures stand in the library yet. */
  | { status: 'finished'; library: 'saving' | 'saved' | 'waiting' };

export interface Run {
  /** The idempotency key: one per press of the button, the same through every reconnect. */
  key: string;
  request: GenerationRequest;
  startedAt: number;
  view: GenerationView;
  state: RunState;
}

/** A generation as it was remembered before the panel was closed. */
export interface RememberedRun {
  id: string;
  idempotencyKey: string;
  request: GenerationRequest;
  status: 'starting' | 'unanswered' | 'running' | (typeof generationStatuses)[number];
  startedAt: string;
}

/** What must survive a closed panel. Failing to store must not fail the generation: callers report through `onTrouble`. */
export interface RunStore {
  remember(run: { key: string; request: GenerationRequest }): Promise<void>;
  started(key: string, generationId: string): Promise<void>;
  unanswered(key: string): Promise<void>;
  progress(generationId: string, lastEventId: string): Promise<void>;
  finished(generationId: string, view: GenerationView): Promise<void>;
  forget(id: string): Promise<void>;
  /** Takes what is finished into the library; `false` when something has to be fetched again later. */
  takeOver(generationId: string): Promise<boolean>;
  open(): Promise<RememberedRun[]>;
}

export interface RunsWorld {
  /** The client of the moment: pairing anew gives another one. Undefined while not paired. */
  client: () => Pick<CompanionClient, 'call' | 'streamGeneration' | 'followGeneration'> | undefined;
  store: RunStore;
  now: () => number;
  newKey: () => string;
  wait: (milliseconds: number) => Promise<void>;
  onTrouble: (cause: unknown) => void;
}
