/**
 * Runs in the page's own world, injected once: on one event of type `nonce`, whose target is a file input or a place to drop on, gives it the
 * files in the detail. Self-contained: it is sent as source.
 */
export function armGiveFiles(nonce: string): void {
  const onceCalled = (event: Event) => {
    clearTimeout(timer);
    const target = event.composedPath()[0] as Element;
    const { files } = JSON.parse((event as CustomEvent<string>).detail) as { files: { name: string; type: string; base64: string }[] };
    const transfer = new DataTransfer();
    for (const file of files) {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], file.name, { type: file.type }));
    }
    if (target instanceof HTMLInputElement) {
      target.files = transfer.files;
      for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      return;
    }
    const box = target.getBoundingClientRect();
    const where = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const drag = new DragEvent(type, { bubbles: true, cancelable: true, composed: true, ...where });
      Object.defineProperty(drag, 'dataTransfer', { value: transfer });
      target.dispatchEvent(drag);
    }
  };
  document.addEventListener(nonce, onceCalled, { once: true, capture: true });
  const timer = setTimeout(() => document.removeEventListener(nonce, onceCalled, { capture: true }), 5_000);
}
