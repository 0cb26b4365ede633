import { describe, expect, test } from 'vitest';
import { pageReadingSchema } from '#shared/domain/page-reading';
import { readPage } from '../read-page.ts';
import { type BuiltPost, buildFeed, type LabelForm } from './__fixtures__/build-feed.ts';
import { type PageWords, pageWords } from './__fixtures__/languages.ts';

const now = new Date('2026-11-20T12:00:00Z');
const feedUrl = 'https://www.facebook.com/';
const english = pageWords[0] as PageWords;

function read(html: string, url = feedUrl) {
  document.documentElement.setAttribute('lang', /<html lang="([^"]*)"/.exec(html)?.[1] ?? '');
  document.head.innerHTML = /<style>.*<\/style>/s.exec(html)?.[0] ?? '';
  document.body.innerHTML = html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>'));
  const reading = readPage(document, url, now);
  pageReadingSchema.parse(reading);
  return reading;
}
const one = (post: BuiltPost, words = english, data?: unknown) => read(buildFeed([post], words, data));

const coffee: BuiltPost = {
  author: 'Bluebird Roasters',
  lines: ['Cold brew is back ☕', 'Ask for it at the bar'],
  id: '123456789012',
  picture: true,
};

describe.each(pageWords)('a feed in $language', (words) => {
  test('an ordinary post: author, text, time, counters, picture, and nothing that was planted', () => {
    const [post, ...more] = one(coffee, words).posts;
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      author: { name: 'Bluebird Roasters', profileUrl: 'https://www.facebook.com/bluebird.roasters' },
      text: 'Cold brew is back ☕\nAsk for it at the bar',
      sponsored: false,
      postedAt: '2026-11-20T09:00:00.000Z',
      reactions: 1200,
      comments: 48,
      shares: 7,
      links: [],
    });
    expect(post?.media.map((item) => item.url)).toEqual(['https://scontent.xx.fbcdn.net/v/t39/pic0.jpg?_nc_cat=1&oh=00&oe=6']);
    expect(post?.approximate).toContain('postedAt');
    expect(JSON.stringify(post)).not.toMatch(/Gio|o5zoeB|0xPfc|"Facebook"|Learn|no post/);
    expect(post).not.toHaveProperty('callToAction');
  });

  test.each<LabelForm>(['text', 'painted', 'svg', 'aria-labelledby', 'canvas', 'ads-about'])('an ad whose label is drawn as %s', (ad) => {
    const reading = one(
      { ...coffee, ad, card: { url: 'https://bluebird.example/cold?utm_source=fb', title: 'Cold brew club', domain: 'BLUEBIRD.EXAMPLE', button: true } },
      words,
    );
    expect(reading.posts).toEqual([]);
    expect(reading.ads).toHaveLength(1);
    expect(reading.ads[0]).toMatchObject({
      sponsored: true,
      advertiser: { name: 'Bluebird Roasters' },
      landingUrl: 'https://bluebird.example/cold?utm_source=fb',
      headline: 'Cold brew club',
      callToAction: words.learnMore,
    });
    expect(reading.ads[0]).not.toHaveProperty('postedAt');
  });

  test('a cut text is said to be cut', () => {
    expect(one({ ...coffee, truncated: true }, words).posts[0]).toMatchObject({ text: 'Cold brew is back ☕\nAsk for it at the bar', textTruncated: true });
  });
});

describe('what is not told stays open', () => {
  test('a label that is gone: neither ad nor not', () => {
    const { posts, ads } = one({ ...coffee, ad: 'deleted' });
    expect(ads).toEqual([]);
    expect(posts[0]).not.toHaveProperty('sponsored');
  });

  test('the word in the text, the name or a comment is no label', () => {
    for (const lines of [['Sponsored'], ['Ad'], ['This is not an Ad']]) {
      expect(one({ ...coffee, lines }).posts[0]).toMatchObject({ sponsored: false, text: lines[0] });
    }
    expect(one({ ...coffee, author: 'Sponsored' }).posts[0]).toMatchObject({ sponsored: false });
  });

  test('an ordinary link share is no ad', () => {
    const { posts } = one({ ...coffee, card: { url: 'https://news.example/a', title: 'News', domain: 'NEWS.EXAMPLE' } });
    expect(posts[0]).toMatchObject({ sponsored: false, links: [{ url: 'https://news.example/a', label: 'News' }] });
    expect(posts[0]).not.toHaveProperty('callToAction');
  });

  test('emptied boxes are no posts, and the reading says why it is empty', () => {
    const reading = read(buildFeed([{ ...coffee, shell: true }], english));
    expect(reading.posts).toEqual([]);
    expect(reading.health[0]?.problem).toMatch(/emptied/);
  });
});

describe('who wrote it', () => {
  test('in a group the person wrote it, the group is the place', () => {
    const post = one({ ...coffee, group: { name: 'Coffee people', slug: 'coffeepeople' } }).posts[0];
    expect(post?.author).toMatchObject({ name: 'Bluebird Roasters', profileUrl: 'https://www.facebook.com/10004242' });
    expect(post?.group).toEqual({ name: 'Coffee people', url: 'https://www.facebook.com/groups/coffeepeople/' });
  });

  test('a shared post lends neither its author nor its words nor its address', () => {
    const shares = { author: 'Original Page', words: 'The original words' };
    expect(one({ ...coffee, picture: false, shares }).posts[0]).toMatchObject({
      author: { name: 'Bluebird Roasters' },
      text: 'Cold brew is back ☕\nAsk for it at the bar',
    });
    const silent = one({ ...coffee, lines: undefined, picture: false, shares }).posts[0];
    expect(silent).toMatchObject({ author: { name: 'Bluebird Roasters' } });
    expect(silent).not.toHaveProperty('text');
    expect(silent).not.toHaveProperty('permalink');
  });

  test('an address in the byline becomes the permalink and the key', () => {
    expect(one({ ...coffee, hovered: true }).posts[0]).toMatchObject({
      permalink: 'https://www.facebook.com/bluebird.roasters/posts/pfbid0123456789012',
      key: 'pfbid0123456789012',
    });
  });
});
