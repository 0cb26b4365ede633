/**
 * What the small script in every page leaves for the page tools, which are brought in only when they are needed. Both run in the extension's
 * own world of the tab; the page sees neither.
 */
interface SharedState {
  /** What the person pointed at last: by a right-click, or with the badge. */
  pointedAt?: WeakRef<Element>;
  /** Ends the page tools that run now. */
  stopTools?: () => void;
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

/** Ends the page tools that ran before, if any, and keeps the way to end these. */
export function takeOverTools(stop: () => void): void {
  state.stopTools?.();
  state.stopTools = stop;
}
