import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../read-page.ts';

function read(name: string) {
  const html = readFileSync(join(import.meta.dirname, '__fixtures__', name), 'utf8');
  document.documentElement.setAttribute('lang', 'en');
  document.body.innerHTML = html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>'));
  return readPage(document, 'https://www.facebook.com/', new Date('2018-10-01T12:00:00Z'));
}

test('classic: a video ad', () => {
  const { posts, ads } = read('classic-2018/timeline-ad.html');
  expect(posts).toEqual([]);
  expect(ads).toHaveLength(1);
  expect(ads[0]).toMatchObject({ sponsored: true, author: { name: 'Nationwide', profileUrl: 'https://www.facebook.com/nationwide/' } });
  expect(ads[0]?.text).toContain('Leslie Odom Jr. and his band have a new song for all your sides');
  expect(ads[0]?.media.map((item) => item.kind)).toEqual(['video']);
});

test('classic: a carousel ad', () => {
  const [ad, ...more] = read('classic-2018/two-class-timeline-ad.html').ads;
  expect(more).toEqual([]);
  expect(ad).toMatchObject({ sponsored: true, author: { name: 'Article' }, callToAction: 'Shop Now' });
  expect(ad?.landingUrl).toMatch(/^https:\/\/www\.article\.com\//);
  expect(ad?.media.length).toBeGreaterThan(3);
});

test('classic: a label in pieces between decoys', () => {
  const [ad] = read('classic-2018/lkw-timeline-ad.html').ads;
  expect(ad).toMatchObject({ sponsored: true, author: { name: 'monday.com' }, callToAction: 'Learn More', comments: 20, shares: 15 });
  expect(ad?.landingUrl).toMatch(/^https:\/\/monday\.com\/lp\/fb\/gen-team-mac\//);
  expect(ad?.evidence?.sponsored?.strategy).toBe('painted-letters');
});

test('classic: two ads beside the feed; an encrypted landing stays unknown, its domain is kept', () => {
  const { ads } = read('classic-2018/sidebar-ad.html');
  expect(ads.map((ad) => ad.advertiser?.name)).toEqual(['cyberbal.com', 'thewaddleagency.com']);
  expect(ads[0]?.landingUrl).toBe('http://cyberbal.rtrk.com/?scid=3710511&pub_cr_id=20125571');
  expect(ads[1]).not.toHaveProperty('landingUrl');
});

test('classic: an ordinary post', () => {
  const { posts, ads } = read('classic-2018/timeline.html');
  expect(ads).toEqual([]);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ sponsored: false, author: { name: 'ProPublica' } });
  expect(posts[0]?.links.map((link) => new URL(link.url).hostname)).toEqual(['www.revealnews.org']);
});

test.each(['ads-about-link', 'scrambled-sponsored', 'sprite-use'])('labels of 2026: %s is an ad', (name) => {
  const { posts, ads } = read(`labels-2026/${name}.html`);
  expect(posts).toEqual([]);
  expect(ads).toHaveLength(1);
});

test("labels of 2026: an ad's shape without a label is not said to be an ad, nor to be none", () => {
  const { posts, ads } = read('labels-2026/unlabeled-ad-shape.html');
  expect(ads).toEqual([]);
  expect(posts.every((post) => post.sponsored === undefined)).toBe(true);
});
