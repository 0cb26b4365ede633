import type { PageReader } from '../sites/dom/page-reader.ts';
import type { FacebookData } from '../sites/facebook/facebook-data.ts';

/**
 * What the scripts of one tab leave for each other: the small one that every page has, and those that are brought in when they are needed.
 * All run in the extension's own world of the tab; the page sees none of it.
 */
interface SharedState {
  /** What the person pointed at last: by a right-click, or with the badge. */
  pointedAt?: WeakRef<Element>;
  /** The scripts that run now, by name. */
  running?: Partial<Record<string, RunningScript>>;
  /** The page's reader, once its words are there. */
  reader?: () => Promise<PageReader>;
  /** What reads the data that Facebook's pages carry. */
  facebookData?: FacebookData;
}
export interface RunningScript {
  /** False once the extension that it came from is gone. */
  isAlive(): boolean;
  stop(): void;
}
const world = globalThis as { postwrightState?: SharedState };
world.postwrightState ??= {};
const state: SharedState = world.postwrightState;

export function pointAt(element: Element): void {
  state.pointedAt = new WeakRef(element);
}

/** Undefined when nothing was pointed at, or it has left the page since. */
export function pointedAt(): Element | undefined {
  const element = state.pointedAt?.deref();
  return element?.isConnected ? element : undefined;
}

/** Starts a script unless it runs already; one that an earlier extension left behind is ended first. */
export function startOnce(name: string, start: () => RunningScript): void {
  state.running ??= {};
  const before = state.running[name];
  if (before?.isAlive()) return;
  before?.stop();
  state.running[name] = start();
}

export function shareReader(reader: () => Promise<PageReader>): void {
  state.reader = reader;
}

/** The reader that another script brought along; undefined where there is none. */
export function sharedReader(): Promise<PageReader> | undefined {
  return state.reader?.();
}

export function shareFacebookData(data: FacebookData): void {
  state.facebookData = data;
}

export function sharedFacebookData(): FacebookData {
  if (!state.facebookData) throw new Error('The script that reads the data of the page was not brought in.');
  return state.facebookData;
}
