/**
 * Runs in the page's own world, injected after the person chose to insert: on one event of type `nonce` keeps the files in its detail for the
 * next file chooser that the page opens by script, gives them to that input instead, and puts everything back. Self-contained.
 */
export function armFileHook(nonce: string): void {
  const onceCalled = (event: Event) => {
    clearTimeout(unused);
    const { files } = JSON.parse((event as CustomEvent<string>).detail) as { files: { name: string; type: string; base64: string }[] };
    const { click, showPicker } = HTMLInputElement.prototype;
    const putBack = () => {
      clearTimeout(expired);
      HTMLInputElement.prototype.click = click;
      HTMLInputElement.prototype.showPicker = showPicker;
    };
    const give = (input: HTMLInputElement) => {
      putBack();
      const transfer = new DataTransfer();
      for (const file of files) {
        const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], file.name, { type: file.type }));
      }
      input.files = transfer.files;
      for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    };
    HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
      if (this.type === 'file') give(this);
      else click.call(this);
    };
    HTMLInputElement.prototype.showPicker = function (this: HTMLInputElement) {
      if (this.type === 'file') give(this);
      else showPicker.call(this);
    };
    const expired = setTimeout(putBack, 4_000);
  };
  document.addEventListener(nonce, onceCalled, { once: true, capture: true });
  const unused = setTimeout(() => document.removeEventListener(nonce, onceCalled, { capture: true }), 5_000);
}
