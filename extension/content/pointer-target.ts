/** Remembers what was right-clicked last: the browser tells the worker only that a menu was chosen, not on what. */
export function rememberPointer(document: Document) {
  let last: WeakRef<Element> | undefined;
  const remember = (event: Event) => {
    const [inner] = event.composedPath();
    last = inner instanceof Element ? new WeakRef(inner) : undefined;
  };
  document.addEventListener('contextmenu', remember, { capture: true, passive: true });
  return {
    /** Undefined when nothing was right-clicked, or it has left the page since. */
    element(): Element | undefined {
      const element = last?.deref();
      return element?.isConnected ? element : undefined;
    },
    stop: () => document.removeEventListener('contextmenu', remember, { capture: true }),
  };
}
