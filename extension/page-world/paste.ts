/**
 * Runs in the page's own world, injected for one paste: on one event of type `nonce` pastes what its detail says into the event's target.
 * In Firefox a page may not look into clipboard data that an extension made, so it is made here. Self-contained: it is sent as source.
 */
export function armPaste(nonce: string): void {
  const onceCalled = (event: Event) => {
    clearTimeout(timer);
    const target = event.composedPath()[0];
    const wanted = JSON.parse((event as CustomEvent<string>).detail) as { text?: string; files?: { name: string; type: string; base64: string }[] };
    const transfer = new DataTransfer();
    if (wanted.text !== undefined) transfer.setData('text/plain', wanted.text);
    for (const file of wanted.files ?? []) {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], file.name, { type: file.type }));
    }
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    // The browser empties clipboard data handed to the constructor; on this one event it is put back.
    Object.defineProperty(paste, 'clipboardData', { value: transfer });
    target?.dispatchEvent(paste);
  };
  document.addEventListener(nonce, onceCalled, { once: true, capture: true });
  const timer = setTimeout(() => document.removeEventListener(nonce, onceCalled, { capture: true }), 5_000);
}
