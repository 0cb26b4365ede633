import { useEffect, useRef } from 'react';

/** Ctrl or Cmd+Enter generates, Esc stops; never while an input method composes, and not behind a dialog. */
export function useGenerateKeys(actions: { generate: () => void; stop: () => void }): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        latest.current.generate();
      } else if (event.key === 'Escape') latest.current.stop();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
