import type { PracticeLanguage, PracticePost } from './content.ts';
import { element, seeded } from './element.ts';
import { postView } from './post-view.ts';

const perBatch = 5;
const longest = 500;

/** Fills the feed, adds posts as the end comes near, and empties those that are far away, as the real one does. */
export function startFeed(feed: HTMLElement, language: PracticeLanguage): void {
  const posts = new WeakMap<Element, { post: PracticePost; seed: number }>();
  const paint = (shell: HTMLElement) => {
    const entry = posts.get(shell);
    if (!entry || shell.firstElementChild) return;
    const { node, labelledBy, describedBy } = postView(entry.post, language.words, entry.seed);
    shell.setAttribute('aria-labelledby', labelledBy);
    shell.setAttribute('aria-describedby', describedBy);
    shell.append(node);
    shell.style.minHeight = '';
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const shell = target as HTMLElement;
        if (isIntersecting) paint(shell);
        else if (shell.firstElementChild) {
          shell.style.minHeight = `${shell.offsetHeight}px`;
          shell.replaceChildren();
        }
      }
    },
    { rootMargin: '2500px 0px' },
  );
  let count = 0;
  const add = (post: PracticePost) => {
    count += 1;
    const shell = element('div', { 'aria-posinset': String(count), 'aria-setsize': '-1', class: 'x1a2a7pz', tabindex: '-1' });
    posts.set(shell, { post, seed: count });
    feed.append(element('div', { class: 'x1lliihq', 'data-virtualized': 'false' }, shell));
    paint(shell);
    near.observe(shell);
  };
  for (const post of language.posts) add(post);

  const end = element('div', { class: 'loading', role: 'status' }, language.words.loading);
  feed.after(end);
  new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting) || count >= longest) return;
      for (let index = 0; index < perBatch; index += 1) add(madeUp(language, count + 1));
    },
    { rootMargin: '1200px 0px' },
  ).observe(end);
}

/** One more post for the endless end; the same number always gives the same post. */
function madeUp({ more }: PracticeLanguage, number: number): PracticePost {
  const random = seeded(number);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const author = one(more.authors);
  return {
    author: author.name,
    path: author.path,
    kind: 'page',
    lines: [one(more.openings), `${one(more.middles)} ${one(more.endings)}`],
    ...(number % 3 === 0 ? { picture: { file: number % 2 === 0 ? 'shop-window.svg' : 'winter-blend.svg', alt: '' } } : {}),
    hours: 24 + number * 3,
    reactions: 3 + Math.floor(random() * 190),
    comments: 1 + Math.floor(random() * 30),
    shares: 1 + Math.floor(random() * 9),
  };
}
