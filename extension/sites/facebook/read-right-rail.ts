import { isInsideHidden } from '../dom/is-hidden.ts';
import { forgetPaint } from '../dom/paint.ts';
import { findLetterRows, readPaintedLetters } from '../dom/painted-letters.ts';
import { oneLine, plain } from '../dom/plain-text.ts';
import { createPostDraft } from '../dom/post-draft.ts';
import type { ReadItem, ReadingMoment } from '../dom/site-session.ts';
import { parseAddress, unwrapLink } from '../dom/unwrap-link.ts';
import { isSponsoredLabel, type Words } from '../dom/words.ts';

const rails = '[role="complementary"],[data-pagelet="RightRail"],[data-display-group="rhc"]';
const domain = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;

function labelsIn(rail: Element, words: Words): Element[] {
  return [...rail.querySelectorAll('h2,h3,h4,a,span')].filter((element) => {
    if ((element.textContent ?? '').length > 120 || isInsideHidden(element, rail)) return false;
    const rows = element.childElementCount > 4 ? findLetterRows(element) : [];
    return [plain(element.textContent ?? ''), ...rows.flatMap(readPaintedLetters)].some((text) => isSponsoredLabel(text, words));
  });
}

function leafTexts(link: Element): string[] {
  const texts: string[] = [];
  for (const element of link.querySelectorAll('*')) {
    if (element.childElementCount > 0 || isInsideHidden(element, link)) continue;
    const text = oneLine(element.textContent);
    if (text && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

function readCard(link: Element, moment: ReadingMoment): ReadItem | undefined {
  const target = unwrapLink(link.getAttribute('href'), moment.url);
  const texts = leafTexts(link);
  const shown = texts.find((text) => domain.test(text));
  const titles = texts.filter((text) => text !== shown);
  if (titles.length === 0 && !shown) return undefined;
  const draft = createPostDraft();
  draft.offer('sponsored', true, 'right-rail-label', 0.95);
  draft.offer('headline', titles[0], 'card', 0.8);
  draft.offer('description', titles[1], 'card', 0.7);
  const name = shown ?? (target.kind === 'outside' ? new URL(target.url).hostname.replace(/^www\./, '') : undefined);
  if (name) draft.offer('advertiser', { name: name.toLowerCase() }, 'shown-domain', 0.7);
  if (target.kind === 'outside') {
    draft.offer('landingUrl', target.url, 'anchors', 0.85);
    draft.offer('links', [{ url: target.url, ...(titles[0] ? { label: titles[0] } : {}) }], 'anchors', 0.85);
  }
  const image = link.querySelector('img[src]');
  const url = parseAddress(image?.getAttribute('src'), moment.url);
  const altText = oneLine(image?.getAttribute('alt'));
  if (url) draft.offer('media', [{ kind: 'image', url: url.href, ...(altText ? { altText } : {}) }], 'elements', 0.85);
  return draft.finish(true);
}

/** The ads beside the feed: cards that lead outside, under a label that says what they are. */
export function readRightRail(document: Document, moment: ReadingMoment): ReadItem[] {
  forgetPaint(document);
  const found: ReadItem[] = [];
  const seen = new Set<Element>();
  for (const rail of document.querySelectorAll(rails)) {
    for (const label of labelsIn(rail, moment.words)) {
      let box: Element | null = label;
      const cards = () =>
        [...(box?.querySelectorAll('a[href]') ?? [])].filter((link) => /^(outside|hidden)$/.test(unwrapLink(link.getAttribute('href'), moment.url).kind));
      while (box && box !== rail && cards().length === 0) box = box.parentElement;
      for (const link of box ? cards() : []) {
        if (seen.has(link)) continue;
        seen.add(link);
        const item = readCard(link, moment);
        if (item) found.push(item);
      }
    }
  }
  return found;
}
