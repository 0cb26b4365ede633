const inlineHidden =
  /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(\.0+)?\s*(;|$)|font-size\s*:\s*0|(max-)?(width|height)\s*:\s*[01]px|clip\s*:|clip-path\s*:|text-indent\s*:\s*-|(top|left|inset)[^:;]*:\s*-\d{3,})/i;

/** Said by the mark-up alone, without asking for computed style. */
export function isMarkedHidden(element: Element, style = element.getAttribute('style')): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return style !== null && inlineHidden.test(style);
}

/** True where the element or one above it, up to `within`, is marked hidden. */
export function isInsideHidden(element: Element, within: Element): boolean {
  for (let node: Element | null = element; node && node !== within; node = node.parentElement) if (isMarkedHidden(node)) return true;
  return false;
}
