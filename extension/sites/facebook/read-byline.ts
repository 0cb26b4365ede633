import { isMarkedHidden } from '../dom/is-hidden.ts';
import { findLetterRows, isSplitIntoLetters, readPaintedLetters } from '../dom/painted-letters.ts';
import { parseTime, type ReadTime } from '../dom/parse-time.ts';
import { plain } from '../dom/plain-text.ts';
import { unwrapLink } from '../dom/unwrap-link.ts';
import { isSponsoredLabel, type Words } from '../dom/words.ts';
import type { PostParts } from './post-parts.ts';

export interface Byline {
  time?: ReadTime;
  permalink?: string;
  /** Why the post is an ad, surest first; empty where the header says nothing of it. */
  adReasons: { strategy: string; weight: number }[];
}

const permalinks = /\/(posts|permalink|videos|reel|photos?|stories)\/|\/permalink\.php|\/story\.php|[?&](story_fbid|multi_permalinks|fbid)=|\/watch\/?\?v=/;
const adsAbout = /^(https?:\/\/[^/]*facebook\.com)?\/ads\/about\b/;
const pathless = /^(\?|\/\?|#)/;

/** What an element may say to somebody who looks at it: several readings where letters were shuffled. */
export function paintedReadings(element: Element, knownLabels: ReadonlyMap<string, string>): { text: string; strategy: string }[] {
  const readings: { text: string; strategy: string }[] = [];
  const document = element.ownerDocument;
  const rows = findLetterRows(element);
  for (const row of rows) for (const text of readPaintedLetters(row)) readings.push({ text, strategy: 'painted-letters' });
  const inside = element.firstElementChild ? element.querySelectorAll('[aria-labelledby],use') : [];
  for (const named of [element, ...inside]) {
    if (named.localName === 'use') {
      const address = named.getAttribute('href') ?? named.getAttribute('xlink:href') ?? '';
      const symbol = address.startsWith('#') ? document.getElementById(address.slice(1)) : null;
      if (symbol?.textContent) readings.push({ text: plain(symbol.textContent), strategy: 'svg-use' });
    }
    for (const id of (named.getAttribute('aria-labelledby') ?? '').split(/\s+/)) {
      if (id === '') continue;
      const target = document.getElementById(id);
      const inner = target ? findLetterRows(target)[0] : undefined;
      if (inner) for (const text of readPaintedLetters(inner)) readings.push({ text, strategy: 'aria-labelledby' });
      const text = target?.textContent ?? knownLabels.get(id);
      if (text) readings.push({ text: plain(text), strategy: 'aria-labelledby' });
    }
  }
  const label = element.getAttribute('aria-label');
  if (label) readings.push({ text: plain(label), strategy: 'aria-label' });
  if (rows.length === 0 && !isMarkedHidden(element)) readings.push({ text: plain(element.textContent ?? ''), strategy: 'text' });
  return readings.filter((reading) => reading.text !== '' && reading.text.length <= 80);
}

/** Links, labels and rows of letters of the header, each once, in one walk. */
function bylineElements(parts: PostParts): Element[] {
  const found: Element[] = [];
  const visit = (element: Element, depth: number): void => {
    if (element === parts.heading || element === parts.message || depth > 40 || isMarkedHidden(element)) return;
    const name = element.localName;
    const isLeaf = name === 'a' || name === 'abbr' || name === 'canvas' || name === 'svg' || element.childElementCount === 0;
    if (isLeaf || element.hasAttribute('aria-labelledby') || isSplitIntoLetters(element)) found.push(element);
    else for (const child of element.children) visit(child, depth + 1);
  };
  for (const child of (parts.header ?? parts.post).children) visit(child, 0);
  return found;
}

/** What stands under the author's name: the time, the address of the post, or the label of an ad. */
export function readByline(parts: PostParts, base: string, words: Words, now: Date, knownLabels: ReadonlyMap<string, string>): Byline {
  const byline: Byline = { adReasons: [] };
  for (const element of bylineElements(parts)) {
    const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : undefined;
    if (href !== undefined && adsAbout.test(href) && (element.textContent ?? '').length < 200 && !element.closest('[role="menu"]'))
      byline.adReasons.push({ strategy: 'ads-about-link', weight: 1 });
    const stamp = element.getAttribute('data-utime');
    if (stamp && /^\d{9,11}$/.test(stamp)) byline.time ??= { at: new Date(Number(stamp) * 1000).toISOString(), exact: true };
    // A link to somebody's profile says their name, whatever that is.
    const namesSomebody = href !== undefined && !pathless.test(href) && !permalinks.test(href) && !adsAbout.test(href);
    for (const reading of namesSomebody ? [] : paintedReadings(element, knownLabels)) {
      if (isSponsoredLabel(reading.text, words)) byline.adReasons.push({ strategy: reading.strategy, weight: 0.95 });
      else if (!byline.time) byline.time = parseTime(reading.text, words, now);
    }
    if (href && !byline.permalink && !pathless.test(href) && permalinks.test(href) && !/comment_id=/.test(href)) {
      const link = unwrapLink(href, base);
      if (link.kind === 'inside' && !/\/stories\//.test(link.url)) byline.permalink = link.url;
    }
  }
  byline.adReasons.sort((a, b) => b.weight - a.weight);
  return byline;
}
