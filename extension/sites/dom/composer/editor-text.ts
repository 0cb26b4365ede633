const blockNames = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE', 'SECTION', 'FIGURE']);

/** The text of an editor as a person reads it: one line per block or break, emoji from the pictures that show them. */
export function editorText(editor: Element): string {
  if (isTextField(editor)) return editor.value;
  const lines: string[] = [];
  let line = '';
  let isOpen = false;
  const endLine = () => {
    lines.push(line);
    line = '';
    isOpen = false;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (text !== '') {
        line += text;
        isOpen = true;
      }
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.tagName === 'BR') {
      // The last break of a block only holds the line open; it stands for no line of its own.
      if (isLastInBlock(element, editor)) isOpen = true;
      else endLine();
      return;
    }
    if (element.tagName === 'IMG') {
      line += element.getAttribute('alt') ?? '';
      isOpen = true;
      return;
    }
    if (element.getAttribute('contenteditable') === 'false' && element.getAttribute('aria-hidden') === 'true') return;
    const isBlock = element !== editor && blockNames.has(element.tagName);
    if (isBlock && isOpen) endLine();
    for (const child of element.childNodes) visit(child);
    if (isBlock && isOpen) endLine();
  };
  visit(editor);
  if (isOpen) endLine();
  return lines.join('\n').replaceAll('\uFEFF', '');
}

function isLastInBlock(element: Element, editor: Element): boolean {
  for (let at: Element = element; at !== editor; at = at.parentElement as Element) {
    if (at !== element && blockNames.has(at.tagName)) return true;
    for (let next = at.nextSibling; next; next = next.nextSibling) if (next.nodeType === 1 || (next.nodeValue ?? '') !== '') return false;
    if (!at.parentElement) return true;
  }
  return true;
}

export function isTextField(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.tagName === 'TEXTAREA' || element.tagName === 'INPUT';
}

/** For comparing only: editors swap spaces, drop invisible marks and trim line ends without changing what is read. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00A0\u202F\u2007]/g, ' ')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/\n+$/, '');
}
