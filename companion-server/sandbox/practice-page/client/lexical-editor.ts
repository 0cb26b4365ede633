import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';

/** The very editor that the real composer is made with. Calls back whenever it becomes empty or not. */
export function mountEditor(root: HTMLElement, onEmpty: (isEmpty: boolean) => void): void {
  const editor = createEditor({
    namespace: 'practice-composer',
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(root);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerUpdateListener(({ editorState }) => onEmpty(editorState.read(() => $getRoot().getTextContent() === '')));
}
