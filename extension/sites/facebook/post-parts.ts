import { isEmoji } from '../dom/block-text.ts';
import { isInsideHidden } from '../dom/is-hidden.ts';
import { findLetterRows } from '../dom/painted-letters.ts';
import { part } from './find-posts.ts';

/** The places of one post's own parts. Those of a post that it shares are left out. */
export interface PostParts {
  post: Element;
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
const headings = `${part('profile_name')},h2,h3,h4,h5,h6`;

export const isBefore = (first: Node, second: Node): boolean => (first.compareDocumentPosition(second) & 4) !== 0;

/** True for an element of the post itself, not of a comment under it. */
export function isOwn(element: Element, post: Element): boolean {
  const article = element.closest('[role="article"]');
  return article === null || article === post || article.contains(post);
}

function findHeadings(post: Element): Element[] {
  const found: Element[] = [];
  for (const heading of post.querySelectorAll(headings)) {
    if (!isOwn(heading, post) || !heading.querySelector('a[href]') || isInsideHidden(heading, post)) continue;
    if (found.some((known) => known.contains(heading) || heading.contains(known))) continue;
    found.push(heading);
  }
  return found;
}

function findMessage(post: Element, heading: Element | undefined, shared: Element | undefined): Element | undefined {
  for (const message of post.querySelectorAll(messages)) {
    if (!isOwn(message, post) || isInsideHidden(message, post) || (shared && isBefore(shared, message))) continue;
    if ((message.textContent ?? '').trim() !== '' || message.querySelector('img[alt]')) return message;
  }
  if (post.querySelector(messages)) return undefined;
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

function headerOf(post: Element, heading: Element, message: Element | undefined): Element {
  let header = heading;
  while (header.parentElement && header.parentElement !== post) {
    const parent = header.parentElement;
    if (
      (message && parent.contains(message)) ||
      parent.querySelector(`${messages},${part('like_button')},video,img[src*="fbcdn"][width="100%"],a[href*="/photo"]`)
    )
      break;
    header = parent;
  }
  return header;
}

export function findPostParts(post: Element): PostParts {
  const found = findHeadings(post);
  const heading = found[0];
  const likeButton = [...post.querySelectorAll(part('like_button'))].find((button) => isOwn(button, post));
  const shared = found.slice(1).find((next) => !likeButton || isBefore(next, likeButton));
  const message = findMessage(post, heading, shared);
  return { post, heading, header: heading ? headerOf(post, heading, message) : undefined, message, likeButton, shared };
}
