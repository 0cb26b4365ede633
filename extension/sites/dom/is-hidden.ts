const inlineHidden =
  /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(\.0+)?\s*(;|$)|font-size\s*:\s*0|(max-)?(width|height)\s*:\s*[01]px|clip\s*:|clip-path\s*:|text-indent\s*:\s*-|(top|left|inset)[^:;]*:\s*-\d{3,})/i;

/** Said by the mark-up alone, without asking for computed style. */
export function isMarkedHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && inlineHidden.test(style);
}

/** True where the element or one above it, up to `within`, is marked hidden. */
export function isInsideHidden(element: Element, within: Element): boolean {
  for (let node: Element | null = element; node && node !== within; node = node.parentElement) if (isMarkedHidden(node)) return true;
  return false;
}

/**
 * True where the page does not paint the element. Asks for style only, never for sizes: those would force a layout.
 * Text that is taken out of the flow counts as not painted: Meta plants its decoys that way.
 */
export function isUnpainted(element: Element): boolean {
  if (isMarkedHidden(element)) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return true;
  return style.opacity === '0' || style.fontSize === '0px' || style.position === 'absolute' || style.position === 'fixed';
}
