/** Texts that composers are known to spoil: line breaks, joined emoji, right-to-left, Instagram's longest caption. */
export const texts: Record<string, string> = {
  'one line': 'Cold brew is back ☕ #northbeam',
  'several lines': 'A first line\n\nA third, after an empty one\n- and a list\n- of two',
  'right to left': 'قهوة باردة جديدة\n\nבוקר טוב, 20% פחות סוכר',
  'joined emoji': '👩‍👩‍👧 🏳️‍🌈 👍🏽\nfamily, flag and hand',
  '2,200 characters': `${`${'Slow brewed, fast mornings. '.repeat(12).trim()}\n`.repeat(7)}`.slice(0, 2200).trim(),
};

export const editors = ['lexical rich', 'lexical plain', 'draft', 'contenteditable', 'textarea'] as const;
export type EditorName = (typeof editors)[number];

/** The dialog with the bare editor in it; `mountScript` then brings it to life. */
export function editorPage(editor: EditorName, existing: string): string {
  const style = 'min-height:80px;white-space:pre-wrap';
  const escaped = existing.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const element: Record<EditorName, string> = {
    'lexical rich': `<div id="e" role="textbox" contenteditable="true" style="${style}"></div>`,
    'lexical plain': `<div id="e" role="textbox" contenteditable="true" style="${style}"></div>`,
    draft: `<div id="e" style="${style}"></div>`,
    contenteditable: `<div id="e" role="textbox" contenteditable="true" style="${style}">${escaped}</div>`,
    textarea: `<textarea id="e" style="${style}">${escaped}</textarea>`,
  };
  return `<!doctype html><meta charset="utf-8"><body><div role="dialog" aria-modal="true">${element[editor]}</div>`;
}

export function mountScript(editor: EditorName, existing: string): string {
  if (editor === 'draft') return `mountDraft('e', ${JSON.stringify({ text: existing })})`;
  if (editor.startsWith('lexical')) return `mountLexical('e', ${JSON.stringify({ kind: editor.split(' ')[1], text: existing })})`;
  return '';
}
