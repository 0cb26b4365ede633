import { isInsideHidden } from '../dom/is-hidden.ts';
import { findLetterRows } from '../dom/painted-letters.ts';
import { type Count, parseCount } from '../dom/parse-count.ts';
import { plain } from '../dom/plain-text.ts';
import { counterOf, type Words } from '../dom/words.ts';
import { isBefore, type PostParts } from './post-parts.ts';

export interface Counters {
  reactions?: Count;
  comments?: Count;
  shares?: Count;
}

const onlyNumber = /^[\d.,٫٬'’\s\p{Nd}]+\s?[\p{L}\p{M}.]{0,8}\.?$/u;

/** A label's text, each painted word once: Facebook writes totals twice, one copy hidden from screen readers. */
function labelOf(element: Element): string {
  return plain(element.getAttribute('aria-label') ?? element.textContent ?? '');
}

function readReactions(toolbar: Element, parts: PostParts, words: Words): Count | undefined {
  let row: Element = toolbar;
  for (let steps = 0; steps < 3 && row.parentElement && row.parentElement !== parts.post; steps += 1) {
    row = row.parentElement;
    for (const leaf of row.querySelectorAll('span,div')) {
      if (toolbar.contains(leaf) || leaf.children.length > 0) continue;
      const text = plain(leaf.textContent ?? '');
      if (onlyNumber.test(text) && counterOf(text, words) === undefined && isBefore(toolbar, leaf)) {
        const total = parseCount(text, words);
        if (total) return total;
      }
    }
  }
  // No total is painted: the single reactions' labels ("Like: 7 people") add up to at least what is shown.
  let sum = 0;
  let rounded = false;
  for (const button of toolbar.querySelectorAll('[aria-label]')) {
    const count = parseCount(labelOf(button), words);
    if (!count) continue;
    sum += count.value;
    rounded ||= count.rounded;
  }
  return sum > 0 ? { value: sum, rounded: rounded || toolbar.querySelectorAll('[aria-label]').length > 2 } : undefined;
}

/** Reactions, comments and shares as painted under the post. Nothing is concatenated, nothing is guessed to be zero. */
export function readCounters(parts: PostParts, words: Words): Counters {
  const { post, own } = parts;
  const counters: Counters = {};
  const isOutside = (element: Element) => parts.header?.contains(element) || parts.message?.contains(element);
  for (const [field, role] of [
    ['reactions', 'like_button'],
    ['comments', 'comment_button'],
    ['shares', 'share_button'],
  ] as const) {
    const button = own.roles.get(role)?.[0];
    const text = button ? plain(button.textContent ?? '') : '';
    if (button && /\p{Nd}/u.test(text) && text.length < 30 && findLetterRows(button).length === 0) counters[field] = parseCount(text, words);
  }
  const toolbar = own.toolbars.find((found) => !isOutside(found));
  if (toolbar) counters.reactions = readReactions(toolbar, parts, words) ?? counters.reactions;
  const after = parts.message ?? parts.heading;
  const unnamed: Count[] = [];
  for (const button of [...own.buttons, ...own.anchors]) {
    if (button.childElementCount > 6 || (after && !isBefore(after, button))) continue;
    const written = button.textContent || button.getAttribute('aria-label') || '';
    if (written.length > 90 || !/\p{Nd}/u.test(written)) continue;
    if (isOutside(button) || toolbar?.contains(button) || isInsideHidden(button, post)) continue;
    const text = plain(written);
    if (text.length > 60) continue;
    const kind = counterOf(text, words) ?? counterOf(labelOf(button), words);
    const count = parseCount(text, words);
    if (kind && count) counters[kind] ??= count;
    else if (count && toolbar && onlyNumber.test(text) && isBefore(toolbar, button)) unnamed.push(count);
  }
  // Numbers beside icons stand in one order in every language: comments, then shares.
  if (!counters.comments && !counters.shares && unnamed.length === 2) [counters.comments, counters.shares] = unnamed;
  return counters;
}
