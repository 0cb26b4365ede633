import { isEmoji } from '../dom/block-text.ts';
import { isInsideHidden } from '../dom/is-hidden.ts';
import { findLetterRows } from '../dom/painted-letters.ts';
import { part } from './find-posts.ts';

/** A post's own elements by kind, in the page's order, from one query. Nothing of the comments under it. */
export interface OwnElements {
  anchors: Element[];
  images: Element[];
  videos: Element[];
  buttons: Element[];
  toolbars: Element[];
  headings: Element[];
  messages: Element[];
  /** Elements with a `data-ad-rendering-role`, by role. */
  roles: Map<string, Element[]>;
}

/** The places of one post's own parts. Those of a post that it shares are left out. */
export interface PostParts {
  post: Element;
  own: OwnElements;
  /** The heading that names who wrote it. */
  heading?: Element;
  /** Heading, byline and label. */
  header?: Element;
  message?: Element;
  /** The post's own toolbar; everything before it belongs to the content. */
  likeButton?: Element;
  /** Where a shared post begins. */
  shared?: Element;
}

const messages = `${part('story_message')},[data-ad-comet-preview="message"],[data-ad-preview="message"],[data-testid="post_message"]`;
const headingNames = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);
const wanted = '[data-ad-rendering-role],[role],a[href],img[src],video,h2,h3,h4,h5,h6,[data-ad-comet-preview],[data-ad-preview],[data-testid]';

export const isBefore = (first: Node, second: Node): boolean => (first.compareDocumentPosition(second) & 4) !== 0;

function collectOwn(post: Element): OwnElements {
  const own: OwnElements = { anchors: [], images: [], videos: [], buttons: [], toolbars: [], headings: [], messages: [], roles: new Map() };
  let comment: Element | undefined;
  for (const element of post.querySelectorAll(wanted)) {
    if (comment?.contains(element)) continue;
    const role = element.getAttribute('role');
    const name = element.localName;
    if (role === 'article') {
      // An article around everything is the post's own frame; any other is a comment.
      if (!element.querySelector(part('profile_name')) || own.headings.length > 0) comment = element;
      continue;
    }
    const rendering = element.getAttribute('data-ad-rendering-role');
    if (rendering) own.roles.set(rendering, [...(own.roles.get(rendering) ?? []), element]);
    if (rendering === 'profile_name' || headingNames.has(name)) own.headings.push(element);
    else if (rendering === 'story_message' || (rendering === null && name !== 'a' && name !== 'img' && element.matches(messages))) own.messages.push(element);
    if (name === 'a' && element.hasAttribute('href')) own.anchors.push(element);
    else if (name === 'img' && element.hasAttribute('src')) own.images.push(element);
    else if (name === 'video') own.videos.push(element);
    if (role === 'button') own.buttons.push(element);
    else if (role === 'toolbar') own.toolbars.push(element);
  }
  return own;
}

function findHeadings(own: OwnElements, post: Element): Element[] {
  const found: Element[] = [];
  for (const heading of own.headings) {
    if (found.at(-1)?.contains(heading) || !heading.querySelector('a[href]') || isInsideHidden(heading, post)) continue;
    found.push(heading);
  }
  return found;
}

function findMessage(post: Element, own: OwnElements, heading: Element | undefined, shared: Element | undefined): Element | undefined {
  const inner = own.messages.filter((message) => !own.messages.some((other) => other !== message && message.contains(other)));
  for (const message of inner) {
    if (isInsideHidden(message, post) || (shared && isBefore(shared, message))) continue;
    if ((message.textContent ?? '').trim() !== '' || message.querySelector('img[alt]')) return message;
  }
  if (own.messages.length > 0) return undefined;
  // Posts on a coloured card have no marked message: the page's own description lists byline, message, attachment, toolbar.
  for (const id of (post.getAttribute('aria-describedby') ?? '').split(/\s+/)) {
    const block = id === '' ? null : post.ownerDocument.getElementById(id);
    if (!block || !post.contains(block) || !heading || !isBefore(heading, block) || block.contains(heading)) continue;
    if (shared && !isBefore(block, shared)) continue;
    if (
      block.querySelector('video,[role="toolbar"]') ||
      [...block.querySelectorAll('img')].some((image) => !isEmoji(image)) ||
      findLetterRows(block).length > 0
    )
      continue;
    const links = [...block.querySelectorAll('a[href]')].map((link) => (link.textContent ?? '').trim()).join('');
    const words = (block.textContent ?? '').trim();
    if (words.length > 1 && words !== links && !/^[\d.,\s]+\p{L}{0,12}$/u.test(words)) return block;
  }
  return undefined;
}

/** The largest box around the heading that holds nothing of the content. */
function headerOf(post: Element, own: OwnElements, heading: Element, message: Element | undefined): Element {
  const content = [
    ...(message ? [message] : []),
    ...own.messages,
    ...(own.roles.get('like_button') ?? []),
    ...own.videos,
    ...own.images.filter((image) => image.getAttribute('width') === '100%' && (image.getAttribute('src') ?? '').includes('fbcdn')),
    ...own.anchors.filter((link) => (link.getAttribute('href') ?? '').includes('/photo')),
  ];
  let header = heading;
  for (let box = heading.parentElement; box && box !== post && !content.some((element) => box?.contains(element)); box = box.parentElement) header = box;
  return header;
}

export function findPostParts(post: Element): PostParts {
  const own = collectOwn(post);
  const found = findHeadings(own, post);
  const heading = found[0];
  const likeButton = own.roles.get('like_button')?.[0];
  const shared = found.slice(1).find((next) => !likeButton || isBefore(next, likeButton));
  const message = findMessage(post, own, heading, shared);
  return { post, own, heading, header: heading ? headerOf(post, own, heading, message) : undefined, message, likeButton, shared };
}
