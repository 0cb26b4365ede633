import { isMarkedHidden } from './is-hidden.ts';

/** What the page's style makes of an element. */
interface Paint {
  painted: boolean;
  order: number;
}

const mostKinds = 5000;
const known = new WeakMap<Document, Map<string, Paint>>();
const unknown: Paint = { painted: true, order: 0 };

const nameOf = (element: Element | null) => (element ? `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''}` : '');

/**
 * Asking for style makes the browser bring the whole page up to date, so it is asked once for each kind of element: same names, classes,
 * inline style and parent. Sizes are never asked for: those would force a layout. Text that is taken out of the flow counts as not painted:
 * Meta plants its decoys that way.
 */
function paintOf(element: Element, inline: string | null, parent: string): Paint {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  if (!view) return unknown;
  let kinds = known.get(ownerDocument);
  if (!kinds || kinds.size > mostKinds) {
    kinds = new Map();
    known.set(ownerDocument, kinds);
  }
  const kind = `${nameOf(element)}{${inline ?? ''}}${parent}`;
  const before = kinds.get(kind);
  if (before) return before;
  const { display, visibility, opacity, fontSize, position, order } = view.getComputedStyle(element);
  const hidden = display === 'none' || visibility === 'hidden' || visibility === 'collapse' || opacity === '0' || fontSize === '0px';
  const paint = { painted: !hidden && position !== 'absolute' && position !== 'fixed', order: Number(order) || 0 };
  kinds.set(kind, paint);
  return paint;
}

/** Style sheets may have come since: what was known of a page's style is asked anew. */
export function forgetPaint(document: Document): void {
  known.delete(document);
}

/** True where the page does not paint the element. One without class, id and style of its own is as its parent is. */
export function isUnpainted(element: Element): boolean {
  const style = element.getAttribute('style');
  if (isMarkedHidden(element, style)) return true;
  if (style === null && element.id === '' && !element.hasAttribute('class')) return false;
  return !paintOf(element, style, nameOf(element.parentElement)).painted;
}

const orderOnly = /^\s*order\s*:\s*(-?\d+)\s*;?\s*$/;

/** Of each letter in a row: where it stands, and whether it is painted at all. */
export function letterPaints(row: Element): Paint[] {
  const parent = nameOf(row);
  const paints: Paint[] = [];
  // The letters of a row differ in little more than their place.
  const kinds = new Map<string, Paint>();
  for (let letter = row.firstElementChild; letter; letter = letter.nextElementSibling) {
    const inline = letter.getAttribute('style');
    const only = inline === null ? null : orderOnly.exec(inline);
    const kind = `${letter.className}{${only ? 'order' : inline}`;
    const paint = kinds.get(kind) ?? paintOf(letter, only ? 'order' : inline, parent);
    kinds.set(kind, paint);
    const painted = paint.painted && !isMarkedHidden(letter, only ? null : inline);
    paints.push(only ? { painted, order: Number(only[1]) } : { painted, order: paint.order });
  }
  return paints;
}
