import { isMarkedHidden } from '../dom/is-hidden.ts';

export const part = (role: string) => `[data-ad-rendering-role="${role}"]`;
const boxes = '[aria-posinset],[role="article"],[data-pagelet^="FeedUnit_"]';
const headingLinks = 'h2 a[href],h3 a[href],h4 a[href],h5 a[href],h6 a[href]';
/** What only a post has. */
const markers = `${part('profile_name')},${part('story_message')},${part('like_button')},[data-testid="post_message"],[data-ad-preview="message"],[data-ad-comet-preview="message"]`;
/** What starts a post where the page has no post boxes at all. */
const starts = `${part('profile_name')},a[href*="/ads/about/"],a[href^="?__cft__"],a[href*="/?__cft__"]`;
const outerLimits = 'body,[role="main"],[role="feed"],[role="dialog"],[role="complementary"],main';

/** Comments are articles too. They carry a name ("Comment by …") and sit inside a post, or have none of a post's parts. */
export function isComment(article: Element): boolean {
  if (article.getAttribute('role') !== 'article') return false;
  if (article.parentElement?.closest('[role="article"],[aria-posinset]')) return true;
  const named = (article.getAttribute('aria-label') ?? '').trim() !== '';
  return named && !article.querySelector(`${part('profile_name')},${part('story_message')},h2,h3,h4`);
}

/** True for a box that the page has emptied (virtualised) or not filled yet. */
export function isShell(box: Element): boolean {
  return box.querySelector('a[href],img,video,svg') === null && (box.textContent ?? '').trim() === '';
}

const isLoading = (box: Element) =>
  box.matches('[data-visualcompletion="loading-state"]') || box.querySelector('[data-visualcompletion="loading-state"]') !== null;

/** A list item that is numbered for screen readers but is no post: a menu entry, a story ring, a suggested friend. */
function isPostBox(box: Element): boolean {
  if (box.closest('[role="menu"],[role="listbox"],[role="grid"],[role="tablist"],[role="radiogroup"],[role="navigation"]')) return false;
  if (box.querySelector(markers)) return true;
  if (isLoading(box)) return false;
  if (box.querySelector(headingLinks)) return true;
  return /^(article|div)$/.test(box.localName) && box.querySelector('a[href*="/ads/about/"],a[href^="?__cft__"],svg use,[style*="order"]') !== null;
}

function climbFrom(start: Element): Element | undefined {
  let box: Element = start;
  const own = (element: Element) => element.querySelectorAll(part('profile_name')).length;
  while (box.parentElement && !box.parentElement.matches(outerLimits)) {
    const parent = box.parentElement;
    // The first box that also holds the words or the buttons is the post; a second author above it is another post.
    if (box.querySelector(`${part('like_button')},${part('share_button')}`) && own(box) > 0) return box;
    if (own(parent) > Math.max(1, own(box)) || parent.querySelectorAll('a[href*="/ads/about/"]').length > 1) break;
    box = parent;
  }
  return box === start ? undefined : box;
}

/** Where to look: the top-most dialog lies over the page and is what the person sees. */
export function readingRoot(document: Document): ParentNode {
  const dialogs = [...document.querySelectorAll('[role="dialog"]')].filter(
    (dialog) => !isMarkedHidden(dialog) && dialog.querySelector(`${part('story_message')},${part('profile_name')},[role="article"]`),
  );
  return dialogs.at(-1) ?? document;
}

/** The post that an element belongs to, or null. */
export function postContaining(element: Element): Element | null {
  let found: Element | null = null;
  for (let box = element.closest(boxes); box; box = box.parentElement?.closest(boxes) ?? null) {
    if (!isComment(box) && isPostBox(box)) found = box;
  }
  if (found) return found;
  for (let node: Element | null = element; node && !node.matches(outerLimits); node = node.parentElement) {
    const name = node.querySelector(part('profile_name'));
    // A box below the element is a post of its own; the element only holds it.
    if (name) return name.closest(boxes) ? null : (climbFrom(name) ?? null);
  }
  return null;
}

/** Every post under a root, outer ones only, in the page's order. Emptied boxes are left out. */
export function findPosts(root: ParentNode): Element[] {
  const found = new Set<Element>();
  const around = new Set<Element>();
  const take = (post: Element) => {
    found.add(post);
    for (let node = post.parentElement; node && !around.has(node); node = node.parentElement) around.add(node);
  };
  for (const box of root.querySelectorAll(boxes)) if (!isInside(box, found) && !isShell(box) && !isComment(box) && isPostBox(box)) take(box);
  // What was added in one go is of one kind: boxes, or on pages without any the bare posts.
  if (found.size > 0 && root.nodeType === 1) return [...found];
  for (const start of root.querySelectorAll(starts)) {
    if (isInside(start, found) || start.closest('[role="menu"],[role="complementary"],[role="banner"],[role="navigation"]')) continue;
    const box = climbFrom(start);
    if (box && !isInside(box, found) && !around.has(box)) take(box);
  }
  return [...found];
}

function isInside(element: Element, posts: ReadonlySet<Element>): boolean {
  if (posts.size === 0) return false;
  for (let node: Element | null = element; node; node = node.parentElement) if (posts.has(node)) return true;
  return false;
}
