import type { PracticeWords } from './content.ts';
import { element } from './element.ts';
import { mountEditor } from './lexical-editor.ts';

/** The dialog that writes a post: a Lexical editor, a place to drop a picture on, and a button that posts nothing. */
export function openComposer(words: PracticeWords, opener: HTMLElement): void {
  const editor = element('div', {
    class: 'editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': words.whatsOnYourMind,
    spellcheck: 'true',
    tabindex: '0',
  });
  const placeholder = element('div', { class: 'placeholder', 'aria-hidden': 'true' }, words.whatsOnYourMind);
  const input = element('input', { type: 'file', accept: 'image/*,image/heif,image/heic,video/*', hidden: true, tabindex: '-1' });
  const preview = element('div', { class: 'preview', hidden: true });
  const photo = element('div', { role: 'button', tabindex: '0', class: 'tool', 'aria-label': words.photo }, words.photo);
  const post = element('div', { role: 'button', tabindex: '0', class: 'submit', 'aria-label': words.post }, words.post);
  const status = element('div', { role: 'status', class: 'said' });
  const close = element('button', { type: 'button', class: 'close', 'aria-label': words.close }, '✕');
  const dialog = element(
    'div',
    { role: 'dialog', 'aria-modal': 'true', 'aria-label': words.createPost, class: 'dialog' },
    element('div', { class: 'dialog-head' }, element('h2', {}, words.createPost), close),
    element('div', { class: 'by' }, element('span', { class: 'x1ey2m1c', 'aria-hidden': 'true' }, 'NC'), element('strong', {}, words.ownPage)),
    element(
      'div',
      { class: 'dialog-body' },
      element('div', { class: 'writing' }, editor, placeholder),
      preview,
      element('div', { class: 'drop-hint' }, words.dropHere),
    ),
    element('div', { class: 'tools' }, photo, input),
    post,
    status,
  );
  const cover = element('div', { class: 'cover' }, dialog);

  const show = (file: File | undefined) => {
    if (!file || !/^(image|video)\//.test(file.type)) return;
    const address = URL.createObjectURL(file);
    const remove = element('button', { type: 'button', class: 'close', 'aria-label': words.remove }, '✕');
    remove.addEventListener('click', () => {
      preview.hidden = true;
      preview.replaceChildren();
      URL.revokeObjectURL(address);
    });
    preview.replaceChildren(
      file.type.startsWith('image/') ? element('img', { src: address, alt: file.name }) : element('video', { src: address, controls: true }),
      remove,
    );
    preview.hidden = false;
  };
  const end = () => {
    document.removeEventListener('keydown', keyed);
    cover.remove();
    opener.focus();
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
    else if (event.key === 'Tab') keepInside(dialog, event);
  };
  press(photo, () => input.click());
  press(post, () => {
    status.textContent = words.notPosted;
  });
  close.addEventListener('click', end);
  input.addEventListener('change', () => {
    show(input.files?.[0]);
    input.value = '';
  });
  dialog.addEventListener('dragover', (event) => event.preventDefault());
  dialog.addEventListener('drop', (event) => {
    event.preventDefault();
    show(event.dataTransfer?.files[0]);
  });
  document.addEventListener('keydown', keyed);
  document.body.append(cover);
  mountEditor(editor, (isEmpty) => {
    placeholder.hidden = !isEmpty;
  });
  editor.focus();
}

export function press(button: HTMLElement, act: () => void): void {
  button.addEventListener('click', act);
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  });
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button,[tabindex="0"]')].filter((stop) => stop.offsetParent !== null);
  const [first, last] = [stops[0], stops.at(-1)];
  const leaves = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
