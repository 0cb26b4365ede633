import { isMarkedHidden } from './is-hidden.ts';
import { isUnpainted } from './paint.ts';

const ignored = new Set(['script', 'style', 'noscript', 'template', 'svg', 'object', 'iframe', 'canvas', 'video', 'audio', 'input', 'textarea', 'select']);
const blocks = new Set(['div', 'p', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'pre']);
const maximalDepth = 200;

export interface BlockText {
  text: string;
  /** The page shows a beginning and a "See more" button. */
  truncated: boolean;
}

/** True for a picture that stands for a character. */
export function isEmoji(image: Element): boolean {
  const alt = image.getAttribute('alt') ?? '';
  if (/\/emoji/.test(image.getAttribute('src') ?? '')) return true;
  return alt !== '' && alt.length <= 24 && /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(alt) && !/\p{L}/u.test(alt);
}

/**
 * The words of a block whose place is known, without asking for layout: one line per line block, an empty line between
 * paragraphs, emoji from their pictures, buttons and everything unpainted left out.
 */
export function readBlockText(block: Element): BlockText {
  let text = '';
  let pending = '';
  let truncated = false;
  const breakLine = (lines: '\n' | '\n\n') => {
    if (pending.length < lines.length) pending = lines;
  };
  const append = (piece: string) => {
    if (piece === '') return;
    if (text !== '') text = pending === '' ? text : text.trimEnd() + pending;
    pending = '';
    text += text === '' || text.endsWith('\n') || text.endsWith(' ') ? piece.trimStart() : piece;
  };
  const visit = (node: Node, depth: number): boolean => {
    if (node.nodeType === 3) {
      const words = (node.nodeValue ?? '').replace(/[ \t\u00A0]*[\n\r]\s*/g, ' ').replace(/\u00A0/g, ' ');
      if (pending === '' ? words !== '' : words.trim() !== '') append(words);
      return false;
    }
    if (node.nodeType !== 1 || depth > maximalDepth) return false;
    const element = node as Element;
    const name = element.localName;
    if (ignored.has(name)) return false;
    if (name === 'br') {
      if (pending === '\n') pending = '\n\n';
      else breakLine('\n');
      return false;
    }
    if (name === 'img') {
      if (isEmoji(element) && !isMarkedHidden(element)) append(element.getAttribute('alt') ?? '');
      return false;
    }
    if (element.getAttribute('role') === 'button') {
      // "See more" stands in the line it cuts; other buttons (see original) stand alone.
      if (/(…|\.\.\.)\s*$/.test(text) || (pending === '' && text !== '')) truncated = true;
      return false;
    }
    if (isUnpainted(element)) return false;
    const isBlock = blocks.has(name);
    if (isBlock) breakLine('\n');
    let holdsLines = false;
    for (const child of element.childNodes) holdsLines = visit(child, depth + 1) || holdsLines;
    if (isBlock) breakLine(holdsLines && !element.hasAttribute('dir') ? '\n\n' : '\n');
    return isBlock;
  };
  for (const child of block.childNodes) visit(child, 0);
  text = text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (truncated) text = text.replace(/\s*(…|\.\.\.)$/, '').trimEnd();
  return { text, truncated };
}
