import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

/** Puts a real Lexical editor into the element with the given id, as Facebook does: rich or plain, with history. */
function mountLexical(id: string, { kind, text }: { kind: 'rich' | 'plain'; text: string }): void {
  const element = document.getElementById(id) as HTMLElement;
  const editor = createEditor({
    namespace: id,
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  if (kind === 'rich') registerRichText(editor);
  else registerPlainText(editor);
  registerHistory(editor, createEmptyHistoryState(), 0);
  if (text === '') return;
  editor.update(
    () => {
      const root = $getRoot().clear();
      for (const line of text.split('\n')) root.append($createParagraphNode().append(...(line === '' ? [] : [$createTextNode(line)])));
    },
    { discrete: true, tag: 'history-merge' },
  );
}

Object.assign(globalThis, { mountLexical });
