import { comparable, editorText, isTextField } from './editor-text.ts';
import type { EditorKind } from './find-editor.ts';
import type { ComposerPorts } from './plan.ts';

/** Editors take a new selection in with a task of their own; pasting sooner appends instead of replacing. */
const selectionSettlesMs = 50;
const readBackAfterMs = 150;
const readBackUntilMs = 1_500;

/** Puts the caret after everything, or marks everything. */
export function select(editor: HTMLElement, mode: 'end' | 'all'): void {
  if (isTextField(editor)) {
    editor.setSelectionRange(mode === 'all' ? 0 : editor.value.length, editor.value.length);
    return;
  }
  const selection = editor.ownerDocument.getSelection();
  if (!selection) return;
  selection.selectAllChildren(editor);
  if (mode === 'end') selection.collapseToEnd();
}

/**
 * Inserts at the selection and compares what then stands there with `expected`. The ways are tried in the order that keeps line breaks and
 * undo; the next one only if the editor did not change at all, so that nothing is ever inserted twice.
 */
export async function insertText(
  editor: HTMLElement,
  { kind, text, expected, mode }: { kind: EditorKind; text: string; expected: string; mode: 'end' | 'all' },
  ports: ComposerPorts,
): Promise<'inserted' | 'differs' | 'failed'> {
  const before = editorText(editor);
  for (const way of waysFor(kind, text, before, ports)) {
    editor.focus();
    select(editor, mode);
    await ports.wait(selectionSettlesMs);
    await ways[way](editor, text, ports);
    const after = await settledText(editor, expected, ports);
    if (comparable(after) === comparable(expected)) return 'inserted';
    if (comparable(after) !== comparable(before)) return 'differs';
  }
  return 'failed';
}

type Way = 'paste' | 'page-paste' | 'before-input' | 'command' | 'value';
function waysFor(kind: EditorKind, text: string, before: string, ports: ComposerPorts): Way[] {
  if (kind === 'text-field') return ['command', 'value'];
  const pastes: Way[] = ports.pageSeesNothingOfOurs ? ['page-paste'] : ['paste', 'page-paste'];
  // Lexical loses line breaks in the two others, and Draft.js breaks down when an empty editor gets a command.
  const isOneLine = !text.includes('\n');
  if (kind === 'lexical') return isOneLine ? [...pastes, 'before-input', 'command'] : pastes;
  if (kind === 'draft') return isOneLine && before !== '' ? [...pastes, 'command'] : pastes;
  return [...pastes, 'command'];
}

const ways: Record<Way, (editor: HTMLElement, text: string, ports: ComposerPorts) => unknown> = {
  paste(editor, text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    editor.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }));
  },
  async 'page-paste'(editor, text, ports) {
    const nonce = ports.newId();
    await ports.armPageWorld('paste', nonce);
    editor.dispatchEvent(new CustomEvent(nonce, { bubbles: true, composed: true, detail: JSON.stringify({ text }) }));
  },
  'before-input'(editor, text) {
    editor.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true, composed: true, inputType: 'insertText', data: text }));
  },
  command(editor, text) {
    editor.ownerDocument.execCommand('insertText', false, text);
  },
  value(editor, text) {
    if (!isTextField(editor)) return;
    editor.setRangeText(text, editor.selectionStart ?? 0, editor.selectionEnd ?? 0, 'end');
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  },
};

/** What stands there once it is as expected, or has stopped changing. */
async function settledText(editor: HTMLElement, expected: string, ports: ComposerPorts): Promise<string> {
  const started = editorText(editor);
  let last = started;
  for (let waited = 0; waited < readBackUntilMs; waited += readBackAfterMs) {
    await ports.wait(readBackAfterMs);
    const now = editorText(editor);
    if (comparable(now) === comparable(expected)) return now;
    if (now === last && waited >= readBackAfterMs * 2) return now;
    last = now;
  }
  return last;
}
