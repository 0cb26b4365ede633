import { wordsOf } from '../../../extension/sites/dom/tables/language-words.ts';
import { createFacebookReader } from '../../../extension/sites/facebook/create-page-reader.ts';
import { facebookData } from '../../../extension/sites/facebook/facebook-data.ts';
import { type Expected, expected, postMarkup, style } from './feed.ts';
import { startFloor } from './floor.ts';
import { measureTasks } from './measure-tasks.ts';

export type ReaderName = 'none' | 'floor' | 'ours';
export interface Figures {
  posts: number;
  read: number;
  right: number;
  ownMs: number;
  longestTaskMs: number;
  blockingMs: number;
  lastReadMs: number;
  frameP95Ms: number;
  longestFrameMs: number;
  tookMs: number;
  nodesPerPost: number;
}

const postsPerStep = 10;
const framesPerStep = 2;
/** A slow machine scrolls for this long at most and reaches fewer posts. */
const scrollingMs = 16_000;
const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
// Taken before the reader's own is timed.
const requestIdle = window.requestIdleCallback.bind(window);
const idle = () => new Promise<void>((resolve) => requestIdle(() => resolve(), { timeout: 200 }));

function startOurs(): { read(): Expected[] } {
  const words = wordsOf('en');
  const reader = createFacebookReader(document, { url: () => 'https://www.facebook.com/', now: () => new Date(), words: () => words }, facebookData);
  return {
    read() {
      const { posts, ads } = reader.read();
      const asExpected = (post: (typeof ads)[number] | (typeof posts)[number], isAd: boolean): Expected => ({
        author: post.author?.name ?? '',
        text: post.text ?? '',
        isAd,
        pictures: post.media.filter((media) => media.kind === 'image').length,
      });
      return [...posts.map((post) => asExpected(post, false)), ...ads.map((ad) => asExpected(ad, true))];
    },
  };
}

/** Scrolls through a feed that grows, while the page changes texts of its own, and watches one reader at it. */
async function run(name: ReaderName, count: number): Promise<Figures> {
  document.head.innerHTML = `<style>${style}</style>`;
  document.body.innerHTML = '<div role="main"><div role="feed"></div></div>';
  const feed = document.querySelector('[role="feed"]') as HTMLElement;
  const tasks = measureTasks();
  const reader = name === 'none' ? undefined : name === 'floor' ? startFloor() : startOurs();
  const frames: number[] = [];
  const started = performance.now();
  let last = await frame();
  let added = 0;
  while (added < count && performance.now() - started < scrollingMs) {
    const batch = document.createElement('template');
    batch.innerHTML = Array.from({ length: Math.min(postsPerStep, count - added) }, (_, index) => postMarkup(added + index)).join('');
    added += batch.content.childElementCount;
    feed.append(batch.content);
    window.scrollTo(0, document.documentElement.scrollHeight);
    for (let step = 0; step < framesPerStep; step += 1) {
      const counters = feed.lastElementChild?.querySelectorAll('[id^="c"] span') ?? [];
      for (const [index, counter] of [...counters].slice(0, 3).entries())
        counter.textContent = `${(added * 7 + index) % 90} ${index === 0 ? 'comments' : 'shares'}`;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
  }
  // The reader has caught up once several idle moments in a row pass without any work of its own.
  for (let quiet = 0; quiet < 5; ) {
    const before = tasks.count();
    await idle();
    await frame();
    quiet = tasks.count() === before ? quiet + 1 : 0;
  }
  const tookMs = performance.now() - started;
  const measured = tasks.figures();
  const asked = performance.now();
  const read = reader?.read() ?? [];
  const lastReadMs = performance.now() - asked;
  const byAuthor = new Map(read.map((post) => [post.author, post]));
  const right = Array.from({ length: added }, (_, number) => expected(number)).filter((wanted) => {
    const got = byAuthor.get(wanted.author);
    return got && got.text === wanted.text && got.isAd === wanted.isAd && got.pictures === wanted.pictures;
  });
  const nodesPerPost = document.querySelectorAll('[role="feed"] *').length / added;
  frames.sort((a, b) => a - b);
  return {
    posts: added,
    read: byAuthor.size,
    right: right.length,
    ...measured,
    lastReadMs,
    frameP95Ms: frames[Math.floor(frames.length * 0.95)] ?? 0,
    longestFrameMs: frames.at(-1) ?? 0,
    tookMs,
    nodesPerPost,
  };
}

Object.assign(globalThis, { runReader: run });
