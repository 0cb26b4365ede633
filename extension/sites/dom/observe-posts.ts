/** Texts of labelled nodes by id. Meta deletes the targets of its ad labels within seconds. */
export type LabelMemory = Map<string, string>;

const mostLabels = 500;
const longestLabel = 60;

export interface PostObservation {
  labels: LabelMemory;
  /** An element came into the page, or an element's inside changed. */
  added(root: Element): void;
}

function rememberLabel(node: Element, labels: LabelMemory): void {
  for (const element of node.id ? [node] : node.querySelectorAll('span[id],text[id]')) {
    if (!element.id || element.childElementCount > 40) continue;
    const text = element.textContent ?? '';
    if (text.trim() === '' || text.length > longestLabel) continue;
    labels.set(element.id, text);
    if (labels.size > mostLabels) labels.delete(labels.keys().next().value ?? '');
  }
}

/** Watches for added elements: one observer, no attributes written, nothing measured. Returns the way to stop. */
export function observePosts(document: Document, observation: PostObservation): () => void {
  const view = document.defaultView;
  if (!view?.MutationObserver || !document.body) return () => undefined;
  const observer = new view.MutationObserver((records) => {
    const roots = new Set<Element>();
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        if (element.localName === 'script' || element.localName === 'style') continue;
        if (element.isConnected) roots.add(element);
        if (element.childElementCount < 60) rememberLabel(element, observation.labels);
      }
    }
    for (const root of roots) {
      // Only the outermost of what came in one go.
      if (root.parentElement && roots.has(root.parentElement)) continue;
      observation.added(root);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
