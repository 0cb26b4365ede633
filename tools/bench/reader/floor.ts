import type { Expected } from './feed.ts';

/** A label whose letters are shuffled. The simple reader knows the class by which this feed takes letters out, so it asks for no style. */
function painted(label: Element | null): string {
  const letters = [...(label?.querySelectorAll<HTMLElement>('.row > span:not(.off)') ?? [])];
  if (letters.length === 0) return label?.textContent ?? '';
  return letters
    .sort((a, b) => Number(a.style.order) - Number(b.style.order))
    .map((letter) => letter.textContent)
    .join('');
}

const withoutTracking = (href: string) => {
  const url = new URL(href, 'https://www.facebook.com/');
  return url.searchParams.get('u') ?? url.origin + url.pathname;
};
const count = (label: string | null | undefined) => Number.parseFloat((label ?? '').replaceAll(',', '')) * (/k$/i.test(label ?? '') ? 1000 : 1);

/** Every field of the contract that this feed has, once, each from the one place where this feed keeps it. */
function readSimply(post: Element): Expected & Record<string, unknown> {
  const author = post.querySelector('[data-ad-rendering-role="profile_name"] a');
  const text = [...post.querySelectorAll('[data-ad-rendering-role="story_message"] [dir="auto"] [dir="auto"]')].map((line) => line.textContent).join('\n');
  const label = post.querySelector('[id^="s"] a');
  const said = painted(label);
  const images = [...post.querySelectorAll('img')].filter((image) => /^https:\/\/(scontent|external)/.test(image.getAttribute('src') ?? ''));
  const card = post.querySelector('[id^="a"] a[href*="l.php"]');
  const buttons = [...post.querySelectorAll('[id^="c"] > [role="button"]')];
  return {
    key: post.getAttribute('aria-posinset') ?? '',
    author: author?.textContent ?? '',
    profile: withoutTracking(author?.getAttribute('href') ?? ''),
    text,
    isAd: said === 'Sponsored',
    postedAt: /^(\d+)h$/.test(said) ? new Date(Date.now() - Number.parseInt(said, 10) * 3_600_000).toISOString() : undefined,
    permalink: withoutTracking(label?.getAttribute('href') ?? ''),
    pictures: images.length,
    media: images.map((image) => ({ url: image.getAttribute('src'), alt: image.getAttribute('alt') })),
    link: card && { url: withoutTracking(card.getAttribute('href') ?? ''), label: card.querySelector('[data-ad-rendering-role="title"]')?.textContent },
    action: post.querySelector('[data-ad-rendering-role="cta-button"] a')?.textContent,
    reactions: count(post.querySelector('[role="toolbar"] + div span:not([aria-hidden]) span')?.textContent),
    comments: count(buttons[0]?.textContent),
    shares: count(buttons[1]?.textContent),
  };
}

/** The least that can be done: added posts, read once in idle time, nothing doubted. Knows this one feed only. */
export function startFloor(): { read(): Expected[] } {
  const found = new Map<unknown, Expected>();
  const waiting = new Set<Element>();
  let scheduled = false;
  const slice = () => {
    scheduled = false;
    const until = performance.now() + 4;
    for (const post of waiting) {
      waiting.delete(post);
      const read = readSimply(post);
      found.set(read.key, read);
      if (performance.now() > until) break;
    }
    if (waiting.size > 0) wake();
  };
  const wake = () => {
    if (scheduled) return;
    scheduled = true;
    requestIdleCallback(slice, { timeout: 500 });
  };
  new MutationObserver((records) => {
    for (const record of records)
      for (const node of record.addedNodes)
        if (node instanceof Element) {
          for (const post of node.querySelectorAll('[aria-posinset]')) waiting.add(post);
        }
    if (waiting.size > 0) wake();
  }).observe(document.body, { childList: true, subtree: true });
  return { read: () => [...found.values()] };
}
