/** Texts of labelled nodes by id. Meta deletes the targets of its ad labels within seconds. */
export type LabelMemory = Map<string, string>;

const mostLabels = 500;
const longestLabel = 60;

export interface PostObservation {
  labels: LabelMemory;
  /** An element came into the page, or an element's inside changed. */
  added(root: Element): void;
  /** A text or an attribute of the element changed. Much more often than anything is added: do little. */
  touched(element: Element): void;
}

/** Remembers what stands in labelled nodes under an element that came into the page. */
export function rememberLabels(node: Element, labels: LabelMemory): void {
  if (node.childElementCount >= 60) return;
  for (const element of node.id ? [node] : node.querySelectorAll('span[id],text[id]')) {
    if (!element.id || element.childElementCount > 40) continue;
    const text = element.textContent ?? '';
    if (text.trim() === '' || text.length > longestLabel) continue;
    labels.set(element.id, text);
    if (labels.size > mostLabels) labels.delete(labels.keys().next().value ?? '');
  }
}

/** Watches for what is added and what changes: one observer, no attributes written, nothing measured. */
export function observePosts(document: Document, observation: PostObservation): { catchUp(): void; stop(): void } {
  const view = document.defaultView;
  if (!view?.MutationObserver || !document.body) return { catchUp: () => undefined, stop: () => undefined };
  const take = (records: MutationRecord[]) => {
    const roots = new Set<Element>();
    for (const record of records) {
      const { target } = record;
      const touched = target.nodeType === 1 ? (target as Element) : target.parentElement;
      if (touched) observation.touched(touched);
      for (const node of record.addedNodes) {
        if (node.nodeType !== 1) continue;
        const element = node as Element;
        if (element.localName === 'script' || element.localName === 'style') continue;
        if (element.isConnected) roots.add(element);
        else rememberLabels(element, observation.labels);
      }
    }
    for (const root of roots) {
      // Only the outermost of what came in one go.
      if (root.parentElement && roots.has(root.parentElement)) continue;
      observation.added(root);
    }
  };
  const observer = new view.MutationObserver(take);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['href', 'src', 'aria-label'] });
  return { catchUp: () => take(observer.takeRecords()), stop: () => observer.disconnect() };
}
