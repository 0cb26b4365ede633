import { isTextField } from './editor-text.ts';

export type EditorKind = 'lexical' | 'draft' | 'contenteditable' | 'text-field';
export interface FoundEditor {
  element: HTMLElement;
  kind: EditorKind;
  /** The dialog it stands in, or the form-like part of the page around it. */
  scope: Element;
  inDialog: boolean;
}

const editable = '[contenteditable="true"],[contenteditable=""],[contenteditable="plaintext-only"],textarea';

/** The editor a person would mean: the one their caret is in, else the one in the dialog on top, else the largest that is no comment box. */
export function findEditor(document: Document): FoundEditor | undefined {
  const dialog = topDialog(document);
  const candidates = [...document.querySelectorAll<HTMLElement>(editable)].filter((element) => isOutermost(element) && isShown(element) && !isSearch(element));
  const ranked = candidates.map((element) => ({ element, score: score(element, dialog, document.activeElement) })).sort((a, b) => b.score - a.score);
  const best = ranked[0]?.element;
  if (!best) return undefined;
  const inDialog = dialog?.contains(best) ?? false;
  return { element: best, kind: kindOf(best), scope: inDialog && dialog ? dialog : (best.closest('form,[role="main"],main') ?? document.body), inDialog };
}

/** Which library keeps this editor; each takes text in another way. */
export function kindOf(element: Element): EditorKind {
  if (isTextField(element)) return 'text-field';
  if (element.getAttribute('data-lexical-editor') === 'true') return 'lexical';
  // Draft.js marks its content and every block with data attributes; its class names are public too, but need not be kept.
  if (element.querySelector('[data-contents="true"],[data-editor][data-offset-key]')) return 'draft';
  return 'contenteditable';
}

/** The visible dialog that lies on top. Facebook keeps closed and covered ones in the page. */
export function topDialog(document: Document): Element | undefined {
  const dialogs = [...document.querySelectorAll('[role="dialog"],dialog[open]')].filter(isShown);
  const modal = dialogs.filter((dialog) => dialog.getAttribute('aria-modal') === 'true' || dialog.tagName === 'DIALOG');
  return (modal.length > 0 ? modal : dialogs).at(-1);
}

export function isShown(element: Element): boolean {
  if (element.closest('[aria-hidden="true"],[inert],[hidden]')) return false;
  const box = element.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

function score(element: HTMLElement, dialog: Element | undefined, active: Element | null): number {
  const box = element.getBoundingClientRect();
  const area = Math.min(box.width * box.height, 200_000) / 10_000;
  const isActive = active !== null && (element === active || element.contains(active));
  const isReply = element.closest('[role="article"],[aria-posinset]') !== null;
  // A dialog on top covers everything else, even an editor that still has the caret.
  const inDialog = dialog?.contains(element) ? 1000 : 0;
  return inDialog + (isActive ? 400 : 0) + (element.getAttribute('role') === 'textbox' ? 50 : 0) + area - (isReply && !isActive ? 300 : 0);
}

function isOutermost(element: HTMLElement): boolean {
  return element.parentElement?.closest(editable) == null;
}

function isSearch(element: HTMLElement): boolean {
  const role = element.getAttribute('role');
  return (
    role === 'searchbox' ||
    role === 'combobox' ||
    element.closest('[role="search"]') !== null ||
    (isTextField(element) && (element.disabled || element.readOnly))
  );
}
