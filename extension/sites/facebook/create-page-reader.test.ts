import { beforeEach, describe, expect, test } from 'vitest';
import type { Schedule } from '../dom/page-reader.ts';
import { wordsOf } from '../dom/tables/language-words.ts';
import { buildStory, feedData } from './__fixtures__/build-data.ts';
import { type BuiltPost, buildFeed } from './__fixtures__/build-feed.ts';
import { type PageWords, pageWords } from './__fixtures__/languages.ts';
import { createFacebookReader } from './create-page-reader.ts';
import { facebookData } from './facebook-data.ts';

const english = pageWords[0] as PageWords;
const post = (number: number, more: Partial<BuiltPost> = {}): BuiltPost => ({
  author: `Page ${number}`,
  lines: [`Post number ${number}`],
  id: String(100000000000 + number),
  ...more,
});
const bodyOf = (html: string) => html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>'));

function start(html: string) {
  document.documentElement.setAttribute('lang', 'en');
  document.head.innerHTML = '<style>.row{display:inline-flex}.off{position:absolute}.stash{display:none}</style>';
  document.body.innerHTML = bodyOf(html);
  const waiting: Parameters<Schedule>[0][] = [];
  let url = 'https://www.facebook.com/';
  const options = {
    url: () => url,
    now: () => new Date('2026-11-20T12:00:00Z'),
    words: () => wordsOf('en'),
    schedule: (work: Parameters<Schedule>[0]) => waiting.push(work),
  };
  const reader = createFacebookReader(document, options, facebookData);
  const idle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (waiting.length > 0) waiting.shift()?.({ timeRemaining: () => 4 });
  };
  const feed = () => document.querySelector('[role="feed"]') as Element;
  const authors = () => reader.read().posts.map((found) => found.author?.name);
  return {
    reader,
    idle,
    feed,
    authors,
    waiting,
    go: (next: string) => {
      url = next;
    },
  };
}

function addTo(feed: Element, built: BuiltPost, index: number) {
  const holder = document.createElement('div');
  holder.innerHTML = bodyOf(buildFeed([built], english))
    .replace(/aria-posinset="1"/, `aria-posinset="${index}"`)
    .replace(/id="([a-z]+)0"/g, `id="$1${index}"`);
  feed.append(holder.querySelector('[aria-posinset]') as Element);
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('createPageReader', () => {
  test('reads posts as they are added, in idle time, and says so', async () => {
    const { reader, idle, feed, authors, waiting } = start(buildFeed([post(1)], english));
    await idle();
    let told = 0;
    reader.onChange(() => {
      told += 1;
    });
    addTo(feed(), post(2), 2);
    expect(told).toBe(0);
    await idle();
    expect(told).toBe(1);
    expect(waiting).toEqual([]);
    expect(authors()).toEqual(['Page 1', 'Page 2']);
    reader.stop();
  });

  test('keeps the posts that the page empties while scrolling', async () => {
    const { reader, idle, feed, authors } = start(buildFeed([post(1), post(2)], english));
    await idle();
    const first = feed().querySelector('[aria-posinset]') as Element;
    first.innerHTML = '';
    addTo(feed(), post(3), 3);
    await idle();
    expect(authors()).toEqual(['Page 1', 'Page 2', 'Page 3']);
    reader.stop();
  });

  test('a post that is opened further is the same post', async () => {
    const { reader, idle, feed } = start(buildFeed([post(1, { truncated: true, hovered: true })], english));
    await idle();
    const key = reader.read().posts[0]?.key;
    const line = feed().querySelector('[data-ad-rendering-role="story_message"] div[dir="auto"]') as Element;
    line.textContent = 'Post number 1, now whole';
    const { posts } = reader.read();
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ key, text: 'Post number 1, now whole' });
    expect(posts[0]).not.toHaveProperty('textTruncated');
    reader.stop();
  });

  test('asked again, it reads only what changed: texts, addresses, labels', async () => {
    const { reader, idle, feed } = start(buildFeed([post(1), post(2), post(3, { picture: true })], english));
    await idle();
    const before = reader.read().posts;
    const again = reader.read().posts;
    expect(again).toEqual(before);
    // The very same values: nothing was read anew.
    for (const [index, item] of again.entries()) expect(item).toBe(before[index]);
    const [first, , third] = [...feed().querySelectorAll('[aria-posinset]')];
    const words = first?.querySelector('[id="c0"] span')?.firstChild as Text;
    words.data = '49 comments';
    third?.querySelector('a[href^="/photo"] img')?.setAttribute('src', 'https://scontent.xx.fbcdn.net/v/t39/late.jpg');
    const after = reader.read().posts;
    expect(after[0]?.comments).toBe(49);
    expect(after[1]).toBe(before[1]);
    expect(after[2]?.media[0]?.url).toContain('late.jpg');
    reader.stop();
  });

  test('a move inside the app forgets the page before, and its data scripts', async () => {
    const data = feedData([buildStory({ id: '5', author: 'Elsewhere', text: 'Of the page before', createdAt: 1_700_000_000 })]);
    const { reader, idle, feed, authors, go } = start(buildFeed([post(1, { shell: true })], english, data));
    expect(authors()).toEqual(['Elsewhere']);
    go('https://www.facebook.com/bluebird.roasters');
    feed().innerHTML = '';
    addTo(feed(), post(7), 1);
    await idle();
    expect(reader.read()).toMatchObject({ surface: 'facebook-page' });
    expect(authors()).toEqual(['Page 7']);
    reader.stop();
  });

  test('finds the post under an element, and none beside posts or in a comment box', () => {
    const { reader, feed } = start(buildFeed([post(1), post(2)], english));
    const link = feed().querySelectorAll('[data-ad-rendering-role="like_button"]')[1] as Element;
    expect(reader.postAt(link)?.item.author?.name).toBe('Page 2');
    expect(reader.postAt(link)?.isAd).toBe(false);
    const comment = feed().querySelector('[role="article"] div[dir="auto"]') as Element;
    expect(reader.postAt(comment)?.item.author?.name).toBe('Page 1');
    expect(reader.postAt(document.body)).toBeNull();
    reader.stop();
  });

  test('writes nothing to the page', async () => {
    const html = buildFeed([post(1), post(2, { ad: 'painted' })], english);
    const { reader, idle } = start(html);
    const before = document.documentElement.outerHTML;
    await idle();
    reader.read();
    expect(document.documentElement.outerHTML).toBe(before);
    reader.stop();
  });

  test('only the top-most dialog is read while one is open', () => {
    const { reader, authors } = start(buildFeed([post(1)], english));
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    addTo(dialog, post(9), 1);
    expect(authors()).toEqual(['Page 9']);
    reader.stop();
  });

  test('after stop nothing is followed any more', async () => {
    const { reader, idle, feed, waiting } = start(buildFeed([post(1)], english));
    await idle();
    reader.stop();
    addTo(feed(), post(2), 2);
    await idle();
    expect(waiting).toEqual([]);
  });
});
