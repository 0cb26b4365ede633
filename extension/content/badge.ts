import type { Overlay } from './overlay.ts';
import type { Words } from './words.ts';

/** A pointer that only passes by needs no badge. */
const dwellMs = 120;
const tipMs = 5_000;
const height = 28;
/** Looks like a post on any of the sites. Whether it is one, the reader says once the badge is used. */
const likePosts = '[aria-posinset],[role="article"],article';
const smallestPost = 120;

export interface BadgePorts {
  overlay: Overlay;
  words: Words;
  /** Called within the person's click. The answer: did the panel open? */
  capture(post: Element): Promise<boolean>;
  /** The person does not want the badge on this site any more. */
  hideForGood(): void;
}

/** One small button over the corner of the post under the pointer or with the focus. Gives the ways to switch it. */
export function createBadge(document: Document, { overlay, words, capture, hideForGood }: BadgePorts) {
  const badge = document.createElement('div');
  badge.className = 'badge';
  badge.hidden = true;
  const answer = button(document, words.answer, words.answerHint);
  const hide = button(document, '×', words.hide);
  hide.className = 'hide';
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  badge.append(answer, hide, tip);
  overlay.root.append(badge);

  let isWanted = false;
  let found: Element | undefined;
  let dwell: ReturnType<typeof setTimeout> | undefined;

  const place = () => {
    const box = found?.isConnected ? found.getBoundingClientRect() : undefined;
    const view = document.defaultView;
    if (!box || !view || box.bottom < 80 || box.top > view.innerHeight - height) return put(undefined);
    badge.style.top = `${Math.max(box.top - height / 2, 64)}px`;
    // Away from the post's own menu, which sits in the far corner.
    if (overlay.host.dir === 'rtl') badge.style.left = `${Math.max(box.left + 12, 4)}px`;
    else badge.style.right = `${Math.max(document.documentElement.clientWidth - box.right + 12, 4)}px`;
  };
  const put = (post: Element | undefined) => {
    found = post;
    badge.hidden = !post;
    if (!post) return;
    tip.hidden = true;
    answer.hidden = hide.hidden = false;
    overlay.show();
    place();
  };
  const look = (event: Event) => {
    const element = event.composedPath()[0];
    if (!isWanted || !(element instanceof Element) || element === overlay.host || found?.contains(element)) return;
    clearTimeout(dwell);
    dwell = setTimeout(() => put(postAround(element)), dwellMs);
  };
  const move = () => {
    if (found) place();
  };
  answer.addEventListener('click', (event) => {
    if (!event.isTrusted || !found) return;
    void capture(found).then((opened) => {
      if (opened) return;
      tip.textContent = words.waiting;
      tip.hidden = false;
      answer.hidden = hide.hidden = true;
      setTimeout(() => put(undefined), tipMs);
    });
  });
  hide.addEventListener('click', (event) => {
    if (event.isTrusted) hideForGood();
  });
  const options = { capture: true, passive: true };
  document.addEventListener('pointerover', look, options);
  document.addEventListener('focusin', look, options);
  document.addEventListener('scroll', move, options);
  return {
    show(visible: boolean) {
      isWanted = visible;
      if (!visible) put(undefined);
    },
    stop() {
      clearTimeout(dwell);
      document.removeEventListener('pointerover', look, options);
      document.removeEventListener('focusin', look, options);
      document.removeEventListener('scroll', move, options);
      badge.remove();
    },
  };
}

/** The outermost match: comments are articles inside their post's. */
function postAround(element: Element): Element | undefined {
  let post: Element | undefined;
  for (let at = element.closest(likePosts); at; at = at.parentElement?.closest(likePosts) ?? null) post = at;
  return post && post.getBoundingClientRect().height >= smallestPost ? post : undefined;
}

function button(document: Document, text: string, name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.title = name;
  element.setAttribute('aria-label', name);
  return element;
}
