import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageReadingSchema } from '#shared/domain/page-reading';
import { readPage } from '../read-page.ts';
import { buildStory, feedData } from './__fixtures__/build-data.ts';
import { buildFeed } from './__fixtures__/build-feed.ts';
import { type PageWords, pageWords } from './__fixtures__/languages.ts';

const now = new Date('2026-11-20T12:00:00Z');
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('Sponsored', 'Ad', '1.2K', '3h', '48 comments', 'Facebook', '\u202Eevil', '<b>x</b>', '9'.repeat(400)),
);
const addresses = fc.constantFrom(
  '',
  '#',
  '?__cft__[0]=A',
  '/ads/about/',
  '/page',
  '/groups/g/user/1',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fx.example',
  'https://l.facebook.com/l.php?u=AT3',
  'javascript:alert(1)',
  'https://[',
  'data:text/html,x',
  '/x/posts/pfbid0123456',
  '/photo/?fbid=1&set=pcb.123456789012',
);
const attributes = fc.dictionary(
  fc.constantFrom(
    'role',
    'aria-posinset',
    'aria-label',
    'aria-labelledby',
    'aria-describedby',
    'data-ad-rendering-role',
    'data-ad-preview',
    'data-pagelet',
    'id',
    'dir',
    'aria-hidden',
    'data-utime',
    'datetime',
    'style',
  ),
  fc.oneof(
    fc.constantFrom(
      'article',
      'dialog',
      'feed',
      'button',
      'toolbar',
      'profile_name',
      'story_message',
      'like_button',
      'cta-1',
      'title',
      'message',
      'auto',
      'true',
      '1',
      'a',
      'b',
      'order:2',
      'order:x',
      'FeedUnit_1',
      '1600000000',
    ),
    words,
  ),
  { maxKeys: 4 },
);
const tags = fc.constantFrom('div', 'span', 'a', 'h2', 'h4', 'img', 'video', 'svg', 'use', 'article', 'header', 'time', 'p', 'abbr', 'canvas');
interface Tree {
  tag: string;
  attributes: Record<string, string>;
  address: string;
  text: string;
  children: Tree[];
}
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record<Tree>({
    tag: tags,
    attributes,
    address: addresses,
    text: words,
    children: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant<Tree[]>([]), fc.array(tie('tree'), { maxLength: 6 })),
  }),
}));

function grow(node: Tree): Element {
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  if (node.tag === 'a') element.setAttribute('href', node.address);
  if (node.tag === 'img' || node.tag === 'video') element.setAttribute('src', node.address);
  element.append(node.text, ...node.children.map(grow));
  return element;
}

test.each(['https://www.facebook.com/', 'https://www.instagram.com/', 'https://www.instagram.com/p/CxAbCdEfGhI/'])(
  'whatever stands on %s, the reading keeps its form',
  (url) => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        document.body.replaceChildren(...trees.map(grow));
        const reading = pageReadingSchema.parse(readPage(document, url, now));
        for (const post of [...reading.posts, ...reading.ads]) {
          for (const value of Object.values(post)) expect(value).not.toBe('');
          for (const link of post.links) expect(link.url).toMatch(/^https?:/);
          for (const item of post.media) expect(item.url).toMatch(/^https?:/);
        }
        for (const ad of reading.ads) expect(ad.sponsored).toBe(true);
        for (const post of reading.posts) expect(post.sponsored).not.toBe(true);
      }),
      { numRuns: 150 },
    );
  },
);

const values = fc.oneof(
  fc.jsonValue(),
  fc.record({ count: fc.double(), text: words, url: addresses, name: words, uri: words }),
  fc.array(fc.record({ name: fc.oneof(words, fc.constant('n'.repeat(2000))), url: addresses }), { maxLength: 2 }),
  fc.constant('x'.repeat(200_000)),
  fc.double(),
);

test('whatever the page data holds, the reading keeps its form', () => {
  const base = feedData([buildStory({ id: '123456789012', author: 'A', text: 'B' })]);
  fc.assert(
    fc.property(
      values,
      fc.constantFrom('text', 'actors', 'creation_time', 'reaction_count', 'attachments', 'post_id', 'wwwURL', 'sponsored_data'),
      (value, key) => {
        const data = JSON.parse(JSON.stringify(base), (name, old) => (name === key ? value : old)) as unknown;
        document.body.innerHTML = buildFeed([{ author: 'A', shell: true }], pageWords[0] as PageWords, data).replace(/^.*<body>/s, '');
        pageReadingSchema.parse(readPage(document, 'https://www.facebook.com/', now));
      },
    ),
    { numRuns: 300 },
  );
});
