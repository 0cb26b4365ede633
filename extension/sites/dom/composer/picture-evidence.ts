import { isShown } from './find-editor.ts';

/** Whatever may show an attached picture inside a composer, with what it shows. */
function previews(scope: Element): Set<string> {
  const found = new Set<string>();
  for (const element of scope.querySelectorAll('img,video,canvas,[style*="background-image"]')) {
    if (!isShown(element)) continue;
    const box = element.getBoundingClientRect();
    // Icons, emoji and avatars are smaller than any preview.
    if (Math.min(box.width, box.height) < 48) continue;
    const source = element.getAttribute('src') ?? element.getAttribute('style') ?? 'canvas';
    found.add(`${element.tagName} ${source.slice(0, 300)}`);
  }
  return found;
}

/** Watches a composer for the sign that it took a picture: a preview that was not there before. */
export function watchForPreview(scope: Element): { appeared(): boolean } {
  const before = previews(scope);
  return {
    appeared() {
      for (const preview of previews(scope)) if (!before.has(preview)) return true;
      return false;
    },
  };
}
