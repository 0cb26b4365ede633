import { describe, expect, test } from 'vitest';
import { pageReadingSchema } from '#shared/domain/page-reading';
import { readPage } from '../read-page.ts';
import { buildStory, feedData } from './__fixtures__/build-data.ts';
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

describe("the page's own data", () => {
  const story = {
    id: '123456789012',
    author: 'Bluebird Roasters',
    text: 'Cold brew is back ☕\nAsk for it at the bar, and bring your own cup',
    createdAt: 1_763_600_000,
    reactions: 1234,
    comments: 48,
    shares: 7,
    permalink: 'https://www.facebook.com/bluebird.roasters/posts/pfbid0abcdef12345',
    sponsored: null,
    picture: 'https://scontent.xx.fbcdn.net/v/full.jpg?oh=1',
  };

  test('fills what the page shows cut, rounded or not at all', () => {
    const post = one({ ...coffee, truncated: true }, english, feedData([buildStory(story)])).posts[0];
    expect(post).toMatchObject({
      key: 'pfbid0abcdef12345',
      text: story.text,
      reactions: 1234,
      postedAt: new Date(story.createdAt * 1000).toISOString(),
      permalink: story.permalink,
      sponsored: false,
      media: [{ kind: 'image', url: story.picture, altText: 'May be an image of coffee' }],
      links: [],
    });
    expect(post).not.toHaveProperty('textTruncated');
    expect(post).not.toHaveProperty('approximate');
    expect(post?.evidence?.text).toMatchObject({ strategy: 'page-data' });
  });

  test('says what a label that is gone does not', () => {
    const reading = one({ ...coffee, ad: 'deleted' }, english, feedData([buildStory({ ...story, sponsored: true })]));
    expect(reading.posts).toEqual([]);
    expect(reading.ads[0]).toMatchObject({ sponsored: true, evidence: { sponsored: { strategy: 'page-data' } } });
  });

  test('brings back the posts whose boxes are empty, and only as many', () => {
    const other = buildStory({
      ...story,
      id: '222222222222',
      author: 'Kaffee Kiosk',
      text: 'Wir haben wieder offen',
      permalink: 'https://www.facebook.com/kiosk/posts/222222222222',
    });
    const both = feedData([buildStory(story), other]);
    expect(read(buildFeed([coffee, { ...coffee, shell: true }], english, both)).posts.map((post) => post.author?.name)).toEqual([
      'Bluebird Roasters',
      'Kaffee Kiosk',
    ]);
    expect(read(buildFeed([coffee], english, both)).posts).toHaveLength(1);
  });

  test('a shared story inside is not mixed up with its sharer', () => {
    const shared = { ...story, text: undefined, picture: undefined, attached: { author: 'Original Page', text: 'The original words' } };
    const reading = read(buildFeed([{ ...coffee, shell: true }], english, feedData([buildStory(shared)])));
    expect(reading.posts).toHaveLength(1);
    expect(reading.posts[0]).toMatchObject({ author: { name: 'Bluebird Roasters' }, reactions: 1234 });
    expect(reading.posts[0]).not.toHaveProperty('text');
  });

  test('a story that repeats is one post', () => {
    const reading = read(
      buildFeed(
        [
          { ...coffee, shell: true },
          { ...coffee, shell: true },
        ],
        english,
        feedData([buildStory(story), buildStory(story)]),
      ),
    );
    expect(reading.posts).toHaveLength(1);
  });

  test('a data script that was cut off says nothing', () => {
    const html = buildFeed([coffee], english, feedData([buildStory(story)])).replace(/.{20}<\/script>/, '</script>');
    expect(read(html).posts[0]).toMatchObject({ author: { name: 'Bluebird Roasters' }, reactions: 1200 });
  });
});
