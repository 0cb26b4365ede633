// JavaScript, because draft-js brings no types.
import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** A real Draft.js editor, as Meta's older composers have it. */
function DraftHost({ text }) {
  const [editorState, setEditorState] = useState(() => EditorState.createWithContent(ContentState.createFromText(text)));
  return createElement(Editor, { editorState, onChange: setEditorState });
}

globalThis.mountDraft = (id, { text }) => {
  flushSync(() => createRoot(document.getElementById(id)).render(createElement(DraftHost, { text })));
};
