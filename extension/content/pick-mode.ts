import type { PageReader, PostAt } from '../sites/dom/page-reader.ts';
import type { Overlay } from './overlay.ts';
import type { Words } from './words.ts';

/** Everything that may be a post; the reader decides. */
const maybePosts = '[aria-posinset],[role="article"],article,[data-pagelet^="FeedUnit"]';

/** Lets the person point at a post, by pointer or keyboard. While it runs no click reaches the page. */
export function createPickMode(document: Document, { reader, overlay, words }: { reader: PageReader; overlay: Overlay; words: Words }) {
  let end: ((picked: PostAt | null) => void) | undefined;

  const pick = (): Promise<PostAt | null> => {
    end?.(null);
    const layer = part(document, 'layer');
    layer.tabIndex = 0;
    layer.setAttribute('role', 'application');
    layer.setAttribute('aria-label', words.pick);
    const box = part(document, 'box');
    const bar = part(document, 'bar');
    bar.setAttribute('role', 'status');
    bar.textContent = words.pick;
    let marked: PostAt | null = null;

    const mark = (post: PostAt | null) => {
      marked = post;
      box.hidden = !post;
      if (!post) return;
      const { left, top, width, height } = post.container.getBoundingClientRect();
      Object.assign(box.style, { left: `${left - 4}px`, top: `${top - 4}px`, width: `${width + 8}px`, height: `${height + 8}px` });
    };
    const at = (event: MouseEvent): PostAt | null => {
      const below = document.elementsFromPoint(event.clientX, event.clientY).find((element) => element !== overlay.host);
      return below ? reader.postAt(below) : null;
    };
    const step = (by: number) => {
      const posts = postsInOrder(document, reader);
      const now = posts.findIndex((post) => post.container === marked?.container);
      const next = posts[Math.min(Math.max(now + by, 0), posts.length - 1)];
      if (!next) return;
      next.container.scrollIntoView({ block: 'center' });
      mark(next);
    };

    return new Promise((resolve) => {
      const keyed = (event: KeyboardEvent) => {
        if (event.key === 'Escape') end?.(null);
        else if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else if (event.key === 'Enter' && marked) end?.(marked);
        else return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      const remark = () => mark(marked);
      end = (picked) => {
        end = undefined;
        document.removeEventListener('keydown', keyed, true);
        document.removeEventListener('scroll', remark, true);
        for (const element of [layer, box, bar]) element.remove();
        resolve(picked);
      };
      // A page that scrolls below a resting pointer is told as a move as well: it takes nothing from the keyboard.
      let rested: string | undefined;
      layer.addEventListener('pointermove', (event) => {
        const place = `${event.clientX} ${event.clientY}`;
        const hasMoved = rested === undefined ? marked === null : place !== rested;
        rested = place;
        if (hasMoved) mark(at(event));
      });
      layer.addEventListener('click', (event) => {
        const post = at(event);
        if (event.isTrusted && post) end?.(post);
      });
      document.addEventListener('keydown', keyed, true);
      document.addEventListener('scroll', remark, true);
      overlay.root.append(layer, box, bar);
      overlay.show();
      mark(null);
      layer.focus({ preventScroll: true });
    });
  };
  return { pick, cancel: () => end?.(null) };
}

function postsInOrder(document: Document, reader: PageReader): PostAt[] {
  const found = new Map<Element, PostAt>();
  for (const element of document.querySelectorAll(maybePosts)) {
    const post = reader.postAt(element);
    if (post) found.set(post.container, post);
  }
  return [...found.values()];
}

function part(document: Document, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
