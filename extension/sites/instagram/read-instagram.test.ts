import { describe, expect, test } from 'vitest';
import { pageReadingSchema } from '#shared/domain/page-reading';
import { readPage } from '../read-page.ts';
import { type BuiltArticle, buildArticle, buildNode, script } from './__fixtures__/build-feed.ts';

const site = 'https://www.instagram.com';

function read(body: string, path = '/', { language = 'en', head = '' } = {}) {
  document.documentElement.setAttribute('lang', language);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  const reading = readPage(document, `${site}${path}`, new Date('2026-11-20T12:00:00Z'));
  pageReadingSchema.parse(reading);
  return reading;
}
const feed = (...posts: BuiltArticle[]) => `<main>${posts.map(buildArticle).join('')}</main>`;
const coffee: BuiltArticle = {
  user: 'bluebird.roasters',
  code: 'CxAbCdEfGhI',
  caption: 'Cold brew is back\nAsk at the bar',
  likes: '1,234 likes',
  comments: 'View all 48 comments',
};

describe('an Instagram feed', () => {
  test('an ordinary post', () => {
    const { posts, ads, surface } = read(feed(coffee));
    expect(surface).toBe('instagram-feed');
    expect(ads).toEqual([]);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      key: 'CxAbCdEfGhI',
      author: { name: 'bluebird.roasters', profileUrl: `${site}/bluebird.roasters/` },
      text: 'Cold brew is back\nAsk at the bar',
      permalink: `${site}/p/CxAbCdEfGhI/`,
      postedAt: '2026-11-19T08:00:00.000Z',
      reactions: 1234,
      comments: 48,
      sponsored: false,
      media: [
        { kind: 'image', url: 'https://scontent.cdninstagram.com/v/CxAbCdEfGhI.jpg?oh=1', altText: 'Photo by bluebird.roasters. May be an image of coffee.' },
      ],
    });
  });

  test.each([
    ['Sponsored', 'en'],
    ['Ad', 'en'],
    ['Gesponsert', 'de'],
    ['Publicidad', 'es'],
    ['広告', 'ja'],
    ['إعلان مُموَّل', 'ar'],
  ])('%s in the header (%s) is an ad, with its landing page', (label, language) => {
    const { posts, ads } = read(feed({ ...coffee, label, landing: { url: 'https://bluebird.example/club', label: 'Shop now' } }), '/', { language });
    expect(posts).toEqual([]);
    expect(ads[0]).toMatchObject({
      sponsored: true,
      advertiser: { name: 'bluebird.roasters' },
      landingUrl: 'https://bluebird.example/club',
      callToAction: 'Shop now',
    });
  });

  test('the word in a caption, a name or a comment is no label', () => {
    for (const caption of ['Sponsored', 'Ad', 'This is an Ad'])
      expect(read(feed({ ...coffee, caption })).posts[0]).toMatchObject({ sponsored: false, text: caption });
    expect(read(feed({ ...coffee, user: 'ad' })).ads).toEqual([]);
  });

  test('a cut caption, a video, a post without counters', () => {
    expect(read(feed({ ...coffee, truncated: true })).posts[0]).toMatchObject({ text: 'Cold brew is back\nAsk at the bar', textTruncated: true });
    expect(read(feed({ ...coffee, video: true })).posts[0]?.media[0]).toMatchObject({ kind: 'video' });
    const bare = read(feed({ ...coffee, likes: undefined, comments: undefined })).posts[0];
    expect(bare).not.toHaveProperty('reactions');
    expect(bare).not.toHaveProperty('comments');
  });

  test('the page data fills and marks ads', () => {
    const node = buildNode({ code: coffee.code, username: 'bluebird.roasters', text: 'The whole caption', likes: 5000, comments: 51 });
    const data = (ad: unknown) => script({ data: { xdt_api__v1__feed__timeline__connection: { edges: [{ node: { ad, media: node } }] } } });
    expect(read(feed({ ...coffee, truncated: true }) + data(null)).posts[0]).toMatchObject({
      text: 'The whole caption',
      reactions: 5000,
      comments: 51,
      sponsored: false,
    });
    expect(read(feed(coffee) + data({ ad_id: '1' })).ads[0]).toMatchObject({ sponsored: true });
  });

  test('data wrapped as text is read too', () => {
    const node = buildNode({ code: coffee.code, username: 'bluebird.roasters', text: 'Wrapped', likes: 9 });
    const data = script({ response: JSON.stringify({ items: [node] }) });
    expect(read(feed(coffee) + data).posts[0]).toMatchObject({ text: 'Wrapped', reactions: 9 });
  });
});

describe('one post', () => {
  test('from data alone: largest pictures, every slide, hidden likes stay open', () => {
    const node = buildNode({ code: coffee.code, username: 'bluebird.roasters', text: 'A carousel', hidden: true, comments: 2, slides: 3 });
    const other = buildNode({ code: 'OTHER_POST1', username: 'bluebird.roasters', text: 'Not this one' });
    const { posts, surface } = read(
      `<main></main>${script({ xdt_api__v1__media__shortcode__web_info: { items: [node] } })}${script({ polaris_ordered_timeline_connection: { edges: [{ node: other }] } })}`,
      `/p/${coffee.code}/`,
    );
    expect(surface).toBe('instagram-post');
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ text: 'A carousel', comments: 2, author: { name: 'bluebird.roasters' } });
    expect(posts[0]).not.toHaveProperty('reactions');
    expect(posts[0]?.media.map((item) => item.url)).toEqual([0, 1, 2].map((index) => `https://scontent.cdninstagram.com/v/${coffee.code}_${index}.jpg`));
  });

  test('logged out: what the head says, rounded numbers marked', () => {
    const head = `<meta property="og:url" content="${site}/p/${coffee.code}/"><meta property="og:title" content='Bluebird on Instagram: "Cold brew is back"'><meta property="og:description" content='268K likes, 11K comments - bluebird.roasters on August 3, 2026: "Cold brew is back"'>`;
    expect(read('<div></div>', `/p/${coffee.code}/`, { head }).posts[0]).toMatchObject({
      text: 'Cold brew is back',
      reactions: 268_000,
      comments: 11_000,
      author: { name: 'bluebird.roasters' },
      approximate: ['reactions', 'comments'],
    });
  });

  test('a login form instead of the post is a login wall without posts', () => {
    const reading = read('<form id="loginForm"><input name="username"><input name="password" type="password"></form>', `/p/${coffee.code}/`);
    expect(reading).toMatchObject({ surface: 'login-wall', posts: [] });
    expect(reading.health[0]?.problem).toMatch(/Log in/);
  });
});

describe('a profile', () => {
  const tile = (code: string, kind = 'p') =>
    `<a href="/bluebird.roasters/${kind}/${code}/"><img alt="Photo by Bluebird on November 1, 2026." src="https://scontent.cdninstagram.com/v/${code}.jpg"></a>`;

  test('every tile is a post of its owner', () => {
    const { posts, page } = read(
      `<main><header><a href="/bluebird.roasters/followers/">1 followers</a></header>${tile('CODEAAAA1')}${tile('CODEBBBB2', 'reel')}</main>`,
      '/bluebird.roasters/',
      {
        head: '<meta property="og:title" content="Bluebird Roasters (@bluebird.roasters) • Instagram photos and videos">',
      },
    );
    expect(page).toEqual({ name: 'Bluebird Roasters', handle: 'bluebird.roasters' });
    expect(posts.map((post) => [post.key, post.author?.name, post.permalink])).toEqual([
      ['CODEAAAA1', 'bluebird.roasters', `${site}/p/CODEAAAA1/`],
      ['CODEBBBB2', 'bluebird.roasters', `${site}/reel/CODEBBBB2/`],
    ]);
    expect(posts[0]).not.toHaveProperty('sponsored');
  });
});
